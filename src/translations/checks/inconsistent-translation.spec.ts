import { contextOf, type Pair } from '../../../test/support/check-context.js';
import { inconsistentTranslation } from './inconsistent-translation.js';

describe('the check of consistency', () => {
  it.each<[Pair, [string, string][], string[]]>([
    [
      'ru-kk',
      [
        ['Уважаемые гости!', 'Құрметті қонақтар!'],
        ['Уважаемые гости!', 'Қымбатты қонақтар!'],
      ],
      ['2'],
    ],
    [
      'ru-kk',
      [
        ['Уважаемые гости!', 'Құрметті қонақтар!'],
        ['Уважаемые гости', 'құрметті  қонақтар'],
      ],
      [],
    ],
    [
      'ru-kk',
      [
        ['Аким города', 'Қала әкімі'],
        ['Мэр города', 'Қала әкімі'],
      ],
      ['2'],
    ],
    [
      'kk-ru',
      [
        ['Сұрақ', 'Вопрос'],
        ['Сауал', 'Вопрос'],
      ],
      [],
    ],
    [
      'kk-ru',
      [
        ['Бірінші бөлім', 'Первый раздел'],
        ['Екінші бөлім', 'Второй раздел'],
        ['Бірінші бөлім', 'Первая часть'],
        ['Бірінші бөлім', 'Первый раздел'],
      ],
      ['3'],
    ],
    [
      'kk-ru',
      [
        ['<1>Бірінші бөлім</1>', '<1>Первый раздел</1>'],
        ['Бірінші бөлім', 'Первый раздел'],
      ],
      [],
    ],
    [
      'ru-en',
      [
        ['12,5 %', '12.5%'],
        ['12,5 %', '12.5 %'],
      ],
      [],
    ],
    [
      'ru-en',
      [
        ['Школа открыта.', 'The school is open.'],
        ['Школа открыта.', ''],
      ],
      [],
    ],
    ['kk-en', [['Рахмет', 'Thank you']], []],
  ])('finds, %s, in %j the segments %j', (pair, texts, ids) => {
    const context = contextOf(pair, { marks: [{ id: '1', type: 'bold' }] });
    const segments = texts.map(([source, target], index) => ({ id: String(index + 1), source, target, context }));
    expect(inconsistentTranslation(segments).map(({ segmentId }) => segmentId)).toEqual(ids);
  });

  it('names the first translation', () => {
    const context = contextOf('kk-en');
    const [{ finding }] = inconsistentTranslation([
      { id: 'a', source: 'Рахмет', target: 'Thanks', context },
      { id: 'b', source: 'Рахмет', target: 'Thank you', context },
    ]) as [ReturnType<typeof inconsistentTranslation>[number]];
    expect(finding).toEqual({
      ...{ check: 'inconsistentTranslation', severity: 'warning', start: 0, end: 9 },
      params: { source: 'Рахмет', target: 'Thanks' },
    });
  });
});
