import { found, type Pair } from '../../../test/support/check-context.js';
import { numberFormat } from './number-format.js';

describe('the check of number formats', () => {
  it.each<[Pair, string, string, string[]]>([
    ['en-ru', '12.5% of buses', '12.5\u00A0% автобусов', ['warning 0–4 “12.5”']],
    ['en-ru', '12.5% of buses', '12,5\u00A0% автобусов', []],
    ['en-kk', '1,234,567 people', '1,234,567 адам', ['warning 0–9 “1,234,567”']],
    ['ru-kk', '1,2 млрд тенге', '1.2 млрд теңге', ['warning 0–3 “1.2”']],
    ['ru-en', '1,2 млрд тенге', '1,2 billion tenge', ['warning 0–3 “1,2”']],
    ['ru-en', '1\u00A0200 мест', '1\u00A0200 seats', ['warning 0–5 “1\u00A0200”']],
    ['kk-en', '1\u00A0200 орын', '1,200.5 seats', []],
    ['kk-ru', '16.12.2025, сағат 17.00-де', '16.12.2025, в 17.00', []],
    ['kk-ru', '№ 4.2 бұйрық', 'Приказ № 4.2, пункт 3.1, версия 2.10.1', []],
    ['en-ru', 'Web 2.0 and GPT-4.5', 'Web 2.0 и GPT-4.5', []],
    ['en-kk', 'about 3.5 times', 'шамамен 3.5 есе', ['warning 8–11 “3.5”']],
    ['ru-kk', 'в 3,5 раза', '3,5 есе', []],
    ['kk-en', '2011, 2012, 2013', '2011, 2012, 2013', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(numberFormat, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
