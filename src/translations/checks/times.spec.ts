import { found, type Pair } from '../../../test/support/check-context.js';
import { times } from './times.js';

describe('the check of times', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'в 17:00', 'сағат 17:00-де', []],
    ['ru-kk', 'в 17:00', 'сағат 18:00-де', ['warning 6–11 “18:00”']],
    ['kk-en', 'сағат 17:00-де', 'at 5 p.m.', []],
    ['kk-en', 'сағат 17:00-де', 'at 6 p.m.', ['warning 3–9 “6 p.m.”']],
    ['ru-en', 'в 9 часов утра', 'at 9 a.m.', []],
    ['ru-en', 'в 9 часов утра', 'at 9 p.m.', ['warning 3–9 “9 p.m.”']],
    ['kk-ru', 'кешкі сағат 7-де', 'в 7 часов вечера', []],
    ['kk-ru', 'сағат 15.30-да', 'в 15.00', ['warning 2–7 “15.00”']],
    ['kk-en', 'сағат 17-де', 'at 5 p.m.', []],
    ['en-kk', 'at 6 p.m.', 'сағат 17-де', ['warning 0–0 “”']],
    ['ru-en', 'до полуночи', 'until 12 a.m.', []],
    ['en-ru', 'from 2 to 5 p.m.', 'с 14:00 до 17:00', []],
    ['en-ru', 'at noon', 'в 12:00', []],
    ['ru-kk', 'в 17:00', 'кешке', ['warning 0–0 “”']],
    ['ru-en', '3 дня', '3 days', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(times, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
