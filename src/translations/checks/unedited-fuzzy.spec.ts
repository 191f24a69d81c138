import { found, type Pair } from '../../../test/support/check-context.js';
import type { CheckContext } from './check.js';
import { uneditedFuzzy } from './unedited-fuzzy.js';

describe('the check of proposals of the memory', () => {
  it.each<[Pair, CheckContext['origin'], number | null, boolean, boolean, string[]]>([
    ['ru-kk', 'memory', 84, true, false, ['error 0–0 “”']],
    ['kk-ru', 'memory', 98, true, false, ['error 0–0 “”']],
    ['en-kk', 'memory', null, true, false, ['error 0–0 “”']],
    ['ru-en', 'memory', 84, true, true, []],
    ['kk-en', 'memory', 100, false, false, []],
    ['en-kk', 'memory', 92, false, false, []],
    ['en-ru', 'memory', null, false, false, []],
    ['en-ru', 'machine', 84, true, false, []],
  ])(
    'says, %s, of a text by %s at %j per cent, fuzzy: %s, edited: %s, %j',
    (pair, origin, score, fuzzy, edited, findings) => {
      expect(found(uneditedFuzzy, pair, ['а', 'б'], { origin, score, fuzzy, edited })).toEqual(findings);
    },
  );
});
