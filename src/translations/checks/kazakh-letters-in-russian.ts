import type { Finding, SegmentCheck } from './check.js';
import { masked } from './text/protected-ranges.js';
import { withoutQuotations } from './text/quotations.js';

const WORD = /[\p{L}-]+/gu;
const KAZAKH = /[әғқңөұүһі]/iu;
const MOST = 5;

/** Kazakh letters in a Russian text outside names: a name has a capital letter, or stands in quotation marks. */
export const kazakhLettersInRussian: SegmentCheck = (_source, target, { to, marks, terms }) => {
  if (to !== 'ru' || !KAZAKH.test(target)) return [];
  const prose = withoutQuotations(masked(target, marks));
  const found: Finding[] = [];
  let name: { end: number } | undefined;
  for (const { 0: word, index } of prose.matchAll(WORD)) {
    const range = { start: index, end: index + word.length };
    const goesOn = name !== undefined && /^\s+$/u.test(prose.slice(name.end, index));
    if (/^\p{Lu}/u.test(word)) name = KAZAKH.test(word) || goesOn ? range : undefined;
    else if (!KAZAKH.test(word)) name = undefined;
    // «Ұлттық құрылтай»: the name goes on in small letters.
    else if (goesOn) name = range;
    else if (!terms.target.some(({ start, end }) => start <= index && range.end <= end)) {
      found.push({ check: 'kazakhLettersInRussian', severity: 'warning', ...range, params: { word } });
    }
  }
  return found.slice(0, MOST);
};
