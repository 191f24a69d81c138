import type { Language } from '../../languages/languages.js';
import { LANGUAGES } from '../../languages/languages.js';
import type { CheckContext, SegmentCheck } from './check.js';
import { blank } from './text/dates.js';
import { evidenceOf, guess, type Evidence } from './text/language-evidence.js';
import { countLetters } from './text/letters.js';
import { masked } from './text/protected-ranges.js';

const FEWEST_LETTERS = 20;

// What a language must have more than the target's own to be sure without, and with, the trigrams.
const CLEAR = 3;
const CLEAR_LEAD = 0.15;

/** The target is written in another of the three languages. Names, terms and quotations decide nothing. */
export const wrongLanguage: SegmentCheck = (_source, target, context) => {
  if (countLetters(masked(target, context.marks)) < FEWEST_LETTERS) return [];
  const prose = proseOf(target, context);
  if (countLetters(prose) < FEWEST_LETTERS) return [];
  const language = languageOf(prose, context.to);
  if (language === context.to) return [];
  return [{ check: 'wrongLanguage', severity: 'error', start: 0, end: 0, params: { language } }];
};

function proseOf(target: string, { marks, terms }: CheckContext): string {
  const text = blank(masked(target, marks), terms.target);
  const bare = text.replace(/«[^«»]{1,300}»|„[^„“]{1,300}“|“[^“”]{1,300}”/gu, ' ');
  return countLetters(bare) >= FEWEST_LETTERS ? bare : text;
}

/** The target's language unless another one is clearly meant. */
function languageOf(prose: string, to: Language): Language {
  const evidence = evidenceOf(prose);
  const others = LANGUAGES.filter((language) => language !== to);
  const [other = to] = others.toSorted((one, two) => evidence[two] - evidence[one]);
  if (to === 'en' || other === 'en') return isOtherScript(prose, evidence, to) ? other : to;
  if (evidence[other] >= CLEAR && evidence[other] >= CLEAR * evidence[to]) return other;
  const guessed = guess(prose);
  if (guessed?.language !== other) return to;
  if (evidence[other] > evidence[to]) return other;
  return evidence[other] === evidence[to] && guessed.lead > CLEAR_LEAD && hasSmallWords(prose) ? other : to;
}

/** Between English and the others the script decides: names in the other one are not half of a text. */
function isOtherScript(prose: string, _evidence: Evidence, to: Language): boolean {
  const cyrillic = prose.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = prose.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return to === 'en' ? cyrillic > latin : latin > cyrillic && hasSmallWords(prose);
}

/** Text of names alone, `Saryozen Bus`, says nothing about its language. */
function hasSmallWords(prose: string): boolean {
  const words = prose.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length;
}
