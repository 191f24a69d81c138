import { contextOf, type Pair } from '../../../test/support/check-context.js';
import { sentenceCount } from './sentence-count.js';

describe('the check of the number of sentences', () => {
  it.each<[Pair, string, string, [number, number] | undefined]>([
    ['ru-kk', 'Раз. Два. Три.', 'Бір. Екі. Үш.', undefined],
    ['ru-kk', 'Раз. Два. Три.', 'Бір, екі, үш.', [3, 1]],
    ['ru-kk', 'Раз. Два.', 'Бір, екі.', undefined],
    ['kk-ru', 'Мектеп 2016 ж. ашылды, т.б. бар.', 'Школа открыта в 2016 г. Есть и др. объекты.', undefined],
    ['kk-ru', 'Бір.', 'Раз. Два. Три.', [1, 3]],
    ['kk-ru', 'Қ.К. Тоқаев пен А.Ж. Нұрболатов келді.', 'Прибыли К.К. Токаев и А.Ж. Нурболатов.', undefined],
    ['ru-en', '«Мы строим. Мы учим. Мы лечим», – сказал он.', '“We build. We teach. We heal,” he said.', undefined],
    ['ru-en', 'Первая школа. Вторая школа. Третья школа. Сад.', 'The first school and a garden.', [4, 1]],
    ['kk-en', 'Дәрігер келді.', 'Dr. Smith met Mr. Jones at 5 p.m.', undefined],
    ['kk-en', '<1>Бір.</1> Екі. Үш.', '<1>One.</1> Two. Three.', undefined],
    ['kk-en', 'Бір. Екі. Үш.', '', [3, 0]],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, counts) => {
    const findings = sentenceCount(source, target, contextOf(pair, { marks: [{ id: '1', type: 'bold' }] }));
    expect(findings.map(({ severity, params }) => ({ severity, ...params }))).toEqual(
      counts ? [{ severity: 'warning', expected: counts[0], found: counts[1] }] : [],
    );
  });
});
