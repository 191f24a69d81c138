import type { Reason } from '../common/problem.js';
import type { Language } from '../languages/languages.js';
import type { DocumentFacts, VariantFacts } from './facts.js';

type Policy = Pick<DocumentFacts, 'releasePolicy' | 'requiredLanguages'>;
type Variant = Pick<VariantFacts, 'language' | 'state'>;

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
  const approved = variants.filter(({ state }) => state === 'approved').map(({ language }) => language);
  if (approved.length === 0) return { languages: [], reasons: [{ code: 'release.nothing_approved' }] };
  const missing = policy.releasePolicy === 'together' ? notReady(policy, variants) : [];
  if (missing.length === 0) return { languages: approved, reasons: [] };
  return {
    languages: [],
    reasons: missing.map((language) => ({ code: 'release.language_missing', params: { language } })),
  };
}

/** Whether a standing order of `orderedAt` is also meant for this text: a revision begun later needs a new one. */
export function isOrdered(
  { firstPublishedAt, revisedAt }: Pick<VariantFacts, 'firstPublishedAt' | 'revisedAt'>,
  orderedAt: Date,
): boolean {
  return firstPublishedAt === null || (revisedAt !== null && revisedAt < orderedAt);
}

function notReady({ requiredLanguages }: Policy, variants: readonly Variant[]): Language[] {
  const ready = new Set(
    variants.filter(({ state }) => state === 'approved' || state === 'published').map(({ language }) => language),
  );
  return requiredLanguages.filter((language) => !ready.has(language));
}
