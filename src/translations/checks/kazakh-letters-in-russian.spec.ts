import { found, type Pair } from '../../../test/support/check-context.js';
import { kazakhLettersInRussian } from './kazakh-letters-in-russian.js';

describe('the check of Kazakh letters in Russian', () => {
  it.each<[Pair, string, string, string[]]>([
    ['kk-ru', 'x', 'Совещание провёл әкім района.', ['warning 17–21 “әкім”']],
    ['kk-ru', 'x', 'Аким Әлібек Қуантыров посетил Қорғалжын.', []],
    ['kk-ru', 'x', 'На выставке «Ұлы дала елі» показали домбры.', []],
    ['kk-ru', 'x', 'Ұлттық құрылтай прошёл в Атырау.', []],
    ['kk-ru', 'x', 'Проспект Мәңгілік Ел и улица Төле би', []],
    ['en-ru', 'x', 'Школа открыта на проспекте, где растут ағаштар и цветы', ['warning 39–46 “ағаштар”']],
    ['kk-ru', 'x', 'Улица Абая. Әкім прибыл, жиын начался', []],
    ['ru-kk', 'x', 'Кеңесті аудан әкімі өткізді.', []],
    ['ru-en', 'x', 'The әкім spoke.', []],
    ['en-ru', 'x', 'Сайт: https://gov.kz/қала', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(kazakhLettersInRussian, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(
      findings,
    );
  });
});
