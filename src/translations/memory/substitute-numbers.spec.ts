import fc from 'fast-check';
import type { Language } from '../../languages/languages.js';
import { readNumber, writeNumber } from './numbers.js';
import { substituteNumbers } from './substitute-numbers.js';

type Case = [from: Language, to: Language, query: string, sourceText: string, targetText: string, expected: string];

describe('putting the numbers of a text into the translation of another', () => {
  it.each<Case>([
    ['ru', 'kk', 'Длина – 320 м.', 'Длина – 75 м.', 'Ұзындығы – 75 м.', 'Ұзындығы – 320 м.'],
    ['ru', 'en', 'Рост – 12,5 %.', 'Рост – 3,5 %.', 'Growth is 3.5 per cent.', 'Growth is 12.5 per cent.'],
    ['en', 'ru', 'It grew by 4.25%.', 'It grew by 1.25%.', 'Выросло на 1,25 %.', 'Выросло на 4,25 %.'],
    [
      'ru',
      'en',
      'Итого 12\u00A0500 тенге.',
      'Итого 7\u00A0400 тенге.',
      '7,400 tenge in total.',
      '12,500 tenge in total.',
    ],
    ['en', 'kk', 'Total: 12,500.', 'Total: 7,400.', 'Барлығы: 7\u00A0400.', 'Барлығы: 12\u00A0500.'],
    ['ru', 'kk', 'В 2026 году', 'В 2025 году', '2025 жылы', '2026 жылы'],
    ['ru', 'kk', 'Дата: 01.02.2026', 'Дата: 12.12.2025', 'Күні: 12.12.2025', 'Күні: 01.02.2026'],
    ['ru', 'en', 'С 5 по 8', 'С 8 по 5', 'From 8 to 5', 'From 5 to 8'],
    ['ru', 'en', 'В 9:30 – 7 залов', 'В 9:30 – 5 залов', '5 halls at 9:30', '7 halls at 9:30'],
    ['ru', 'kk', '<1>3</1> школы', '<1>1</1> школы', '<1>1</1> мектеп', '<1>3</1> мектеп'],
    ['ru', 'en', 'С 1 200–1 500 га', 'С 1 300–1 400 га', 'From 1,300–1,400 ha', 'From 1,200–1,500 ha'],
    ['ru', 'en', '1 200-15 000 га', '1 300-14 000 га', '1,300-14,000 ha', '1,200-15,000 ha'],
    ['ru', 'en', '(12 500 тенге)', '(11 500 тенге)', '(11,500 tenge)', '(12,500 tenge)'],
    ['ru', 'en', '+12 500 заявок', '+11 500 заявок', '+11,500 applications', '+12,500 applications'],
    ['kk', 'ru', 'ЖАҢА МОСТ', 'Жаңа мост', 'Новый мост', 'Новый мост'],
  ])('%s → %s: %s', (from, to, query, sourceText, targetText, expected) => {
    expect(substituteNumbers(query, { sourceText, targetText }, { from, to })).toBe(expected);
  });

  it.each<[string, ...Case]>([
    ['it is written in words', 'ru', 'kk', '7 мостов', '5 мостов', 'Бес көпір', ''],
    ['it is there twice', 'ru', 'en', '7 мостов', '5 мостов', '5 bridges of 5', ''],
    ['two numbers were the same', 'ru', 'en', '7 из 8', '5 из 5', '5 of 6', ''],
    ['it has an ending', 'ru', 'kk', '6-й этаж', '5-й этаж', '5-ші қабат', ''],
    ['it has an English ending', 'ru', 'en', '2-й этаж', '5-й этаж', '5th floor', ''],
    ['the noun changes with it', 'en', 'ru', '2 days', '5 days', '5 дней', ''],
    ['the noun becomes one', 'kk', 'en', '1 күн', '5 күн', '5 days', ''],
    ['the date is written otherwise', 'ru', 'en', '01.02.2026', '12.12.2025', '12 December 2025', ''],
    ['a time took the place of a number', 'ru', 'en', 'В 10:30', 'В 10', 'At 10', ''],
    [
      'it is of a telephone number in pairs',
      ...(['ru', 'en', '8 717 255 46 01', '8 717 275 45 01', '8 717 275 45 01', ''] as const),
    ],
    [
      'it is of a telephone number abroad',
      ...(['ru', 'en', '+7 727 2754501', '+7 717 2754501', '+7 717 2754501', ''] as const),
    ],
    [
      'it is of a telephone number',
      ...(['ru', 'en', 'Тел.: +7 717 255-46-01', 'Тел.: +7 717 275-45-01', 'Phone: +7 717 275-45-01', ''] as const),
    ],
    ['there are more numbers', 'ru', 'en', '5 и 7', '5', '5', ''],
  ])('is not certain when %s', (_, from, to, query, sourceText, targetText) => {
    expect(substituteNumbers(query, { sourceText, targetText }, { from, to })).toBeNull();
  });

  it('gives the translation back for the same text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab 0123,.:-\u00A0'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (sourceText, targetText) => {
        const unit = { sourceText, targetText };
        expect(substituteNumbers(sourceText, unit, { from: 'ru', to: 'en' })).toBe(targetText);
      }),
    );
  });

  it('leaves all but the digits and their separators as they are', () => {
    const number = fc.integer({ min: 5, max: 20 });
    fc.assert(
      fc.property(number, number, (before, after) => {
        const unit = { sourceText: `Открыто ${before} школ.`, targetText: `${before} мектеп ашылды.` };
        const result = substituteNumbers(`Открыто ${after} школ.`, unit, { from: 'ru', to: 'kk' });
        expect(result).toBe(`${after} мектеп ашылды.`);
      }),
    );
  });

  it.each<Language>(['kk', 'ru', 'en'])('reads in %s what it writes', (language) => {
    const value = fc.record({
      whole: fc.integer({ min: 0, max: 99_999_999 }).map(String),
      fraction: fc.constantFrom('', '5', '25', '000'),
      grouped: fc.boolean(),
    });
    fc.assert(
      fc.property(value, (number) => {
        const { whole, fraction } = readNumber(writeNumber(number, language), language) ?? {};
        expect({ whole, fraction }).toEqual({ whole: number.whole, fraction: number.fraction });
      }),
    );
  });
});
