import { found, type Pair } from '../../../test/support/check-context.js';
import type { CheckContext } from './check.js';
import { uneditedMachine } from './unedited-machine.js';

describe('the check of machine translations', () => {
  it.each<[Pair, CheckContext['origin'], boolean, string[]]>([
    ['ru-kk', 'machine', false, ['warning 0–0 “”']],
    ['kk-ru', 'machine', false, ['warning 0–0 “”']],
    ['ru-en', 'machine', true, []],
    ['kk-en', 'human', false, []],
    ['en-kk', 'memory', false, []],
    ['en-ru', 'import', false, []],
    ['en-ru', null, false, []],
  ])('says, %s, of a text by %s, edited: %s, %j', (pair, origin, edited, findings) => {
    expect(found(uneditedMachine, pair, ['а', 'б'], { origin, edited })).toEqual(findings);
  });
});
