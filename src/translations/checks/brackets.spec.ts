import { found, type Pair } from '../../../test/support/check-context.js';
import { brackets } from './brackets.js';

describe('the check of brackets', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'Школа (новая) открыта.', 'Мектеп (жаңа) ашылды.', []],
    ['ru-kk', 'Школа (новая) открыта.', 'Мектеп (жаңа ашылды.', ['warning 7–8 “(”']],
    ['ru-kk', 'Школа (новая) открыта.', 'Жаңа мектеп ашылды.', ['information 0–0 “”']],
    ['kk-ru', 'Кездесу (суретте).', 'Встреча на снимке).', ['warning 17–18 “)”']],
    ['kk-ru', 'а) бірінші; б) екінші', 'а) первое; б) второе', []],
    ['kk-ru', 'Мынадай: 1) жол; 2) көпір', 'Такие: 1) дорога; 2) мост', []],
    ['kk-ru', 'Мектеп (жаңа) ашылды.', 'Школа (новая] открыта.', ['warning 6–7 “(”', 'warning 12–13 “]”']],
    ['kk-ru', 'Бұл (бірінші бөлік', 'Это (первая часть', []],
    ['ru-en', 'Фонд [и банк] (Астана)', 'The fund [and bank (Astana)]', []],
    ['ru-en', 'Рост (12 %).', 'Growth (12%)).', ['warning 12–13 “)”']],
    ['kk-en', 'Алғыс айтты', 'He thanked them :)', []],
    ['kk-en', 'Сілтеме', 'See https://en.wikipedia.org/wiki/Astana_(city', []],
    ['kk-en', '<1>Сілтеме</1> (жаңа)', '<1>Link</1> {new', ['warning 12–13 “{”']],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(brackets, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
