import { contextOf, type Pair } from '../../../test/support/check-context.js';
import { lengthRatio } from './length-ratio.js';

const KK = 'Елордада биыл он екі жаңа мектеп пайдалануға берілді.';
const RU = 'В столице в этом году сданы в эксплуатацию двенадцать новых школ.';
const EN = 'Twelve new schools have been opened in the capital this year.';

describe('the check of lengths', () => {
  it.each<[Pair, string, string, number | undefined]>([
    ['kk-ru', KK, RU, undefined],
    ['ru-kk', RU, KK, undefined],
    ['kk-en', KK, EN, undefined],
    ['ru-en', RU, 'Twelve schools.', 23],
    ['kk-ru', KK, 'Школы.', 11],
    ['ru-kk', RU, `${KK} ${KK} ${KK}`, 248],
    ['en-kk', EN, `${KK} ${KK} ${KK}`, 264],
    ['kk-ru', 'Мектептер ашылды', 'В столице открыты двенадцать новых школ', undefined],
    ['kk-ru', `<1>${KK}</1>`, 'Школы.', 11],
    ['kk-ru', 'а'.repeat(40), 'а'.repeat(20), undefined],
    ['kk-ru', 'а'.repeat(40), 'а'.repeat(19), 48],
    ['kk-ru', 'а'.repeat(39), 'а'.repeat(19), undefined],
  ])('says, %s, of “%s” → “%s” %j per cent', (pair, source, target, percent) => {
    const findings = lengthRatio(source, target, contextOf(pair, { marks: [{ id: '1', type: 'bold' }] }));
    expect(findings.map(({ severity, params }) => [severity, params?.percent])).toEqual(
      percent === undefined ? [] : [['warning', percent]],
    );
  });

  it('goes by the range of the pair', () => {
    const lengths = { low: 0.9, high: 1.1 };
    expect(lengthRatio(KK, RU, contextOf('kk-ru', { lengthRatio: lengths }))).toMatchObject([
      { params: { percent: 123, low: 90, high: 110 } },
    ]);
  });
});
