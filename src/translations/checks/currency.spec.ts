import { found, type Pair } from '../../../test/support/check-context.js';
import { currency } from './currency.js';

describe('the check of amounts of money', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', '5 млрд тенге', '5 млрд теңгеден астам', []],
    ['ru-kk', '5 млрд тенге', '5 млн теңге', ['error 0–11 “5 млн теңге”']],
    ['ru-kk', '5 млрд тенге', '5 млрд АҚШ доллары', ['error 0–18 “5 млрд АҚШ доллары”']],
    ['kk-en', '1\u00A0200\u00A0000\u00A0₸', '1.2 million tenge', []],
    ['kk-en', '5 млн теңге', '$5 million', ['error 0–10 “$5 million”']],
    ['en-ru', 'The $5m project', 'Проект за 5 млн долларов', []],
    ['en-ru', '€5 million', '5 млн долларов', ['error 0–14 “5 млн долларов”']],
    ['en-kk', 'It cost €20.', 'Бағасы 20.', ['error 7–9 “20”']],
    ['ru-en', '300 тыс. и 200 тыс. тенге', '300,000 and 200,000 tenge', []],
    ['kk-ru', '5–6 млрд теңге', '5–6 млрд тенге', []],
    ['ru-en', '5–6 млрд тенге', '5 billion to 6 billion tenge', []],
    ['kk-ru', '500 мың теңге', '500 тыс.', ['error 0–8 “500 тыс.”']],
    ['ru-kk', 'миллион тенге', '1 миллион теңге', []],
    ['ru-kk', 'на 500 рублей', '500 сомға', ['error 0–9 “500 сомға”']],
    ['ru-kk', 'на 500 тенге', '', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(currency, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
