const WORD = /[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*|\p{N}+/gu;

/** The words and numbers of a normalised text. */
export function wordsIn(normalised: string): string[] {
  return normalised.match(WORD) ?? [];
}
