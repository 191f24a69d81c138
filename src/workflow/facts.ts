import type { Kind } from '../documents/kind.js';
import type { ReleasePolicyName } from '../documents/document.entity.js';
import type { State } from '../documents/variant.entity.js';
import type { SegmentStatus } from '../translations/segments/segment-status.js';
import type { Language } from '../languages/languages.js';
import type { ChangeFacts } from './changes/change.js';

export interface DocumentFacts {
  id: string;
  kind: Kind;
  sourceLanguage: Language;
  releasePolicy: ReleasePolicyName;
  /** Under `languageFirst`: the language that the others wait for. */
  firstLanguage: Language | null;
  requiredLanguages: Language[];
  optionalLanguages: Language[];
  datedAt: Date | null;
  dueAt: Date | null;
  /** Documents of the profiles of the officials that it names. */
  officials: string[];
  embargoUntil: Date | null;
  /** Whether the embargo still holds, by the clock of the database. */
  embargoed: boolean;
  /** Of the settings alone; see wholeVersion(). */
  version: number;
  releaseOrder: { at: Date; by: string | null } | null;
}

/** Whether the document is to be had in the language. One that was taken out is left as it is until it comes back. */
export function isWanted(
  document: Pick<DocumentFacts, 'requiredLanguages' | 'optionalLanguages'>,
  language: Language,
): boolean {
  return document.requiredLanguages.includes(language) || document.optionalLanguages.includes(language);
}

/**
 * Whether a text is public and its source was taken from the public by itself, with whatever nobody had submitted yet. The
 * text can be put right all the same: there is nothing that it has to wait for.
 */
export function isLeftAlone({ live, source }: Pick<VariantFacts, 'live' | 'source'>): boolean {
  return live && source.state === 'withdrawn';
}

/** Who works on a variant now, and until when. */
export interface Claim {
  personId: string;
  name: string;
  expiresAt: Date;
}

/** Everything that the guards look at. Pure data, read in one go. */
export interface VariantFacts extends ChangeFacts {
  id: string;
  language: Language;
  state: State;
  version: number;
  /** How many of its versions came from writing on what was not submitted yet. */
  writings: number;
  live: boolean;
  revisionId: string | null;
  sourceRevisionId: string | null;
  slug: string | null;
  firstPublishedAt: Date | null;
  revisedAt: Date | null;
  /** Whether work on a new revision was begun after the last release. */
  revisedSinceRelease: boolean;
  /** People whose words stand in the current text. */
  authors: string[];
  segments: Record<SegmentStatus, number>;
  /** Segments that a reviewer changed and nobody else answers for yet. */
  changedInReview: number;
  /** Findings that block approval. */
  errors: number;
  /** Of one that is behind its source: segments that people have written anew since. */
  editedSince: number;
  /** Of one that is behind a correction of its source: the people who wrote that. */
  correctors: string[];
  /** Whether another variant of the language has the slug. */
  slugTaken: boolean;
  claim: Claim | null;
  document: DocumentFacts;
  isSource: boolean;
  source: { state: State; revisionId: string | null };
}
