import type { Language } from '../../languages/languages.js';
import type { VariantFacts } from '../facts.js';

type Released = Pick<
  VariantFacts,
  'language' | 'isSource' | 'live' | 'revisionId' | 'sourceRevisionId' | 'behindFrom' | 'changeKind'
>;

/**
 * The languages whose readers still have what was wrong when those of `released` go out: everything public that does not
 * hold against the source as it is corrected with them. Work on a text that has nothing to follow is no sign that it is
 * wrong, and a target that is corrected for itself leaves nobody behind.
 */
export function leftBehind(variants: readonly Released[], released: readonly Language[]): Language[] {
  const source = variants.find(({ isSource }) => isSource);
  if (source?.changeKind !== 'correction' || !released.includes(source.language)) return [];
  return variants
    .filter(({ isSource, live, language }) => !isSource && live && !released.includes(language))
    .filter(({ behindFrom, sourceRevisionId }) => behindFrom !== null || sourceRevisionId !== source.revisionId)
    .map(({ language }) => language);
}
