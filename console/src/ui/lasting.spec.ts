import { lasting } from './lasting.js';

describe('lasting', () => {
  it.each([
    [0, '0 mins'],
    [59, '0 mins'],
    [3_599, '59 mins'],
    [3 * 3_600 + 100, '3 hrs'],
    [2 * 86_400, '2 days'],
  ])('says %d seconds as “%s”', (seconds, said) => {
    expect(lasting(seconds, 'en')).toBe(said);
  });

  it.each([
    ['kk', '3 сағ'],
    ['ru', '3 ч'],
  ] as const)('speaks %s', (language, said) => {
    expect(lasting(3 * 3_600, language)).toContain(said);
  });
});
