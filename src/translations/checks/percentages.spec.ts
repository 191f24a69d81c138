import { found, type Pair } from '../../../test/support/check-context.js';
import { percentages } from './percentages.js';

describe('the check of percentages', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'на 12,5\u00A0%', '12,5%-ға', []],
    ['ru-kk', 'на 12,5\u00A0%', '12,5-ке', ['warning 0–0 “”']],
    ['kk-ru', '12,5%', '12,5\u00A0%', []],
    ['kk-ru', '12,5%', '12,5%', ['information 4–5 “%” → “\u00A0%”']],
    ['ru-kk', '12,5\u00A0%', '12,5 %', ['information 4–6 “ %” → “%”']],
    ['ru-en', 'Рост 5\u00A0%, падение 3\u00A0%', 'Growth of 5%, a fall of 3', ['warning 0–0 “”']],
    ['kk-en', '5–7%-ға', 'by 5% to 7%', []],
    ['en-kk', '30 per cent', '30 пайыз', []],
    ['en-ru', '30 percent', 'тридцать процентов', []],
    ['ru-kk', 'половина жителей', 'тұрғындардың 50%-ы', []],
    ['ru-en', '5 мест', '5% of seats', ['warning 0–0 “”']],
    ['kk-en', '70%-ы', '70%', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(percentages, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
