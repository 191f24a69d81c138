import { JARSHY } from '../accounts/actor.js';
import type { Reason } from '../common/problem.js';
import type { Language } from '../languages/languages.js';
import type { VariantFacts } from './facts.js';
import { heldBack, releasable } from './release-policy.js';
import { refusal } from './transitions.js';

export interface ReleaseVerdict {
  /** Languages that may go out now. */
  languages: Language[];
  /** Approved, but held back by a guard. */
  held: Language[];
  /** Everything that stands against more. */
  reasons: Reason[];
}

/** What the policy of a document and the guards of each variant allow now. */
export function verdictOf(variants: readonly VariantFacts[]): ReleaseVerdict {
  const document = (variants[0] as VariantFacts).document;
  const { languages, reasons } = releasable(document, variants);
  const refused = variants
    .filter(({ language }) => languages.includes(language))
    .map((variant) => ({ language: variant.language, reasons: refusal('release', variant, JARSHY, {})?.reasons ?? [] }))
    .filter(({ reasons: against }) => against.length > 0);
  const held = heldBack(
    document,
    variants,
    languages,
    refused.map(({ language }) => language),
  );
  return {
    languages: languages.filter((language) => !held.includes(language)),
    held,
    reasons: [...reasons, ...refused.flatMap(({ language, reasons: why }) => inLanguage(why, language))],
  };
}

/** The reasons of one language among those of several. */
export function inLanguage(reasons: readonly Reason[], language: Language): Reason[] {
  return reasons.map((reason) => ({ ...reason, params: { ...reason.params, language } }));
}
