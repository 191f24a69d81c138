import type { VariantFacts } from './facts.js';
import { stale } from '../common/http/if-match.js';

/** Whether the client saw this state; from its If-Match header. */
export type SeenVersion = (current: { version: number }) => boolean;

/** For Jarshy itself, which looks at the state in the same transaction. */
export const anyVersion: SeenVersion = () => true;

/** Grows with every change of a document or of any of its variants. */
export function wholeVersion(variants: readonly Pick<VariantFacts, 'version' | 'document'>[]): number {
  return variants.reduce((sum, { version }) => sum + version, variants[0]?.document.version ?? 0);
}

/** @throws Problem 412 with the current state. */
export function requireSeen(current: { version: number; state: string }, seen: SeenVersion): void {
  if (!seen(current)) throw stale({ version: current.version, state: current.state });
}
