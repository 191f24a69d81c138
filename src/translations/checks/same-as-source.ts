import type { CheckContext, SegmentCheck } from './check.js';
import { blank } from './text/dates.js';
import { countLetters } from './text/letters.js';
import { masked } from './text/protected-ranges.js';

const FEWEST_LETTERS = 3;

/** The target repeats the source, and that not because the glossary has it so. */
export const sameAsSource: SegmentCheck = (source, target, context) => {
  if (plain(source) !== plain(target)) return [];
  const prose = masked(source, context.marks);
  if (countLetters(blank(prose, sameInBoth(source, context))) < FEWEST_LETTERS) return [];
  return [{ check: 'sameAsSource', severity: 'warning', start: 0, end: target.length }];
};

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Terms that are never translated, and those that are written alike in both languages. */
function sameInBoth(source: string, { terms, to }: CheckContext) {
  return terms.source.filter(({ term, start, end }) => {
    const written = source.slice(start, end);
    return (
      term.doNotTranslate || term.forms[to]?.some(({ text, status }) => status !== 'forbidden' && text === written)
    );
  });
}
