import { written } from './per-language.js';

describe('written', () => {
  it.each([
    [{ kk: ' Қате ', ru: '  ' }, ['kk', 'ru'], { kk: 'Қате' }],
    [{ kk: 'Қате', en: 'Wrong' }, ['en'], { en: 'Wrong' }],
    [{ kk: '' }, ['kk'], undefined],
    [{}, [], undefined],
  ] as const)('of %j in %j is %j', (words, languages, given) => {
    expect(written(words, languages)).toEqual(given);
  });
});
