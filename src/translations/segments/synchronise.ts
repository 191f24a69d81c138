import { groupBy } from '../../common/group-by.js';
import type { Mark } from '../../documents/content/marks.js';
import type { Field } from '../../documents/content/segments.js';
import type { Language } from '../../languages/languages.js';
import { alignPieces } from './align-pieces.js';
import { cut, type Piece } from './cut.js';
import { pairUp } from './pair-up.js';
import { nextName } from './segment-names.js';
import type { SegmentStatus } from './segment-status.js';

export interface TargetSegment {
  segmentId: string;
  /** The path of the text that it is a part of. */
  field: string;
  position: number;
  /** The white space of the source between this segment and the next one of its field. */
  gap: string;
  marks: readonly Mark[];
  sourceText: string;
  targetText: string;
  status: SegmentStatus;
  previousSourceText: string | null;
}

export interface Synchronised<T extends TargetSegment> {
  /** Segments that are new in the source. */
  added: TargetSegment[];
  /** Segments whose place or source text changed, as they are to be now. */
  changed: T[];
  /** Segments that the source no longer has. */
  removed: T[];
}

interface Languages {
  source: Language;
  target: Language;
}

interface What {
  /** Texts by field that an import brought for this language. */
  prefill?: ReadonlyMap<string, string>;
  /** Names that no new segment may take, besides those of the segments that are there. */
  taken?: ReadonlySet<string>;
  /** Fields whose change does not change what they say. */
  sameMeaning?: ReadonlySet<string>;
}

interface Wanted extends Piece {
  field: string;
  position: number;
}

/**
 * What has to happen to the segments of a target, given in their order, when its source becomes `fields`. Segments whose source text is the
 * same keep their translation and status, wherever they moved; changed ones keep the old translation as something to
 * revise, beside the source text that it was made from. Cuts that people made stay as long as their text does.
 */
export function synchronise<T extends TargetSegment>(
  targets: readonly T[],
  fields: readonly Field[],
  languages: Languages,
  { prefill = new Map(), taken = new Set(), sameMeaning = new Set() }: What = {},
): Synchronised<T> {
  const inField = groupBy(targets, ({ field }) => field);
  const proposals = new Map<Wanted, string>();
  const wanted = fields.flatMap((field) => {
    const before = inField.get(field.id) ?? [];
    const pieces = cut(
      field,
      languages.source,
      before.map(({ sourceText }) => sourceText),
    );
    const brought = before.length === 0 ? prefill.get(field.id) : undefined;
    return proposed(pieces, field, brought, languages.target).map(({ proposal, ...piece }) => {
      const wantedPiece = { ...piece, field: field.id, position: 0 };
      if (proposal) proposals.set(wantedPiece, proposal);
      return wantedPiece;
    });
  });
  wanted.forEach((piece, position) => (piece.position = position));

  const pairs = pairUp(wanted, targets);
  const kept = new Set(pairs.values());
  const names = new Set([...targets.map(({ segmentId }) => segmentId), ...taken]);
  const result: Synchronised<T> = { added: [], changed: [], removed: targets.filter((target) => !kept.has(target)) };
  for (const piece of wanted) {
    const target = pairs.get(piece);
    if (!target) {
      const name = nextName(piece.field, names);
      names.add(name);
      result.added.push(newTarget(name, piece, proposals.get(piece)));
    } else {
      const next = followed(target, piece, sameMeaning.has(piece.field));
      if (differs(target, next)) result.changed.push(next);
    }
  }
  return result;
}

/** Where a translation that was brought in has as many sentences as its source, each goes to its own. */
function proposed(pieces: Piece[], field: Field, brought: string | undefined, language: Language) {
  if (!brought) return pieces.map((piece) => ({ ...piece, proposal: undefined }));
  return alignPieces(pieces, field, brought, language);
}

function newTarget(segmentId: string, piece: Wanted, proposal: string | undefined): TargetSegment {
  const { text, ...place } = piece;
  return {
    ...place,
    segmentId,
    sourceText: text,
    targetText: proposal ?? '',
    status: proposal ? 'prefilled' : 'untranslated',
    previousSourceText: null,
  };
}

function followed<T extends TargetSegment>(target: T, { text, ...place }: Wanted, sameMeaning: boolean): T {
  return { ...target, ...place, ...followSource(target, text, sameMeaning) };
}

function followSource(target: TargetSegment, sourceText: string, sameMeaning: boolean): Partial<TargetSegment> {
  if (target.sourceText === sourceText || target.targetText === '') return { sourceText };
  const translatedFrom = target.previousSourceText ?? target.sourceText;
  // The source is again what it was when this was translated: nothing is left to revise.
  if (translatedFrom === sourceText) return { sourceText, previousSourceText: null, status: restored(target.status) };
  if (sameMeaning) return { sourceText };
  return { sourceText, previousSourceText: translatedFrom, status: outdated(target.status) };
}

// What was not finished before the change is no more finished after it.
const outdated = (status: SegmentStatus) =>
  status === 'translated' || status === 'reviewed' ? 'needsRevision' : status;
const restored = (status: SegmentStatus) => (status === 'needsRevision' ? 'translated' : status);

function differs(before: TargetSegment, after: TargetSegment): boolean {
  return (
    before.position !== after.position ||
    before.field !== after.field ||
    before.gap !== after.gap ||
    before.sourceText !== after.sourceText ||
    JSON.stringify(before.marks) !== JSON.stringify(after.marks)
  );
}
