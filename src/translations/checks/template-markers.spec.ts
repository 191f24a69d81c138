import { found, type Pair } from '../../../test/support/check-context.js';
import { templateMarkers } from './template-markers.js';

describe('the check of markers of templates', () => {
  it.each<[Pair, string, string[]]>([
    ['ru-kk', 'Әкім [TODO: аты] келді.', ['error 5–16 “[TODO: аты]”']],
    ['ru-kk', 'Құрметті {{name}}!', ['error 9–17 “{{name}}”']],
    ['ru-kk', 'XXX млн теңге бөлінді', ['error 0–3 “XXX”']],
    ['ru-kk', 'XXX жазғы Олимпиада ойындары', []],
    ['ru-kk', 'ҚР Үкіметі [1] және (2) шешім қабылдады', []],
    ['kk-ru', 'Выделено ххх тенге', ['error 9–12 “ххх”']],
    ['kk-ru', 'XXX сессия Ассамблеи и XXXI сессия', []],
    ['kk-ru', 'Аким [ФИО] TBD', ['error 5–10 “[ФИО]”', 'error 11–14 “TBD”']],
    ['kk-ru', 'Рост на 5 %\u00A0d и 100 % скидка', []],
    ['kk-ru', 'Дата: ____ года', ['error 6–10 “____”']],
    ['ru-en', 'Dear ${name}, you have %d letters', ['error 5–12 “${name}”', 'error 23–25 “%d”']],
    ['ru-en', 'Lorem ipsum dolor', ['error 0–11 “Lorem ipsum”']],
    ['kk-en', 'The XXX Summer Olympic Games; todo el mundo', []],
    [
      'kk-en',
      'Dear {first_name}, %CITY% <<date>>',
      ['error 5–17 “{first_name}”', 'error 19–25 “%CITY%”', 'error 26–34 “<<date>>”'],
    ],
    ['kk-ru', 'Аким [имя], [УТОЧНИТЬ У АВТОРА], [БҰҰ]', ['error 5–10 “[имя]”', 'error 12–31 “[УТОЧНИТЬ У АВТОРА]”']],
    ['ru-kk', '<ТОЛТЫРУ> адам', ['error 0–9 “<ТОЛТЫРУ>”']],
    ['kk-ru', 'ХХ.ХХ.2025 состоится приём', ['error 0–5 “ХХ.ХХ”']],
    ['kk-en', 'See https://x.kz/TODO and {}', []],
  ])('says, %s, of “%s” %j', (pair, target, findings) => {
    expect(found(templateMarkers, pair, ['', target])).toEqual(findings);
  });
});
