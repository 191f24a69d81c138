import { found, type Pair } from '../../../test/support/check-context.js';
import { groupSeparator } from './group-separator.js';

describe('the check of group separators', () => {
  it.each<[Pair, string, string, string[]]>([
    ['en-ru', '6,214 families', '6 214 семей', ['information 0–5 “6 214” → “6\u00A0214”']],
    ['en-ru', '6,214 families', '6\u00A0214 семей', []],
    ['ru-kk', '6\u202F214 семей', '6\u202F214 отбасы', []],
    ['ru-kk', '1\u00A0200\u00A0000 тенге', '1 200 000 теңге', ['information 0–9 “1 200 000” → “1\u00A0200\u00A0000”']],
    ['kk-ru', '№ 34 мектеп, 120 пәтер', 'Школа № 34 120 квартир', []],
    ['kk-ru', '2025 жылы 300 адам', 'В 2025 300 человек', []],
    ['kk-en', '6\u00A0214 отбасы', '6 214 families', []],
    ['en-kk', '12,345.6 tons', '12 345,6 тонна', ['information 0–8 “12 345,6” → “12\u00A0345,6”']],
    ['en-kk', '14,000 people', '14 мың адам', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(groupSeparator, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
