import type { Language } from './languages.js';
import { isRussianInflection, russianTermKeys, russianTextKeys } from './stem-russian-declension.js';
import { englishKeys, stemEnglish } from './stem-english.js';
import { isKazakhEnding, isKazakhInflection, kazakhBases, stemKazakh } from './stem-kazakh.js';
import { stemRussian } from './stem-russian.js';

/** Longer strings are no words, and only themselves. */
const LONGEST_WORD = 64;

const STEMMERS: Record<Language, (word: string) => string> = { kk: stemKazakh, ru: stemRussian, en: stemEnglish };

/**
 * What the forms of a word have in common, to compare texts by: of кітап and кітабы, карты and картой, ministries and
 * ministry. Not itself a word.
 */
export function stem(word: string, language: Language): string {
  const folded = foldWord(word);
  return folded.length > LONGEST_WORD ? folded : STEMMERS[language](folded) || folded;
}

/**
 * Whether a word of a text is a form of a word of a term: карты of карта, әкімдігінің of әкім. Narrower than a common
 * stem: атмосфера is no form of ат, nor organ of organisation.
 */
export function sameStem(termWord: string, textWord: string, language: Language): boolean {
  const [term, text] = [foldWord(termWord), foldWord(textWord)];
  if (term === text || term === '' || text === '' || text.length > LONGEST_WORD) return term === text;
  if (language === 'kk') return isKazakhInflection(term, text);
  if (language === 'ru') return isRussianInflection(term, text);
  const keys = englishKeys(term);
  return englishKeys(text).some((key) => keys.includes(key));
}

/** What to file a word of a term under, so that `textKeys` of each of its forms has one of them. */
export function termKeys(word: string, language: Language): string[] {
  const folded = foldWord(word);
  if (folded.length > LONGEST_WORD) return [folded];
  if (language === 'kk') return kazakhBases(folded);
  return language === 'ru' ? russianTermKeys(folded) : englishKeys(folded);
}

export function textKeys(word: string, language: Language): string[] {
  const folded = foldWord(word);
  if (folded.length > LONGEST_WORD) return [folded];
  if (language === 'kk') return Array.from(folded, (_, index) => folded.slice(0, folded.length - index));
  return language === 'ru' ? russianTextKeys(folded) : englishKeys(folded);
}

/** Whether an abbreviation can end so when it is inflected: «ҚР-ның», «МИДа», “MPs”. */
export function isEnding(text: string, language: Language): boolean {
  const folded = foldWord(text);
  if (language === 'kk') return isKazakhEnding(folded);
  return (language === 'ru' ? /^(?:[аеиуы]|ам|ами|ах|ев|ей|ем|ов|ом)$/ : /^['’]?s$/).test(folded);
}

/** Lower case, ё as е, without stress marks and soft hyphens. */
export function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\u0300\u0301\u00AD]/g, '');
}
