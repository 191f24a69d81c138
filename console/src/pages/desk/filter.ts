import type { Segment } from './editor-context.js';
import { isFinished } from './target-draft.js';

export const FILTERS = ['all', 'toDo', 'untranslated', 'fuzzy', 'findings', 'unreviewed', 'remarks'] as const;

export type Filter = (typeof FILTERS)[number];

export type Sieved = Pick<Segment, 'id' | 'status' | 'fuzzy' | 'edited' | 'findings' | 'openRemarks' | 'reviewChange'>;

const WANTS: Record<Filter, (segment: Sieved) => boolean> = {
  all: () => true,
  toDo: isToDo,
  untranslated: ({ status }) => status === 'untranslated',
  fuzzy: ({ fuzzy, edited }) => fuzzy && !edited,
  findings: ({ findings }) => findings.some(({ state }) => state === 'open'),
  unreviewed: ({ status }) => status !== 'reviewed',
  remarks: ({ openRemarks }) => openRemarks > 0,
};

export function isWanted(filter: Filter, segment: Sieved): boolean {
  return WANTS[filter](segment);
}

export function counts(segments: readonly Sieved[]): Record<Filter, number> {
  const count = (filter: Filter) => segments.filter((segment) => WANTS[filter](segment)).length;
  return Object.fromEntries(FILTERS.map((filter) => [filter, count(filter)])) as Record<Filter, number>;
}

/** What a translator has still to finish. */
export function isToDo({ status, reviewChange }: Pick<Sieved, 'status' | 'reviewChange'>): boolean {
  return !isFinished(status) || reviewChange !== null;
}

/** The next one after `id` that `wanted` still asks for, from the top once the end is reached; else simply the next. */
export function nextOf<One extends { id: string }>(
  segments: readonly One[],
  id: string,
  wanted: (segment: One) => boolean,
): One | undefined {
  const at = segments.findIndex((segment) => segment.id === id);
  const others = [...segments.slice(at + 1), ...segments.slice(0, Math.max(at, 0))];
  return others.find(wanted) ?? segments[at + 1];
}
