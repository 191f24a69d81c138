import type { Language } from '../../languages/languages.js';
import type { VariantFacts } from '../facts.js';

type Released = Pick<
  VariantFacts,
  'language' | 'isSource' | 'live' | 'state' | 'revisionId' | 'sourceRevisionId' | 'changeKind'
>;

/**
 * The languages whose readers still have what was wrong when those of `released` go out: everything public that does not
 * translate the source as it is corrected with them. A target that is corrected for itself leaves nobody behind.
 */
export function leftBehind(variants: readonly Released[], released: readonly Language[]): Language[] {
  const source = variants.find(({ isSource }) => isSource);
  if (!source?.live || source.changeKind !== 'correction' || !released.includes(source.language)) return [];
  return variants
    .filter(({ isSource, live, language }) => !isSource && live && !released.includes(language))
    .filter(({ state, sourceRevisionId }) => state !== 'published' || sourceRevisionId !== source.revisionId)
    .map(({ language }) => language);
}
