import { found, type Pair } from '../../../test/support/check-context.js';
import { units } from './units.js';

describe('the check of units', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', '14,5 км', '14,5 шақырым', []],
    ['ru-kk', '14,5 км', '14,5 м', ['warning 0–6 “14,5 м”']],
    ['kk-en', '1\u00A0500 га', '1,500 hectares', []],
    ['kk-en', '1\u00A0500 га', '1,500 sq km', ['warning 0–11 “1,500 sq km”']],
    ['ru-en', '64,5 кв. м', '64.5 sq m', []],
    ['en-ru', '20 tons', '20 т', []],
    ['en-ru', '20 tons', '20 кг', ['warning 0–5 “20 кг”']],
    ['kk-ru', '3\u00A0800 текше метр', '3\u00A0800 кубометров', []],
    ['en-kk', '100 MW', '100 кВт', ['warning 0–7 “100 кВт”']],
    ['ru-kk', '–25\u00A0°C', '–25 градус', []],
    ['kk-ru', 'сағатына 60 км', '60 км/ч', []],
    ['ru-en', 'в 10-м классе', 'in grade 10', []],
    ['ru-en', '120 км и 80 км', '120 and 80 km', []],
    ['ru-en', '24 т', '24', ['warning 0–2 “24”']],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(units, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
