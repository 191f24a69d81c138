import { pairQuotes } from './quote-pairs.js';

describe('pairQuotes', () => {
  it.each<[string, string[], number[]]>([
    ['«Бірінші» және «екінші»', ['0 «0 »8', '0 «15 »22'], []],
    ['«Газета „Заря“ вышла»', ['1 „8 “13', '0 «0 »20'], []],
    ['«“Нұр” деген»', ['1 “1 ”5', '0 «0 »12'], []],
    ['"a" and "b"', ['0 "0 "2', '0 "8 "10'], []],
    ['A 55" screen', [], []],
    ['«Бірінші', [], [0]],
    ['Екінші»', [], [6]],
    ['«А “Б»', ['0 «0 »5'], [3]],
    ['“One.\n\n“Two.”', ['0 “7 ”12'], []],
  ])('pairs those of %s', (text, pairs, single) => {
    const found = pairQuotes(text);
    expect(
      found.pairs.map(
        ({ depth, opening, closing }) => `${depth} ${opening.quote}${opening.index} ${closing.quote}${closing.index}`,
      ),
    ).toEqual(pairs);
    expect(found.single.map(({ index }) => index)).toEqual(single);
  });
});
