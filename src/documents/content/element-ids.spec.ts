import fc from 'fast-check';
import { articleContents } from '../../../test/support/contents.js';
import { carryElementIds } from './element-ids.js';

const body = (...texts: [id: string, text: string][]) => ({
  body: texts.map(([id, text]) => ({ id, type: 'paragraph', text })),
});
const idsAfter = (before: ReturnType<typeof body>, after: ReturnType<typeof body>, trustIds = false) =>
  carryElementIds(before, after, { trustIds }).body.map(({ id }) => id);

describe('element ids', () => {
  const before = body(['a', 'One'], ['b', 'Two'], ['c', 'Three']);

  it.each([
    ['stay when nothing changes', body(['p1', 'One'], ['p2', 'Two'], ['p3', 'Three']), ['a', 'b', 'c']],
    ['follow moved elements', body(['p1', 'Three'], ['p2', 'One'], ['p3', 'Two']), ['c', 'a', 'b']],
    ['stay with a changed element', body(['p1', 'One'], ['p2', 'Two!'], ['p3', 'Three']), ['a', 'b', 'c']],
    ['stay with the first one when it changes', body(['p1', 'One!'], ['p2', 'Two'], ['p3', 'Three']), ['a', 'b', 'c']],
    ['stay when one is taken out', body(['p1', 'One'], ['p2', 'Three']), ['a', 'c']],
  ])('%s', (_, after, ids) => {
    expect(idsAfter(before, after)).toEqual(ids);
  });

  it('follow elements that come back from jsonb with their members in another order', () => {
    const stored = { body: before.body.map(({ id, type, text }) => ({ text, type, id })) };
    const after = body(['p1', 'New'], ['p2', 'One'], ['p3', 'Two'], ['p4', 'Three']);
    const [, ...rest] = carryElementIds<typeof after>(stored, after, { trustIds: false }).body;
    expect(rest.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('are new for an element that is put in', () => {
    const [first, added, ...rest] = idsAfter(
      before,
      body(['p1', 'One'], ['p2', 'New'], ['p3', 'Two'], ['p4', 'Three']),
    );
    expect([first, ...rest]).toEqual(['a', 'b', 'c']);
    expect(['a', 'b', 'c']).not.toContain(added);
  });

  it('are taken at their word when they are to be trusted', () => {
    expect(idsAfter(before, body(['c', 'Quite other'], ['a', 'One'], ['b', 'Two']), true)).toEqual(['c', 'a', 'b']);
  });

  it('are unique and change nothing else, whatever came before', () => {
    fc.assert(
      fc.property(articleContents, articleContents, fc.boolean(), (previous, next, trustIds) => {
        const carried = carryElementIds(previous, next, { trustIds });
        const ids = carried.body.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(withoutIds(carried)).toEqual(withoutIds(next));
      }),
    );
  });
});

function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, member: unknown) => (key === 'id' ? undefined : member)));
}
