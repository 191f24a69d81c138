import fc from 'fast-check';
import { normalised } from './normalise.js';
import { exactScore, fuzzyCeiling, fuzzyScore, isProposed, penalties } from './score.js';

const trusted = { origin: 'human', reviewed: true, reversed: false } as const;

describe('the score of a match', () => {
  it.each([
    [100, false, false],
    [100, false, true],
    [101, true, false],
    [102, true, true],
  ])('is %d for the same text: same neighbours %s, same field %s', (score, neighbours, field) => {
    expect(exactScore(neighbours, field)).toBe(score);
  });

  it.each([
    ['ru', 'В городе открыли новый мост.', 'В городе открыли новый мост', 95, 98],
    ['ru', 'В городе открыли новый мост.', 'В городе открыли старый мост.', 80, 92],
    ['ru', 'Президент принял верительные грамоты.', 'В Шымкенте выпал первый снег.', 0, 40],
  ] as const)('in %s, of «%s» and «%s», is between %d and %d', (...[language, one, other, least, most]) => {
    const score = fuzzyScore(normalised(one), normalised(other), language);
    expect(score).toBeGreaterThanOrEqual(least);
    expect(score).toBeLessThanOrEqual(most);
  });

  it('is higher for another form of a word than for another word of as many different letters', () => {
    const inflected = fuzzyScore('жаңа мектептің ашылуы', 'жаңа мектепте ашылуы', 'kk');
    const other = fuzzyScore('жаңа мектептің ашылуы', 'жаңа дектептіг ашылуы', 'kk');
    expect(inflected).toBeGreaterThan(other);
  });

  it.each([
    ['nothing', 'А <1>б</1> 5', { sourceText: 'А <1>б</1> 5' }, 0],
    ['marks that differ', 'А <1>б</1>', { sourceText: 'А б' }, 2],
    ['a number that differs', 'От 5 до 7', { sourceText: 'От 5 до 8' }, 1],
    ['each number that differs', 'От 5 до 7', { sourceText: 'От 1 до 2' }, 2],
    ['a number too many', '5', { sourceText: '5 и 6' }, 1],
    ['no number but another way to write it', '1\u00A0200', { sourceText: '1200' }, 0],
    ['what nobody has read', 'А', { sourceText: 'А', reviewed: false }, 10],
    ['what a machine wrote', 'А', { sourceText: 'А', origin: 'machine' as const }, 15],
    ['what another system brought', 'А', { sourceText: 'А', origin: 'import' as const }, 5],
    ['the other direction', 'А', { sourceText: 'А', reversed: true }, 3],
    ['all together', 'А 1', { sourceText: 'А', origin: 'machine' as const, reviewed: false, reversed: true }, 29],
  ])('loses by %s', (_, query, unit, expected) => {
    expect(penalties(query, { ...trusted, ...unit }, 'ru')).toBe(expected);
  });

  it.each([
    ['В городе открыли мост.', 75, true],
    ['В городе открыли мост.', 74.9, false],
    ['Новый мост.', 89.9, false],
    ['Новый мост.', 90, true],
    ['', 100, true],
  ])('of «%s» is enough to propose it with %d: %s', (text, score, expected) => {
    expect(isProposed(text, score)).toBe(expected);
  });

  it('lies between 0 and 98, is the same both ways and never above its ceiling', () => {
    const text = fc.string({ unit: fc.constantFrom(...'мост ұйым 5-әң.'), maxLength: 60 }).map(normalised);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const score = fuzzyScore(one, other, 'kk');
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(98);
        expect(score).toBeCloseTo(fuzzyScore(other, one, 'kk'), 9);
        expect(score).toBeLessThanOrEqual(fuzzyCeiling(one, other) + 1e-9);
      }),
    );
  });
});
