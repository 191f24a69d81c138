import { found, type Pair } from '../../../test/support/check-context.js';
import { dates } from './dates.js';

describe('the check of dates', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', '16 декабря 2025 года', '2025 жылғы 16 желтоқсанда', []],
    ['ru-kk', '16 декабря 2025 года', '2025 жылғы 17 желтоқсан', ['error 0–23 “2025 жылғы 17 желтоқсан”']],
    ['ru-en', '16 декабря 2025 года', 'on December 16, 2025', []],
    ['ru-en', '16 декабря 2025 года', 'on 16 December 2024', ['error 3–19 “16 December 2024”']],
    ['kk-en', '16.12.2025', '16 December 2025', []],
    ['kk-ru', '2025 жылғы 16 және 17 желтоқсанда', '16 и 17 декабря 2025 года', []],
    ['ru-en', 'с 28 декабря по 3 января', 'from December 28 to January 3', []],
    ['ru-en', 'с 28 декабря по 3 января', 'from December 28 to January 5', ['error 20–29 “January 5”']],
    ['kk-ru', 'шілденің 6-сында', '6 июля', []],
    ['kk-ru', '2025 жылғы мамырда', 'в июне 2025 года', ['error 2–11 “июне 2025”']],
    ['kk-en', '2025 жылдың қаңтар–қарашасында', 'in January–November 2025', []],
    ['kk-ru', '16 желтоқсанда өтеді', 'пройдёт в декабре', ['error 0–0 “”']],
    ['ru-kk', 'пройдёт в декабре', '16 желтоқсанда өтеді', ['error 0–14 “16 желтоқсанда”']],
    ['en-ru', 'The 16th day of December 2025', '2025-12-16', []],
    ['ru-kk', '5 мая и 7 мая 2025 года', '2025 жылғы 5 және 7 мамырда', []],
    ['en-kk', 'May 5', '', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(dates, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
