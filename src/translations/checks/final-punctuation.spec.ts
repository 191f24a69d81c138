import { found, type Pair } from '../../../test/support/check-context.js';
import type { FieldRole } from './check.js';
import { finalPunctuation } from './final-punctuation.js';

describe('the check of the end of a text', () => {
  it.each<[Pair, FieldRole, string, string, string[]]>([
    ['ru-kk', 'body', 'Школа открыта.', 'Мектеп ашылды', ['warning 13–13 “”']],
    ['ru-kk', 'body', 'Школа открыта?', 'Мектеп ашылды ма.', ['warning 16–17 “.”']],
    ['ru-kk', 'body', '«Мы строим», – сказал он.', '«Біз саламыз», – деді ол.', []],
    ['ru-kk', 'headline', 'Школа открыта', 'Мектеп ашылды.', ['warning 13–14 “.”']],
    ['ru-kk', 'headline', 'Итоги 2025 года', '2025 ж.', []],
    ['kk-ru', 'body', 'Олар мынадай:', 'Они таковы.', ['warning 10–11 “.”']],
    ['kk-ru', 'body', 'Жалғасы бар…', 'Продолжение следует...', []],
    ['kk-ru', 'body', '<1>Мектеп ашылды.</1>', '<1>Школа открыта</1>.', []],
    ['kk-ru', 'item', 'ауылдар, т.б.', 'сёла и другое', []],
    ['kk-ru', 'headline', 'Мектеп ашылды ма?', 'Открыта ли школа', ['warning 16–16 “”']],
    ['kk-ru', 'heading', 'Жаңалық!', 'Новость!', []],
    ['ru-en', 'body', 'Он написал «Кто виноват?».', 'He wrote “Who Is to Blame?”', []],
    ['ru-en', 'body', 'Он сказал: «Мы строим».', 'He said: “We build.”', []],
    ['ru-en', 'body', 'Работы идут!', 'The works go on.', ['warning 15–16 “.”']],
    ['ru-en', 'name', 'К. К. Токаев', 'K. K. Tokayev.', []],
    ['kk-en', 'body', 'Кездесу сағат 17:00-де өтті.', 'They met at 5 p.m.', []],
    ['kk-en', 'item', 'жол салу;', 'building of roads,', ['warning 17–18 “,”']],
    ['kk-en', 'body', '', '', []],
    ['ru-en', 'cell', '12 чел.', '12 people', []],
  ])('says, %s, of the %s “%s” → “%s” %j', (pair, role, source, target, findings) => {
    expect(found(finalPunctuation, pair, [source, target], { role, marks: [{ id: '1', type: 'bold' }] })).toEqual(
      findings,
    );
  });
});
