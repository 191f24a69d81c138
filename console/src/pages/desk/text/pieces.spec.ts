import { gapsOf, marksMissing, piecesOf } from './pieces.js';

const marks = [{ id: '1' }, { id: '2' }];
const spelled = (...args: Parameters<typeof piecesOf>) =>
  piecesOf(...args).map((piece) => (piece.kind === 'mark' ? `[${piece.text}]` : piece.text + (piece.term ?? '')));

describe('piecesOf', () => {
  it.each([
    ['a plain text', 'Мост открыт', [], ['Мост открыт']],
    ['marks', 'a <1>b</1> c', [], ['a ', '[<1>]', 'b', '[</1>]', ' c']],
    ['what only looks like a mark', 'a <7>b', [], ['a <7>b']],
    ['a term', 'Аким города сказал', [{ start: 0, end: 11 }], ['Аким города0', ' сказал']],
    ['a mark within a term', 'Аким <1>города</1>', [{ start: 0, end: 18 }], ['Аким 0', '[<1>]', 'города0', '[</1>]']],
    ['an empty text', '', [], []],
  ])('takes apart %s', (_, text, terms, pieces) => {
    expect(spelled(text, marks, terms)).toEqual(pieces);
  });

  it('says the whole text again', () => {
    const text = '<1>Аким</1> города <2>Алматы</2> <3>';
    expect(
      piecesOf(text, marks, [{ start: 3, end: 20 }])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

it('misses marks that are not there or not whole', () => {
  expect(marksMissing('a <1>b</1> <2>c', marks)).toEqual([{ id: '2' }]);
});

it('cuts at white spaces outside of marks only', () => {
  expect(gapsOf('Один два <1>три четыре</1> пять ', marks)).toEqual([
    { offset: 4, before: 'Один' },
    { offset: 8, before: 'два' },
    { offset: 26, before: 'четыре' },
  ]);
});
