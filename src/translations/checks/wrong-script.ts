import type { Language } from '../../languages/languages.js';
import type { CheckContext, SegmentCheck } from './check.js';
import { blank } from './text/dates.js';
import { countLetters } from './text/letters.js';
import { masked } from './text/protected-ranges.js';
import { withoutQuotations } from './text/quotations.js';
import { romanValue } from './text/roman.js';

const MOST_FOREIGN = 0.2;
// “8 GB” in a short heading is no other script.
const FEWEST_FOREIGN = 6;
const FEWEST_AROUND = 8;

const LATIN_WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*/gu;
const SCRIPTS: Record<Language, RegExp> = {
  kk: /\p{Script=Cyrillic}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  en: /\p{Script=Latin}/gu,
};

/** More than a fifth of the letters are of another script than the target's, names that carry theirs along left out. */
export const wrongScript: SegmentCheck = (source, target, context) => {
  const prose = withoutTitles(blank(masked(target, context.marks), untranslated(context)));
  const text = context.to === 'en' ? prose : withoutLatinNames(prose, source, context.from);
  const letters = countLetters(text);
  const foreign = letters - (text.match(SCRIPTS[context.to])?.length ?? 0);
  if (foreign < FEWEST_FOREIGN || foreign <= letters * MOST_FOREIGN) return [];
  const share = Math.round((foreign / letters) * 100);
  return [{ check: 'wrongScript', severity: 'error', start: 0, end: 0, params: { share } }];
};

/** A quotation that is nearly all of the text is the text. */
function withoutTitles(text: string): string {
  const bare = withoutQuotations(text);
  return countLetters(bare) < FEWEST_AROUND ? text : bare;
}

function untranslated({ terms }: CheckContext) {
  return terms.target.filter(({ term }) => term.doNotTranslate);
}

/** Short forms, Roman numerals, and names that the source has too: `Saryozen Bus`. */
function withoutLatinNames(text: string, source: string, from: Language): string {
  const known = new Set(source.match(LATIN_WORD));
  const isName = (word: string) =>
    /^[A-Z]{2,5}$/.test(word) ||
    romanValue(word) !== null ||
    (known.has(word) && (from !== 'en' || isCapitalised(word)));
  const names = text.match(LATIN_WORD)?.filter(isName).join('') ?? '';
  // An English headline has capitals throughout: left as it is, it is no name.
  if (from === 'en' && names.length > countLetters(text) / 2) return text;
  return text.replace(LATIN_WORD, (word) => (isName(word) ? ' '.repeat(word.length) : word));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
