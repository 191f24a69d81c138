/** In UTF-16 units, as JavaScript counts; `end` is behind the last one. */
export interface Range {
  start: number;
  end: number;
}

interface Piece {
  start: number;
  text: string;
  marked: boolean;
}

/** A text in pieces, at the borders of what is marked in it. Ranges that overlap are one. */
export function cutAt(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const cut = (end: number, marked: boolean) => {
    if (end > done) pieces.push({ start: done, text: text.slice(done, end), marked });
    done = Math.max(done, end);
  };
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    cut(start, false);
    cut(Math.min(end, text.length), true);
  }
  cut(text.length, false);
  return pieces;
}
