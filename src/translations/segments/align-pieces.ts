import type { Field } from '../../documents/content/segments.js';
import type { Language } from '../../languages/languages.js';
import { cut, type Piece } from './cut.js';

export interface ProposedPiece extends Piece {
  /** Its translation, where there is one. */
  proposal: string | undefined;
}

/**
 * The pieces of a field with the pieces of its translation: one to one where there are equally many, and otherwise as one
 * piece that is the whole field, for nobody can tell which sentence became which.
 */
export function alignPieces(
  pieces: readonly Piece[],
  { text, marks, role }: Pick<Field, 'text' | 'marks' | 'role'>,
  translation: string,
  language: Language,
): ProposedPiece[] {
  const translated = cut({ text: translation, marks, role }, language, []);
  if (translated.length !== pieces.length) return [{ text, gap: '', marks, proposal: translation }];
  return pieces.map((piece, index) => ({ ...piece, proposal: translated[index]?.text }));
}
