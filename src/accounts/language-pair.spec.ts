import { decodePair, distinctPairs, encodePair, languagePair } from './language-pair.js';

describe('language pairs', () => {
  it('survive being stored', () => {
    expect(encodePair({ from: 'ru', to: 'kk' })).toBe('ru>kk');
    expect(decodePair('ru>kk')).toEqual({ from: 'ru', to: 'kk' });
  });

  it.each(['', 'ru', 'ru>', 'ru>ru', 'ru>de', 'ru>kk>en', 'RU>kk', ' ru>kk'])('are not made of %j', (text) => {
    expect(() => decodePair(text)).toThrow(RangeError);
  });

  it.each([
    [{ from: 'ru', to: 'ru' }],
    [{ from: 'ru', to: 'de' }],
    [{ from: 'ru' }],
    [{ from: 'ru', to: 'kk', certified: true }],
  ])('refuse %j in a request', (input) => {
    expect(languagePair.safeParse(input).success).toBe(false);
  });

  it('are kept once each', () => {
    const pair = { from: 'en', to: 'kk' } as const;
    expect(distinctPairs([pair, { from: 'ru', to: 'kk' }, { ...pair }])).toEqual([pair, { from: 'ru', to: 'kk' }]);
  });
});
