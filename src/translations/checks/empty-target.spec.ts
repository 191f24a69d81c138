import { found, type Pair } from '../../../test/support/check-context.js';
import { emptyTarget } from './empty-target.js';

describe('the check of empty targets', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'Школа открыта.', '', ['error 0–0 “”']],
    ['kk-ru', 'Мектеп ашылды.', '  \u00A0', ['error 0–0 “”']],
    ['ru-en', 'Школа открыта.', '\u200B', ['error 0–0 “”']],
    ['kk-en', '<1>Мектеп</1>', '<1></1>', ['error 0–0 “”']],
    ['ru-kk', 'Школа открыта.', 'Мектеп ашылды.', []],
    ['kk-ru', '', '', []],
    ['en-ru', '  ', '', []],
    ['en-kk', 'A', '–', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(emptyTarget, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
