import { hasRole, type Actor } from '../../accounts/actor.js';
import type { VariantFacts } from '../facts.js';
import { verdictOf } from '../release-verdict.js';

export const DOCUMENT_ACTIONS = ['changeSettings', 'setEmbargo', 'plan', 'orderRelease', 'release'] as const;

/** What is done to a document as a whole; each of its texts has its own actions besides. */
export type DocumentAction = (typeof DOCUMENT_ACTIONS)[number];

/** What `actor` may do with the document as it stands. */
export function documentActions(variants: readonly VariantFacts[], actor: Actor): DocumentAction[] {
  const { document } = variants[0] as VariantFacts;
  const publishes = hasRole(actor, 'publisher');
  const changes = publishes || hasRole(actor, 'author');
  const allowed: Record<DocumentAction, boolean> = {
    changeSettings: changes,
    setEmbargo: document.embargoed ? publishes : changes,
    plan: publishes,
    orderRelease: publishes && document.releaseOrder === null,
    release: publishes && verdictOf(variants).languages.length > 0,
  };
  return DOCUMENT_ACTIONS.filter((action) => allowed[action]);
}
