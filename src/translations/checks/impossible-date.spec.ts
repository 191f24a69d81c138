import { found, type Pair } from '../../../test/support/check-context.js';
import { impossibleDate } from './impossible-date.js';

describe('the check of impossible dates', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'x', '31 қараша', ['warning 0–9 “31 қараша”']],
    ['ru-kk', 'x', '30 қараша', []],
    ['kk-ru', 'x', '30 февраля 2024 года', ['warning 0–15 “30 февраля 2024”']],
    ['kk-ru', 'x', '29 февраля 2024 года', []],
    ['kk-ru', 'x', '29 февраля', []],
    ['ru-en', 'x', 'February 29, 2025', ['warning 0–17 “February 29, 2025”']],
    ['ru-kk', 'x', '32.13.2025', ['warning 0–10 “32.13.2025”']],
    ['en-ru', 'x', 'в понедельник, 16 декабря 2025 года', ['warning 2–13 “понедельник”']],
    ['en-ru', 'x', 'во вторник, 16 декабря 2025 года', []],
    ['ru-en', 'x', 'Tuesday, December 16, 2025', []],
    ['kk-en', 'x', '16 December 2025 (Friday)', ['warning 18–24 “Friday”']],
    ['en-kk', 'x', '2025 жылғы 16 желтоқсан, дүйсенбі', ['warning 25–33 “дүйсенбі”']],
    ['en-kk', 'x', 'сейсенбі, 2025 жылғы 16 желтоқсан', []],
    ['ru-kk', 'x', 'сәрсенбі, 16 желтоқсан', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(impossibleDate, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
