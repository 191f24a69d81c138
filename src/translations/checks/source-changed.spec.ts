import { found, type Pair } from '../../../test/support/check-context.js';
import { sourceChanged } from './source-changed.js';

describe('the check of changed sources', () => {
  it.each<[Pair, boolean, string, string, string[]]>([
    ['ru-kk', true, 'Открыты две школы.', 'Мектеп ашылды.', ['error 0–0 “”']],
    ['kk-ru', true, 'Екі мектеп ашылды.', 'Открыта школа.', ['error 0–0 “”']],
    ['ru-en', true, 'Открыты две школы.', 'A school opened.', ['error 0–0 “”']],
    ['ru-kk', false, 'Открыты две школы.', 'Мектеп ашылды.', []],
    ['kk-ru', false, 'Екі мектеп ашылды.', 'Открыта школа.', []],
    ['kk-en', false, 'Екі мектеп ашылды.', 'A school opened.', []],
    ['ru-kk', true, 'Открыты две школы.', '', []],
    ['en-ru', true, 'Two schools opened.', ' \u200B', []],
  ])('says, %s, where it is %s that “%s” changed since “%s”, %j', (pair, changed, source, target, findings) => {
    expect(found(sourceChanged, pair, [source, target], { sourceChanged: changed })).toEqual(findings);
  });
});
