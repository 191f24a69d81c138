import { distance } from 'fastest-levenshtein';

/** How alike two texts are, from 0 (nothing in common) to 1 (equal): one less the share of characters to change. */
export function similarity(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 1 : 1 - distance(one, other) / longer;
}
