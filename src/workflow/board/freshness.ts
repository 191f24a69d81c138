import type { VariantFacts } from '../facts.js';

export const FRESHNESS = ['notOut', 'current', 'changing', 'inCorrection', 'outdated', 'withdrawn'] as const;

/**
 * How what the public reads of a text stands. `changing`: something newer is worked on; `outdated`: it translates an
 * older text of its source.
 */
export type Freshness = (typeof FRESHNESS)[number];

type Facts = Pick<
  VariantFacts,
  'live' | 'firstPublishedAt' | 'isSource' | 'sourceRevisionId' | 'source' | 'changeKind' | 'behindFrom'
>;

export function freshnessOf(facts: Facts): Freshness {
  if (!facts.live) return facts.firstPublishedAt === null ? 'notOut' : 'withdrawn';
  if (facts.behindFrom !== null || isOutdated(facts)) return 'outdated';
  if (facts.changeKind === null) return 'current';
  return facts.changeKind === 'correction' ? 'inCorrection' : 'changing';
}

/** Whether a target translates an older revision than the one that its source is at. */
export function isOutdated({ isSource, sourceRevisionId, source }: Facts): boolean {
  return !isSource && sourceRevisionId !== source.revisionId;
}
