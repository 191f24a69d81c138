import fc from 'fast-check';
import { articleContent } from '../../articles/article-content.js';
import { profileContent } from '../../officials/profile-content.js';
import { articleContents, profileContents } from '../../../test/support/contents.js';
import { contentDiff, textChanges } from './content-diff.js';

/** `a1 b2`: the text 1 of the field a, and the text 2 of the field b. */
const texts = (all: string) =>
  all
    .split(' ')
    .filter(Boolean)
    .map((part) => ({ id: part.slice(0, 1), text: part.slice(1) }));
const told = (before: string, after: string) =>
  textChanges(texts(before), texts(after)).map(({ field, change, moved }) =>
    [field, change, ...(moved ? ['moved'] : [])].join(' '),
  );

describe('the texts that differ', () => {
  it.each([
    ['none', 'a1 b2', 'a1 b2', []],
    ['one that says something else', 'a1 b2', 'a1 b3', ['b changed']],
    ['one put between', 'a1 c3', 'a1 b2 c3', ['b added']],
    ['one that is gone, where it was', 'a1 b2 c3', 'a1 c4', ['b removed', 'c changed']],
    ['several that are gone from the beginning', 'a1 b2 c3', 'c3 d4', ['a removed', 'b removed', 'd added']],
    ['one that has moved past others', 'a1 b2 c3', 'c3 a1 b2', ['c same moved']],
    ['one that has moved and says something else', 'a1 b2 c3', 'b2 c3 a4', ['a changed moved']],
    ['two that have changed places', 'a1 b2', 'b2 a1', ['a same moved']],
    ['all, from nothing', '', 'a1 b2', ['a added', 'b added']],
    ['all, to nothing', 'a1 b2', '', ['a removed', 'b removed']],
  ])('are %s', (_, before, after, changes) => {
    expect(told(before, after)).toEqual(changes);
  });

  it('say what they were and what they are, word by word', () => {
    const [change] = textChanges([{ id: 'title', text: 'Мост открыт' }], [{ id: 'title', text: 'Мост закрыт' }]);
    expect(change?.parts).toEqual([
      { kind: 'same', text: 'Мост ' },
      { kind: 'removed', text: 'открыт' },
      { kind: 'added', text: 'закрыт' },
    ]);
  });

  it('are those of any two texts, and together make one of the other', () => {
    const fields = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
    const content = fields.chain((ids) =>
      fc.tuple(...ids.map((id) => fc.constantFrom<string[]>('1', '2').map((text) => ({ id, text })))),
    );
    fc.assert(
      fc.property(content, content, (before, after) => {
        const changes = textChanges(before, after);
        const afterwards = new Map(before.map(({ id, text }) => [id, text]));
        for (const { field, change, parts } of changes) {
          const text = parts.filter(({ kind }) => kind !== 'removed').map((part) => part.text);
          if (change === 'removed') afterwards.delete(field);
          else afterwards.set(field, text.join(''));
        }
        expect([...afterwards].sort()).toEqual(after.map(({ id, text }) => [id, text]).sort());
        // Those that are not said to have moved stand in their former order.
        const restless = new Set(changes.filter(({ moved }) => moved).map(({ field }) => field));
        const order = (some: typeof before, others: typeof before) =>
          some.map(({ id }) => id).filter((id) => !restless.has(id) && others.some((other) => other.id === id));
        expect(order(after, before)).toEqual(order(before, after));
      }),
    );
  });
});

describe('two contents', () => {
  const STORY = {
    section: ['Новости'],
    title: 'Мост',
    lead: '',
    body: [{ id: 'h1', type: 'heading', level: 2, text: 'Сроки' }],
  };

  it('differ in what is not text, too', () => {
    const after = { ...STORY, body: [{ ...STORY.body[0], level: 3 }] };
    expect(contentDiff(articleContent, STORY, after)).toEqual({
      texts: [],
      facts: [{ path: 'body.h1.level', from: 2, to: 3 }],
    });
  });

  it('do not differ in facts when only a text comes', () => {
    const { texts: changes, facts } = contentDiff(articleContent, STORY, { ...STORY, lead: 'Сегодня.' });
    expect([changes.map(({ field }) => field), facts]).toEqual([['lead'], []]);
  });

  it.each([
    ['articles', articleContent, articleContents as fc.Arbitrary<object>],
    ['profiles', profileContent, profileContents as fc.Arbitrary<object>],
  ])('do not differ when they are the same, whatever %s they are', (_, schema, contents) => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(contentDiff(schema, content, structuredClone(content))).toEqual({ texts: [], facts: [] });
      }),
    );
  });
});
