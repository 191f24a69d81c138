import { contextOf, found, type Pair } from '../../../test/support/check-context.js';
import { numbers } from './numbers.js';

describe('the check of numbers', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'В школе 1\u00A0200 учеников.', 'Мектепте 1\u00A0300 оқушы бар.', ['error 9–14 “1\u00A0300”']],
    ['ru-kk', 'В школе 1\u00A0200 учеников.', 'Мектепте 1\u00A0200 оқушы бар.', []],
    ['kk-ru', 'Мектепте 1\u00A0200 оқушы бар.', 'В школе учатся ученики.', ['error 0–0 “”']],
    ['kk-en', '14 мыңнан астам адам', 'More than 14,000 people', []],
    ['kk-en', '14 мыңнан астам адам', 'More than 1,400 people', ['error 10–15 “1,400”']],
    ['ru-en', 'Три школы и 24 автобуса', '3 schools and twenty-four buses', []],
    ['kk-ru', 'XXI ғасырдың 3-тоқсаны', 'Третий квартал 21-го века', []],
    ['kk-ru', 'XXI ғасыр', 'XX век', ['error 0–2 “XX”']],
    ['ru-en', 'полмиллиона жителей', '500,000 residents', []],
    ['en-kk', 'one and a half million', '1,5 миллион', []],
    ['ru-kk', 'Указ № 476', '476 және 12 жарлық', ['warning 9–11 “12”']],
    ['kk-ru', '5–6 мың орын', 'от 5 до 6 тысяч мест', []],
    ['ru-en', 'в 90-х годах', 'in the 1990s', []],
    ['ru-en', '12 школ и 12 садов', '12 schools and kindergartens', ['warning 0–0 “”']],
    ['en-ru', 'COVID-19 pandemic', 'пандемия коронавируса', []],
    ['en-ru', 'EXPO-2017', 'ЭКСПО-2018', ['error 6–10 “2018”']],
    ['kk-ru', 'Тел. 55-66-77, gov.kz/12', 'Сайт', []],
    ['ru-kk', 'за сутки', '24 сағатта', []],
    ['en-kk', '70%', '80%', ['error 0–3 “80%”']],
    ['ru-kk', '2 млн 300 тыс. человек', '2,3 млн адам', []],
    ['kk-ru', '2014–2016 жылдары', 'в 2014–2017 годах', ['error 7–11 “2017”']],
    ['ru-en', '5 школ', '', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(numbers, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });

  it.each<[Pair, string, string, object[]]>([
    ['ru-kk', '5 школ', '6 мектеп', [{ expected: '5', found: '6' }]],
    ['kk-en', '5 мың адам, № 34', 'people', [{ context: 'missing', missing: ['5 мың', '34'] }]],
    ['en-ru', 'schools', '12 школ', [{ context: 'extra', found: '12' }]],
    ['ru-en', '7 школ и 7 садов', '7 schools', [{ context: 'fewer', missing: ['7'] }]],
  ])('tells, %s, of “%s” → “%s” %j', (pair, source, target, params) => {
    expect(numbers(source, target, contextOf(pair)).map((finding) => finding.params)).toEqual(params);
  });
});
