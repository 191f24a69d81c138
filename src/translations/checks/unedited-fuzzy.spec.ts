import { found, type Pair } from '../../../test/support/check-context.js';
import type { CheckContext } from './check.js';
import { uneditedFuzzy } from './unedited-fuzzy.js';

describe('the check of proposals of the memory', () => {
  it.each<[Pair, CheckContext['origin'], number | null, boolean, string[]]>([
    ['ru-kk', 'memory', 84, false, ['error 0–0 “”']],
    ['kk-ru', 'memory', 98, false, ['error 0–0 “”']],
    ['kk-ru', 'memory', 99, false, []],
    ['ru-en', 'memory', 84, true, []],
    ['kk-en', 'memory', 100, false, []],
    ['en-kk', 'memory', 102, false, []],
    ['en-ru', 'memory', null, false, []],
    ['en-ru', 'machine', 84, false, []],
  ])('says, %s, of a text by %s at %j per cent, edited: %s, %j', (pair, origin, score, edited, findings) => {
    expect(found(uneditedFuzzy, pair, ['а', 'б'], { origin, score, edited })).toEqual(findings);
  });
});
