export interface Word {
  text: string;
  /** Offsets in UTF-16 code units. */
  start: number;
  end: number;
  /** What parts it from the word before, as far as it matters: a space, a hyphen, other marks; never quotation marks. */
  gap: string;
}

const MARK = '</?\\d+>';
const WORD = new RegExp(`${MARK}|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00AD]*(?:['’][\\p{L}\\p{M}]+)*`, 'gu');

/** The words of a text, without its inline marks. A compound is as many words as its hyphens part. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.startsWith('<')) continue;
    const before = text.slice(words.at(-1)?.end ?? index, index);
    words.push({ text: word, start: index, end: index + word.length, gap: gapOf(before) });
  }
  return words;
}

function gapOf(between: string): string {
  if (between === ' ') return between;
  return between
    .replace(new RegExp(MARK, 'g'), '')
    .replace(/[«»“”„‘’"']/g, '')
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/\s+/g, ' ');
}
