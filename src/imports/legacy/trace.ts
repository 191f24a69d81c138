/**
 * Where the pieces of a line went. The texts of the pieces, joined, are the line.
 * A piece with a path is the whole text at that path of the content (`career.0.text`); `of` is the path of the field that
 * a date, a number or a repetition stands for. The time stamp is the date of `publishedAt`, which is no part of the content.
 */
export type Piece =
  | { text: string; as: 'label' | 'punctuation' }
  | { text: string; as: 'date' | 'number' | 'repeat'; of: string }
  | { text: string; as: { path: string } };

export interface LineTrace {
  line: number;
  pieces: Piece[];
}

export const PUBLISHED_AT = 'publishedAt';
