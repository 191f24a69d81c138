import { normalised } from './normalise.js';

/** A stretch of a text, in UTF-16 code units. */
export interface Highlight {
  start: number;
  end: number;
}

/** Between two letters of what is sought there may stand marks and invisible characters. */
const UNSEEN = '(?:<\\/?[1-9]\\d?>|[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF])*';

const LIKE: Record<string, string> = {
  '"': '["«»“”„‟″]',
  "'": "['‘’‚‛′ʼ`]",
  '-': '[-‐‑‒–—―−]',
  ' ': `\\s+(?:${UNSEEN}\\s+)*`,
};

/** Where a text says what is sought, in whatever case, with whatever quotes, dashes and spaces. */
export function highlightsOf(text: string, sought: string): Highlight[] {
  const characters = Array.from(normalised(sought));
  if (characters.length === 0) return [];
  const pattern = characters.map((one) => LIKE[one] ?? one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join(UNSEEN);
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
