import type { VariantFacts } from './facts.js';
import { stale } from '../common/http/if-match.js';

/** Whether the client saw this state; from its If-Match header. */
export type SeenVersion = (current: { version: number }) => boolean;

/** For Jarshy itself, which looks at the state in the same transaction. */
export const anyVersion: SeenVersion = () => true;

/**
 * Grows with every change of a document or of any of its variants, but not while a draft or a translation is written: a
 * press officer can let the Russian text out while somebody types the Kazakh one.
 */
export function wholeVersion(variants: readonly Pick<VariantFacts, 'version' | 'writings' | 'document'>[]): number {
  return variants.reduce((sum, { version, writings }) => sum + version - writings, variants[0]?.document.version ?? 0);
}

/** @throws Problem 412 with the current state. */
export function requireSeen(current: { version: number; state: string }, seen: SeenVersion): void {
  if (!seen(current)) throw stale({ version: current.version, state: current.state });
}
