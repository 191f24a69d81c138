import { withoutTokens } from './body/runs.js';
import type { Content } from './content.js';

const WORD = /[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu;
/** Of somebody who reads silently; the slower end of what is measured for news. */
const WORDS_A_MINUTE = 180;

export interface Length {
  words: number;
  /** To read it, at least one. */
  minutes: number;
}

/** How long a text is, as readers see it. */
export function lengthOf(content: Content): Length {
  const words = textsIn(content).reduce((sum, text) => sum + (text.match(WORD)?.length ?? 0), 0);
  return { words, minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)) };
}

const NOT_TEXT = new Set(['id', 'type', 'marks', 'section', 'kind', 'from', 'to', 'birthDate', 'basis', 'header']);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (NOT_TEXT.has(key)) return [];
    const marks = (value as { marks?: { id: string }[] }).marks ?? [];
    return key === 'text' && typeof member === 'string' ? [withoutTokens(member, marks)] : textsIn(member);
  });
}
