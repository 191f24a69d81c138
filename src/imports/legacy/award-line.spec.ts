import { isAwardSentence, readAwardLine } from './award-line.js';

describe('readAwardLine', () => {
  it.each<[string, ...string[]]>([
    ['He was awarded "Kurmet" Order, "Astana", "10 Years" medals.', 'order Kurmet', 'medal Astana', 'medal 10 Years'],
    ['Order "Kurmet", medals "A" and "B"', 'order Kurmet', 'medal A', 'medal B'],
    ['She was awarded the Order of Friendship and "Astana" medal', 'order Order of Friendship', 'medal Astana'],
    ['Order of Honour and Glory', 'order Order of Honour and Glory'],
    ['Order "Barys" III degree', 'order "Barys" III degree'],
    ['He has the title of "Honorary Citizen".', 'title Honorary Citizen'],
    ['Certificate of Honour', 'other Certificate of Honour'],
    ['Medals: "A", "B"', 'medal A', 'medal B'],
    ['"Kurmet"', 'other Kurmet'],
    ['Награждён орденом «Курмет», медалями «Астана», «10 лет».', 'order Курмет', 'medal Астана', 'medal 10 лет'],
    ['Награждена орденами «Курмет» и «Барыс» III степени', 'order Курмет', 'order «Барыс» III степени'],
    ['Медаль «Астана», 1998 г.', 'medal «Астана», 1998 г.'],
    ['юбилейными медалями «А», «Б»', 'medal юбилейными медалями «А»', 'medal Б'],
    ['нагрудный знак «Отличник»', 'other нагрудный знак «Отличник»'],
    ['Заслуженный строитель Казахстана', 'title Заслуженный строитель Казахстана'],
    [
      '«Құрмет» орденімен, «Астана», «10 жыл» медальдарымен марапатталған.',
      'order Құрмет',
      'medal Астана',
      'medal 10 жыл',
    ],
    ['«Құрмет» және «Парасат» ордендерінің иегері', 'order Құрмет', 'order Парасат'],
    [
      '«Құрмет» орденімен және Президенттің Алғыс хатымен марапатталды',
      'order Құрмет',
      'other Президенттің Алғыс хатымен',
    ],
  ])('reads %j', (line, ...awards) => {
    const found = readAwardLine(line, 0);
    expect(found?.awards.map(({ kind, name }) => `${kind} ${name}`)).toEqual(awards);
    expect(found?.pieces.map(({ text }) => text).join('')).toBe(line);
  });

  it('tells the kind of the awards on the next lines', () => {
    expect(readAwardLine('Медали:', 0)).toMatchObject({ awards: [], heading: 'medal' });
    expect(readAwardLine('«Астана»', 0, 'medal')?.awards).toEqual([{ kind: 'medal', name: 'Астана' }]);
  });

  it.each(['Married, works at "Astana" firm', 'No distinctions', 'Имеет государственные награды.'])(
    'finds no award in %j',
    (line) => expect(readAwardLine(line, 0)).toBeNull(),
  );

  it('leaves alone what is too long for the name of an award', () => {
    expect(readAwardLine(`Order ${'of '.repeat(200)}Merit`, 0)).toBeNull();
  });
});

describe('isAwardSentence', () => {
  it.each(['He was awarded "Kurmet" Order', 'Награждена медалью «Астана»', '«Құрмет» орденімен марапатталған.'])(
    'knows %j without its label',
    (line) => expect(isAwardSentence(line)).toBe(true),
  );

  it('does not take the mention of an award for one', () => {
    expect(isAwardSentence('Head of the office that keeps the orders awarded to the city')).toBe(false);
  });
});
