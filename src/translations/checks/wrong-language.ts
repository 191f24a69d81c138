import type { Language } from '../../languages/languages.js';
import type { CheckContext, SegmentCheck } from './check.js';
import { blank } from './text/dates.js';
import { evidenceOf, guess, hasEnglishWords } from './text/language-evidence.js';
import { countLetters } from './text/letters.js';
import { masked } from './text/protected-ranges.js';
import { withoutQuotations } from './text/quotations.js';

const FEWEST_LETTERS = 20;
const FEWEST_AROUND = 8;

// How much speaks for the other language, how many times more than for the own, so that trigrams need not be asked.
const CLEAR = 2;
const AHEAD = 3;
// How far ahead the other language is where nothing but trigrams tells them apart.
const CLEAR_LEAD = 0.5;

/** So many code units tell a language. */
const ENOUGH = 5_000;

/** The target is written in another of the three languages. Names, terms and quotations decide nothing. */
export const wrongLanguage: SegmentCheck = (_source, target, context) => {
  const text = target.slice(0, ENOUGH);
  if (countLetters(masked(text, context.marks)) < FEWEST_LETTERS) return [];
  const language = languageOf(proseOf(text, context), context.to);
  if (language === context.to) return [];
  return [{ check: 'wrongLanguage', severity: 'error', start: 0, end: 0, params: { language } }];
};

function proseOf(target: string, { marks, terms }: CheckContext): string {
  const within = terms.target.filter(({ end }) => end <= target.length);
  const text = blank(masked(target, marks), within);
  const bare = withoutQuotations(text);
  // A quotation that is nearly all of the text is the text.
  return countLetters(bare) < FEWEST_AROUND ? text : bare;
}

/** The target's language unless another one is clearly meant. */
function languageOf(prose: string, to: Language): Language {
  const cyrillic = prose.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = prose.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // Between English and the others the script decides: names in the other one are not half of a text.
  if (to !== 'en') return latin > cyrillic ? ofLatin(prose, to) : ofCyrillic(prose, to);
  return cyrillic > latin ? likelier(prose) : 'en';
}

/** Names alone, `Saryozen Bus`, say nothing about the language. */
function ofLatin(prose: string, to: Language): Language {
  return hasSmallWords(prose) || hasEnglishWords(prose) ? 'en' : to;
}

function ofCyrillic(prose: string, to: 'kk' | 'ru'): Language {
  const other = to === 'kk' ? 'ru' : 'kk';
  const evidence = evidenceOf(prose);
  if (to === 'kk') evidence.kk += evidence.kazakhNames / 2;
  if (evidence[other] >= CLEAR && evidence[other] >= AHEAD * evidence[to]) return other;
  const guessed = guess(prose);
  if (guessed?.language !== other) return to;
  if (evidence[other] >= 1 && evidence[other] > evidence[to]) return other;
  return evidence[other] === evidence[to] && guessed.lead > CLEAR_LEAD && hasSmallWords(prose) ? other : to;
}

function likelier(prose: string): Language {
  const { kk, ru } = evidenceOf(prose);
  return kk > ru ? 'kk' : 'ru';
}

function hasSmallWords(prose: string): boolean {
  const words = prose.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length;
}
