import { factsOf } from '../../../test/support/variant-facts.js';
import type { VariantFacts } from '../facts.js';
import { leftBehind } from './left-behind.js';

const source = (fields: Partial<VariantFacts> = {}) =>
  factsOf('source', { state: 'approved', changeKind: 'correction', ...fields });
const kazakh = (fields: Partial<VariantFacts> = {}) => factsOf('target', { state: 'translation', ...fields });
const english = (fields: Partial<VariantFacts> = {}) =>
  factsOf('target', { language: 'en', state: 'review', ...fields });

it.each<[string, VariantFacts[], ('kk' | 'ru' | 'en')[], string[]]>([
  ['every language on the way', [english(), kazakh(), source()], ['ru'], ['en', 'kk']],
  ['no language that goes out with it', [english(), kazakh({ state: 'approved' }), source()], ['kk', 'ru'], ['en']],
  [
    'one that nobody has told yet',
    [kazakh({ state: 'published', sourceRevisionId: 'source-1' }), source()],
    ['ru'],
    ['kk'],
  ],
  ['none that holds as it stands', [kazakh({ state: 'published', behindFrom: null }), source()], ['ru'], []],
  ['none that holds and is written anew for itself', [kazakh({ behindFrom: null }), source()], ['ru'], []],
  ['one that is approved and stays', [kazakh({ state: 'approved' }), source()], ['ru'], ['kk']],
  ['none that is not public', [kazakh({ live: false }), source()], ['ru'], []],
  ['nobody when the source stays', [english(), kazakh({ changeKind: 'correction' }), source()], ['kk'], []],
  ['nobody by an update', [kazakh(), source({ changeKind: 'update' })], ['ru'], []],
  ['nobody by a minor edit', [kazakh(), source({ changeKind: 'minor' })], ['ru'], []],
  ['those of a source that was withdrawn meanwhile too', [kazakh(), source({ live: false })], ['ru'], ['kk']],
  ['nobody by what was never public', [kazakh(), source({ live: false, changeKind: null })], ['ru'], []],
])('a correction of the source leaves behind %s', (_, variants, released, languages) => {
  expect(leftBehind(variants, released)).toEqual(languages);
});
