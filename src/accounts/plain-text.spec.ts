import { newPerson } from './people/person.schema.js';
import { plainText } from './plain-text.js';

const BAD = ['\u0000', '\n', '\u0085', '\ud83d', '\ude00', '\u202a', '\u202e', '\u2066', '\u2069'];

describe('plain text', () => {
  it.each(['Айгерім Сәтова', 'O’Neill', '😀', 'ابي', 'x'.repeat(20)])('may be %j', (text) => {
    expect(plainText(20).safeParse(text).success).toBe(true);
  });

  it.each(['', ' ', 'x'.repeat(21), ...BAD.map((bad) => `a${bad}b`)])('may not be %j', (text) => {
    expect(plainText(20).safeParse(text).success).toBe(false);
  });
});

describe('the e-mail address of a person', () => {
  const isAllowed = (email: string) => newPerson.safeParse({ email, name: 'Айгерім' }).success;

  it.each(['a@press.example', 'admin@localhost', 'пресс@жаршы.қаз'])('may be %j', (email) => {
    expect(isAllowed(email)).toBe(true);
  });

  it.each(['', 'a', 'a@', '@b', 'a b@c', ...BAD.map((bad) => `a${bad}@b`), ...BAD.map((bad) => `a@${bad}b`)])(
    'may not be %j',
    (email) => expect(isAllowed(email)).toBe(false),
  );
});
