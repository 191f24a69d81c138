import { found, type Pair } from '../../../test/support/check-context.js';
import type { FieldRole } from './check.js';
import { lowerCaseStart } from './lower-case-start.js';

describe('the check of small letters at the start of a sentence', () => {
  it.each<[Pair, FieldRole, string, string, string[]]>([
    ['ru-kk', 'body', 'Школа открыта.', 'мектеп ашылды.', ['information 0–6 “мектеп”']],
    ['ru-kk', 'body', 'Школа открыта. Дети рады.', 'Мектеп ашылды. балалар қуанды.', ['information 15–22 “балалар”']],
    ['ru-kk', 'body', 'В 2025 г. открыли.', '2025 ж. ашылды, т.б. дүниелер де бар.', []],
    ['ru-kk', 'item', 'Новая школа', 'жаңа мектеп', []],
    ['ru-kk', 'cell', 'Школа', 'мектеп', []],
    ['kk-ru', 'body', '«Біз саламыз».', '«мы строим».', ['information 1–3 “мы”']],
    ['kk-ru', 'body', 'жаңа мектептер;', 'новые школы;', []],
    ['kk-ru', 'body', '2012 жылдан бастап – бөлім басшысы;', 'с 2012 года – руководитель отдела;', []],
    ['kk-ru', 'body', 'Мектеп просп. бойында.', 'Школа на просп. абая', []],
    ['kk-ru', 'body', 'Мектеп «Дарын» ашылды.', 'Школа открыта «Дарын». она новая.', ['information 23–26 “она”']],
    ['kk-ru', 'body', 'Әкім: «Бұл қалай?» – деді.', 'Аким спросил: «Как так? почему?» – и ушёл.', []],
    ['en-ru', 'body', 'It is so. We know.', 'Это так. мы знаем.', ['information 9–11 “мы”']],
    ['en-ru', 'body', 'Five million.', 'Это 5 млн. тенге, 3 тыс. человек', []],
    ['ru-en', 'body', 'Портал работает.', 'eGov works. iPhone users are glad.', []],
    [
      'ru-en',
      'body',
      'Школа открыта. Дети рады.',
      'The school opened. children are glad.',
      ['information 19–27 “children”'],
    ],
    ['ru-en', 'body', 'Цена растёт.', 'At 5 p.m. the price rose vs. others, approx. ten per cent.', []],
    ['kk-en', 'body', '2025 жылы ашылды.', '2025 was the year.', []],
    ['kk-en', 'body', 'Сайт ашылды.', 'gov.kz has opened.', []],
  ])('says, %s, of the %s “%s” → “%s” %j', (pair, role, source, target, findings) => {
    expect(found(lowerCaseStart, pair, [source, target], { role })).toEqual(findings);
  });
});
