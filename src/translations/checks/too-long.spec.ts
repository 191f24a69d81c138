import { found, type Pair } from '../../../test/support/check-context.js';
import { tooLong } from './too-long.js';

describe('the check of the length of a field', () => {
  it.each<[Pair, string, number, number, string[]]>([
    ['ru-kk', 'Жаңа мектеп', 11, 0, []],
    ['ru-kk', 'Жаңа мектеп', 10, 0, ['error 10–11 “п”']],
    ['ru-kk', 'Жаңа мектеп', 20, 10, ['error 10–11 “п”']],
    ['kk-ru', 'Новая школа', 200, 189, []],
    ['kk-ru', 'Новая школа', 200, 300, ['error 0–11 “Новая школа”']],
    ['kk-ru', 'Новая школа', 5, 0, ['error 5–11 “ школа”']],
    ['ru-en', 'New school 😀', 12, 0, ['error 12–13 “\uDE00”']],
    ['ru-en', 'New school 😀', 13, 0, []],
    ['kk-en', '', 0, 0, []],
  ])('says, %s, of “%s”, where %i may be and %i are taken, %j', (pair, target, limit, taken, findings) => {
    expect(found(tooLong, pair, ['', target], { limit, taken })).toEqual(findings);
  });
});
