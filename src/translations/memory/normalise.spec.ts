import fc from 'fast-check';
import { exactHash, marksIn, neighbourHash, normalised, skeleton, skeletonHash } from './normalise.js';

describe('what texts are compared by', () => {
  it.each([
    ['white space of any kind', 'Мост  открыт\u00A0сегодня\n', 'мост открыт сегодня'],
    ['quotes', '«Нұрлы жол» “Bright Road” ‘x’', '"нұрлы жол" "bright road" \'x\''],
    ['dashes', 'Астана – Алматы — 2025−2026', 'астана - алматы - 2025-2026'],
    ['case', 'ҚАЗАҚСТАН Әкімі', 'қазақстан әкімі'],
    ['composed letters', 'и\u0306', 'й'],
    ['invisible characters', 'коро\u00ADбка\u200B', 'коробка'],
    ['marks', 'Мост <1>открыт</1> <2>сегодня</2>.', 'мост открыт сегодня.'],
  ])('has one kind of %s', (_, text, expected) => {
    expect(normalised(text)).toBe(expected);
  });

  it.each([
    ['2 025 км – 12,5 %', '# км - # %'],
    ['10.12.2025, 18:30', '#, #'],
    ['А-95, 3-ші', 'а-#, #-ші'],
  ])('leaves out the numbers of %s', (text, expected) => {
    expect(skeleton(text)).toBe(expected);
  });

  it('is the same for a text with marks and without them', () => {
    expect(exactHash('Мост <1>открыт</1>.')).toEqual(exactHash('Мост открыт.'));
    expect(marksIn('Мост <1>открыт</1>.')).toEqual(['<1>', '</1>']);
  });

  it('tells texts apart by case, their skeletons not', () => {
    expect(exactHash('Президент')).not.toEqual(exactHash('ПРЕЗИДЕНТ'));
    expect(skeletonHash('Президент')).toEqual(skeletonHash('ПРЕЗИДЕНТ'));
  });

  it('is empty beside the end of a document only', () => {
    expect(neighbourHash(null)).toHaveLength(0);
    expect(neighbourHash('')).toHaveLength(32);
  });

  it('does not change a second time, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aĀß «”–<>/12 \u00A0\u00ADи\u0306'), maxLength: 40 }),
        (text) => {
          expect(skeletonHash(text)).toEqual(skeletonHash(text.normalize('NFD')));
          expect(normalised(text)).toBe(normalised(text).trim());
        },
      ),
    );
  });
});
