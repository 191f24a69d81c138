import type { Reason } from '../common/problem.js';
import type { Language } from '../languages/languages.js';
import { isLeftAlone, isWanted, type DocumentFacts, type VariantFacts } from './facts.js';

type Policy = Pick<DocumentFacts, 'releasePolicy' | 'firstLanguage' | 'requiredLanguages' | 'optionalLanguages'>;
type Variant = Pick<
  VariantFacts,
  'language' | 'state' | 'isSource' | 'sourceRevisionId' | 'source' | 'live' | 'firstPublishedAt' | 'revisedAt'
> & {
  /** How the working revision differs from what is public. */
  changeKind?: 'minor' | 'update' | 'correction' | null;
};

interface Verdict {
  /** Languages that may go out now. */
  languages: Language[];
  /** Why nothing may go out; empty when something may. */
  reasons: Reason[];
}

/**
 * What the policy of a document lets out. `together`: every approved language, once all required ones are approved or
 * already public as they stand. `languageFirst`: the same, once the first one is. `asReady`: every approved language. What
 * only puts right a text that the public reads waits for no other language.
 */
export function releasable(policy: Policy, variants: readonly Variant[]): Verdict {
  const ready = approved(policy, variants);
  if (ready.length === 0) return { languages: [], reasons: [{ code: 'release.nothing_approved' }] };
  const reasons = missing(policy, variants);
  const languages = reasons.length === 0 ? ready : ready.filter((variant) => !waitsForOthers(variant));
  return { languages: languages.map(({ language }) => language), reasons: languages.length === 0 ? reasons : [] };
}

/** Of the `languages` that the policy lets out, those that stay behind because a guard has refused some of them. */
export function heldBack(
  policy: Policy,
  variants: readonly Variant[],
  languages: readonly Language[],
  refused: readonly Language[],
): Language[] {
  const waiting = waitingAmong(variants, languages);
  const stops = (language: Language) =>
    waiting.includes(language) && (policy.releasePolicy === 'together' || leaders(policy).includes(language));
  return refused.some(stops)
    ? languages.filter((language) => waiting.includes(language) || refused.includes(language))
    : [...refused];
}

/**
 * Which of the `languages` that may go out a standing order of `orderedAt` is meant for. A revision that was begun later
 * needs a new order; when it is one that others wait for, they wait with it.
 */
export function ordered(
  policy: Policy,
  variants: readonly Variant[],
  languages: readonly Language[],
  orderedAt: Date,
): Language[] {
  const isMeant = (language: Language) =>
    variants.some((variant) => variant.language === language && isBegunBefore(variant, orderedAt));
  const waiting = waitingAmong(variants, languages);
  const isHeldBack = waiting.some((language) => leaders(policy).includes(language) && !isMeant(language));
  return languages.filter((language) => isMeant(language) && !(isHeldBack && waiting.includes(language)));
}

/** The languages without which no other goes out. */
function leaders({ releasePolicy, firstLanguage, requiredLanguages }: Policy): readonly Language[] {
  switch (releasePolicy) {
    case 'together':
      return requiredLanguages;
    case 'languageFirst':
      return firstLanguage === null ? [] : [firstLanguage];
    case 'asReady':
      return [];
  }
}

function waitsForOthers({ live, changeKind }: Variant): boolean {
  return !live || (changeKind !== 'minor' && changeKind !== 'correction');
}

function waitingAmong(variants: readonly Variant[], languages: readonly Language[]): Language[] {
  return variants
    .filter((variant) => languages.includes(variant.language) && waitsForOthers(variant))
    .map(({ language }) => language);
}

/** A language that was taken out of the document stays behind, however far it was. */
function approved(policy: Policy, variants: readonly Variant[]): Variant[] {
  return variants.filter(({ state, language }) => state === 'approved' && isWanted(policy, language));
}

function missing(policy: Policy, variants: readonly Variant[]): Reason[] {
  return leaders(policy).flatMap((language) => {
    const variant = variants.find((candidate) => candidate.language === language);
    const params = { language };
    if (variant?.state === 'approved') return [];
    // Somebody decided that the public does not read it: the others go on without it. It has been first.
    if (variant?.state === 'withdrawn') return [];
    if (variant?.state !== 'published') return [{ code: 'release.language_missing', params }];
    // Its translators are about to hear of the change.
    return isOutdated(variant) ? [{ code: 'release.language_outdated', params }] : [];
  });
}

/** Whether a target translates another text of the source than there is now, for all that its translators can know. */
export function isOutdated(variant: Pick<VariantFacts, 'isSource' | 'live' | 'sourceRevisionId' | 'source'>): boolean {
  return !variant.isSource && variant.sourceRevisionId !== variant.source.revisionId && !isLeftAlone(variant);
}

function isBegunBefore({ firstPublishedAt, revisedAt }: Variant, orderedAt: Date): boolean {
  return firstPublishedAt === null || (revisedAt !== null && revisedAt < orderedAt);
}
