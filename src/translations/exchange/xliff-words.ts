import { SEGMENT_STATUSES, type SegmentStatus } from '../segments/segment-status.js';

/** XLIFF 2.1, section 4.3.1.27 */
export type XliffState = 'initial' | 'translated' | 'reviewed' | 'final';

/** What a status is to others; `initial` is all that still wants a translator. */
export const STATES: Record<SegmentStatus, XliffState> = {
  untranslated: 'initial',
  prefilled: 'initial',
  draft: 'initial',
  needsRevision: 'initial',
  rejected: 'initial',
  translated: 'translated',
  reviewed: 'reviewed',
};

export const subStateOf = (status: SegmentStatus) => `jarshy:${status}`;

/**
 * The status that a `state` with its `subState` says; null when it says nothing. A tool that moves the state on may
 * leave our sub-state behind, which then no longer counts.
 */
export function statusOf(state: string | undefined, subState: string | undefined): SegmentStatus | null {
  const own = SEGMENT_STATUSES.find((status) => subStateOf(status) === subState);
  if (own !== undefined && STATES[own] === (state ?? 'initial')) return own;
  if (state === 'final') return 'reviewed';
  return state === 'translated' || state === 'reviewed' ? state : null;
}

/** The categories of the groups of metadata that we write. */
export const SEGMENT_METADATA = 'segment';

export const REMARK = 'remark';

/** A name as an XML name token, from which `idFrom` makes it again. */
export function tokenOf(id: string): string {
  return id.replace(
    /[^A-Za-z0-9.:-]/g,
    (character) => `_${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

export function idFrom(token: string): string {
  return token.replace(/_([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A mark as the id of a code: unique in the unit, as XLIFF wants it, and never the token of a segment. */
export const codeOf = (segment: number, mark: string) => `_m${segment}-${mark}`;

/** The mark that a code of ours is. */
export function markOf(code: string): string | undefined {
  return /^_m\d+-([1-9]\d?)$/.exec(code)?.[1];
}
