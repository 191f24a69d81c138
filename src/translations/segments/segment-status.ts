export const SEGMENT_STATUSES = [
  'untranslated',
  'prefilled',
  'draft',
  'translated',
  'needsRevision',
  'reviewed',
  'rejected',
] as const;

/**
 * `prefilled`: proposed by a memory, a machine or an import; nobody has taken it. `needsRevision`: its source changed since
 * it was translated. `reviewed` and `rejected`: what a reviewer said of it.
 */
export type SegmentStatus = (typeof SEGMENT_STATUSES)[number];

export const ORIGINS = ['human', 'memory', 'machine', 'import'] as const;
export type Origin = (typeof ORIGINS)[number];
