/** A stretch of a text: plain, the sign of a mark, or a term of the glossary (the mark signs inside it stand apart). */
export type Piece =
  | { kind: 'text'; text: string; start: number; term?: number | undefined }
  | { kind: 'mark'; text: string; start: number; id: string };

export interface Stretch {
  start: number;
  end: number;
}

const TOKEN = /<\/?([1-9]\d?)>/g;

/** `text` in pieces; `term` is the place of the term among `terms`. What only looks like a known mark is text. */
export function piecesOf(text: string, marks: readonly { id: string }[], terms: readonly Stretch[] = []): Piece[] {
  const known = new Set(marks.map(({ id }) => id));
  const tokens = [...text.matchAll(TOKEN)].filter(([, id = '']) => known.has(id));
  const cuts = new Set([0, text.length]);
  for (const { index, 0: token } of tokens) cuts.add(index).add(index + token.length);
  for (const { start, end } of terms) cuts.add(start).add(end);
  const places = [...cuts].filter((place) => place <= text.length).sort((one, other) => one - other);
  const tokenAt = new Map(tokens.map(({ index, 1: id = '' }) => [index, id]));
  const inToken = (place: number) =>
    tokens.some(({ index, 0: token }) => index < place && place < index + token.length);
  const whole = places.filter((place) => !inToken(place));
  return whole.slice(0, -1).flatMap((start, index): Piece[] => {
    const part = text.slice(start, whole[index + 1]);
    const id = tokenAt.get(start);
    if (id !== undefined) return [{ kind: 'mark', text: part, start, id }];
    const term = terms.findIndex((one) => one.start <= start && start < one.end);
    return part ? [{ kind: 'text', text: part, start, ...(term >= 0 && { term }) }] : [];
  });
}

/** Marks of the source that `text` lacks, or has only one side of. */
export function marksMissing<Mark extends { id: string }>(text: string, marks: readonly Mark[]): Mark[] {
  return marks.filter(({ id }) => !(text.includes(`<${id}>`) && text.includes(`</${id}>`)));
}

/** Where a text may be cut: the white spaces that stand outside of every mark; `before` is the word in front. */
export function gapsOf(text: string, marks: readonly { id: string }[]): { offset: number; before: string }[] {
  let depth = 0;
  return piecesOf(text, marks).flatMap((piece) => {
    if (piece.kind === 'mark') {
      depth += piece.text.startsWith('</') ? -1 : 1;
      return [];
    }
    if (depth > 0) return [];
    return [...piece.text.matchAll(/\s+/g)]
      .map(({ index }) => piece.start + index)
      .filter((offset) => text.slice(0, offset).trim() !== '' && text.slice(offset).trim() !== '')
      .map((offset) => ({ offset, before: text.slice(0, offset).match(/\S+$/)?.[0].replace(TOKEN, '') ?? '' }));
  });
}
