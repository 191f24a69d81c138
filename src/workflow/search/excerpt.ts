import type { Language } from '../../languages/languages.js';
import { isSought, type SoughtWord } from './sought-words.js';

/** A stretch of a text, in UTF-16 code units. */
interface Highlight {
  start: number;
  end: number;
}

export interface Excerpt {
  text: string;
  highlights: Highlight[];
}

const LENGTH = 200;
/** How much stands before the first word that was found. */
const LEAD = 60;

/** The place of a text where what is sought first stands, or its beginning. */
export function excerptOf(text: string, sought: readonly SoughtWord[], language: Language): Excerpt | null {
  if (text.trim() === '') return null;
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}\u00AD]+/gu)].filter(([word]) => isSought(word, sought, language));
  const first = found[0]?.index ?? 0;
  const start = first <= LEAD ? 0 : beginOfWord(text, first - LEAD);
  const end = text.length - start <= LENGTH ? text.length : beginOfWord(text, start + LENGTH);
  const [before, after] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const shift = before.length - start;
  const inside = found.filter(({ 0: word, index }) => index >= start && index + word.length <= end);
  return {
    text: `${before}${text.slice(start, end).trimEnd().replace(/\s/g, ' ')}${after}`,
    highlights: inside.map(({ 0: word, index }) => ({ start: index + shift, end: index + word.length + shift })),
  };
}

/** Words are not cut, unless there is no space near. */
function beginOfWord(text: string, at: number): number {
  const space = text.slice(Math.max(0, at - 40), at).search(/\s\S*$/);
  if (space >= 0) return Math.max(0, at - 40) + space + 1;
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
}
