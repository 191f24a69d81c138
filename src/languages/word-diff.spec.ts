import fc from 'fast-check';
import { wordDiff } from './word-diff.js';

describe('what changed between two texts', () => {
  it.each([
    ['Мост открыт.', 'Мост закрыт.', '=Мост |-открыт|+закрыт|=.'],
    ['Әкім көпірді ашты', 'Әкім жаңа көпірді ашты', '=Әкім |+жаңа |=көпірді ашты'],
    ['5 schools', '5 schools', '=5 schools'],
    ['', 'New', '+New'],
    ['', '', ''],
  ])('%s → %s', (before, after, expected) => {
    const sign = { same: '=', added: '+', removed: '-' };
    expect(
      wordDiff(before, after)
        .map(({ kind, text }) => sign[kind] + text)
        .join('|'),
    ).toBe(expected);
  });

  it('has both texts in it, whatever they are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});
