import { contextOf, found, type Pair } from '../../../test/support/check-context.js';
import { addresses } from './addresses.js';

describe('the check of addresses', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'На https://astana.gov.kz/ru/news/12.', 'https://astana.gov.kz/kk/news/12 сайтында.', []],
    [
      'ru-kk',
      'На https://astana.gov.kz/ru/news/12.',
      'https://astana.gov.kz/kk/news/21 сайтында.',
      ['error 0–32 “https://astana.gov.kz/kk/news/21”'],
    ],
    ['ru-kk', 'Подробнее на gov.kz.', 'Толығырақ gov.kz-те.', []],
    ['ru-kk', 'Пишите: press@astana.kz', 'Жазыңыз: pres@astana.kz', ['error 9–23 “pres@astana.kz”']],
    ['kk-ru', 'Тел.: 8 (7172) 55-66-77', 'Тел.: +7 7172 55 66 77', []],
    ['kk-ru', 'Тел.: 8 (7172) 55-66-77', 'Тел.: 8 (7172) 55-66-78', ['error 6–23 “8 (7172) 55-66-78”']],
    ['kk-ru', '#Қазақстан2050 және @akorda_press', '#Қазақстан2050 и @akorda_press', []],
    ['kk-ru', '#Қазақстан2050 жобасы', 'Проект #Казахстан2050', ['error 7–21 “#Казахстан2050”']],
    ['kk-ru', 'Сайт: www.akorda.kz/kz', 'Сайт: www.akorda.kz/ru/', []],
    ['kk-ru', 'Портал https://egov.kz?lang=kk', 'Портал https://egov.kz?lang=ru', []],
    [
      'ru-en',
      'Сайт https://primeminister.kz/ru и почта a@b.kz',
      'The site https://primeminister.kz/en',
      ['error 0–0 “”'],
    ],
    ['ru-en', 'Без адресов.', 'Visit akorda.kz.', ['error 6–15 “akorda.kz”']],
    ['kk-en', '@akorda_press парақшасы', 'The page @AkordaPress', ['error 9–21 “@AkordaPress”']],
    ['kk-en', '<1>Сайт</1> ашылды', 'The <1>site</1> opened', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(addresses, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });

  it('names what was expected and what was found', () => {
    const [finding] = addresses('На gov.kz', 'На gov.ru', contextOf('kk-ru'));
    expect(finding?.params).toEqual({ context: 'other', expected: 'gov.kz', found: 'gov.ru' });
  });
});
