import type { MarkNames } from './mark-names.js';

/** A stretch of an inline text: words, or one end of a paired code. */
export type InlinePiece = string | InlineCode;

export interface InlineCode {
  kind: 'open' | 'close';
  /** What both ends have in common. */
  code: string;
}

export interface InlineText {
  /** With our marks. */
  text: string;
  /** Their ids by the codes that they were. */
  marks: Map<string, string>;
  /** Codes that our texts cannot have: alone, or across one another. */
  dropped: number;
}

export function wordsOf(pieces: readonly InlinePiece[]): string {
  return pieces.filter((piece) => typeof piece === 'string').join('');
}

/** Puts our marks where paired codes are well nested. */
export function writeMarks(pieces: readonly InlinePiece[], names: MarkNames): InlineText {
  const paired = pairsOf(pieces);
  const marks = new Map<string, string>();
  let dropped = 0;
  const text = pieces.map((piece, index) => {
    if (typeof piece === 'string') return piece;
    const name = paired.has(index) ? names.of(piece.code) : undefined;
    if (name === undefined) {
      dropped += 1;
      return '';
    }
    marks.set(piece.code, name);
    return piece.kind === 'open' ? `<${name}>` : `</${name}>`;
  });
  return { text: text.join(''), marks, dropped };
}

/** Where the codes stand that have both ends once, and no other code across them. */
function pairsOf(pieces: readonly InlinePiece[]): Set<number> {
  const open: { code: string; index: number }[] = [];
  const done = new Set<string>();
  const paired = new Set<number>();
  pieces.forEach((piece, index) => {
    if (typeof piece === 'string' || done.has(piece.code)) return;
    const at = open.findLastIndex(({ code }) => code === piece.code);
    if (piece.kind === 'open') {
      if (at < 0) open.push({ code: piece.code, index });
      return;
    }
    const [begin] = at < 0 ? [] : open.splice(at, 1);
    if (!begin || at !== open.length) return;
    paired.add(begin.index).add(index);
    done.add(piece.code);
  });
  return paired;
}
