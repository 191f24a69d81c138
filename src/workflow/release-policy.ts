import type { Reason } from '../common/problem.js';
import type { Language } from '../languages/languages.js';
import { isWanted, type DocumentFacts, type VariantFacts } from './facts.js';

type Policy = Pick<DocumentFacts, 'releasePolicy' | 'requiredLanguages' | 'optionalLanguages'>;
type Variant = Pick<
  VariantFacts,
  'language' | 'state' | 'isSource' | 'sourceRevisionId' | 'source' | 'firstPublishedAt' | 'revisedAt'
>;

interface Verdict {
  /** Languages that may go out now. */
  languages: Language[];
  /** Why nothing may go out; empty when something may. */
  reasons: Reason[];
}

/**
 * What the policy of a document lets out. `together`: every approved language, once all required ones are approved or
 * already public as they stand. `asReady`: every approved language.
 */
export function releasable(policy: Policy, variants: readonly Variant[]): Verdict {
  const languages = approved(policy, variants);
  if (languages.length === 0) return { languages, reasons: [{ code: 'release.nothing_approved' }] };
  const reasons = policy.releasePolicy === 'together' ? missing(policy, variants) : [];
  return { languages: reasons.length === 0 ? languages : [], reasons };
}

/**
 * Which of the `languages` that may go out a standing order of `orderedAt` is meant for. A revision that was begun later
 * needs a new order; under `together`, when it is one of a required language, the others wait with it.
 */
export function ordered(
  { releasePolicy, requiredLanguages }: Policy,
  variants: readonly Variant[],
  languages: readonly Language[],
  orderedAt: Date,
): Language[] {
  const isMeant = (language: Language) =>
    variants.some((variant) => variant.language === language && isBegunBefore(variant, orderedAt));
  const meant = languages.filter(isMeant);
  const isHeldBack = languages.some((language) => requiredLanguages.includes(language) && !isMeant(language));
  return releasePolicy === 'together' && isHeldBack ? [] : meant;
}

/** A language that was taken out of the document stays behind, however far it was. */
function approved(policy: Policy, variants: readonly Variant[]): Language[] {
  return variants
    .filter(({ state, language }) => state === 'approved' && isWanted(policy, language))
    .map(({ language }) => language);
}

function missing({ requiredLanguages }: Policy, variants: readonly Variant[]): Reason[] {
  return requiredLanguages.flatMap((language) => {
    const variant = variants.find((candidate) => candidate.language === language);
    const params = { language };
    if (variant?.state === 'approved') return [];
    if (variant?.state !== 'published') return [{ code: 'release.language_missing', params }];
    // Its translators are about to hear of the change.
    const outdated = !variant.isSource && variant.sourceRevisionId !== variant.source.revisionId;
    return outdated ? [{ code: 'release.language_outdated', params }] : [];
  });
}

function isBegunBefore({ firstPublishedAt, revisedAt }: Variant, orderedAt: Date): boolean {
  return firstPublishedAt === null || (revisedAt !== null && revisedAt < orderedAt);
}
