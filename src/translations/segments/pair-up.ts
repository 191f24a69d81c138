import { groupBy } from '../../common/group-by.js';
import { similarity } from './similarity.js';

interface Piece {
  field: string;
  text: string;
}

interface Segment {
  field: string;
  sourceText: string;
  previousSourceText: string | null;
}

/** Less alike than this, a text is another one and not a changed one. */
const ALIKE = 0.4;

/**
 * Which segment each piece of a changed source was: first those of the same text, in the same field or moved to another;
 * then, within a field, the most alike ones; then, where as many are left on either side, one after the other, for a
 * text may be written anew as a whole. Every segment is used once.
 */
export function pairUp<P extends Piece, S extends Segment>(pieces: readonly P[], segments: readonly S[]): Map<P, S> {
  const pairs = new Map<P, S>();
  const free = new Set(segments);
  const take = (piece: P, segment: S | undefined) => {
    if (!segment || pairs.has(piece) || !free.delete(segment)) return;
    pairs.set(piece, segment);
  };
  const unpaired = () => pieces.filter((piece) => !pairs.has(piece));

  for (const known of [inSameField(segments), anywhere(segments)]) {
    for (const piece of unpaired())
      take(
        piece,
        known(piece)?.find((segment) => free.has(segment)),
      );
  }
  const left = groupBy(unpaired(), ({ field }) => field);
  for (const [field, changed] of left) {
    const old = [...free].filter((segment) => segment.field === field);
    for (const [piece, segment] of mostAlike(changed, old)) take(piece, segment);
    const [restOfPieces, restOfOld] = [
      changed.filter((piece) => !pairs.has(piece)),
      old.filter((one) => free.has(one)),
    ];
    if (restOfPieces.length === restOfOld.length) restOfPieces.forEach((piece, index) => take(piece, restOfOld[index]));
  }
  return pairs;
}

function inSameField<S extends Segment>(segments: readonly S[]): (piece: Piece) => S[] | undefined {
  const byText = groupBy(segments, ({ field, sourceText }) => `${field}\n${sourceText}`);
  const byPrevious = groupBy(segments, ({ field, previousSourceText }) => `${field}\n${previousSourceText ?? ''}`);
  return ({ field, text }) => [
    ...(byText.get(`${field}\n${text}`) ?? []),
    ...(byPrevious.get(`${field}\n${text}`) ?? []),
  ];
}

function anywhere<S extends Segment>(segments: readonly S[]): (piece: Piece) => S[] | undefined {
  const byText = groupBy(segments, ({ sourceText }) => sourceText);
  return ({ text }) => byText.get(text);
}

/** The pairs that are alike enough, the most alike first. */
function mostAlike<P extends Piece, S extends Segment>(pieces: readonly P[], segments: readonly S[]): [P, S][] {
  const pairs = pieces.flatMap((piece) =>
    segments.map((segment) => ({ piece, segment, alike: similarity(piece.text, segment.sourceText) })),
  );
  return pairs
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike)
    .map(({ piece, segment }) => [piece, segment]);
}
