import type { Language } from '../../../languages/languages.js';
import { kazakhToLatin, russianToLatin, withoutDiacritics } from '../../../languages/transliteration.js';
import { isCapitalised, isUpperCase, wholeWordsOf, type Word } from './words.js';

const KAZAKH_CASE =
  '(?:(?:тар|дар|лар|тер|дер|лер)?(?:[тдн][ыі]ң|[қғ]а|[кг]е|на|не|[тдн][ыі]|[тд]а|[тд]е|нда|нде|[тдн]ан|[тдн]ен|[пбм]ен)?)';

/** Surnames that are told by their form; the first group is what stays when they are inflected. */
const FORMED: Record<Language, RegExp> = {
  kk: new RegExp(`^(\\p{L}{2,}?(?:ов|ев|ёв|ин|ын|ск|цк))(?:ий|ая|а)?(?:${KAZAKH_CASE}|[ае])$`, 'u'),
  ru: /^(\p{L}{2,}(?:ов|ев|ёв|ин|ын|ск|цк))(?:а|у|ы?м|е|о[йюмг]|о[гм][оу]|ую|ы|[иы]х|[иы]ми|[иы]й|ая|ие)?$/u,
  en: /^(\p{L}{2,}(?:ov|ev|in|yn|sk))(?:a|iy|y|i|aya)?(?:['’]s?)?$/u,
};

const ENDING: Record<Language, RegExp> = {
  kk: new RegExp(`(?<=\\p{L}{4})${KAZAKH_CASE}$`, 'u'),
  ru: /(?<=\p{L}{3})(?:ого|ому|ами|ями|ах|ях|о[йм]|е[йм]|[ыи]м|[аяуюыиеоьй])$/u,
  en: /['’]s?$/u,
};

export interface Surname extends Word {
  /** Without its ending, in lower case. */
  stem: string;
  /** How it sounds, in plain Latin letters: what different spellings of one surname share. */
  sound: string;
  /** By its form, not only by the initial or the name before it. */
  formed: boolean;
}

/** What seems to be a surname: by its form, or since an initial or another capitalised word stands before it. */
export function surnamesOf(text: string, language: Language): Surname[] {
  return capitalisedWords(text).flatMap((word) => {
    const formed = FORMED[language].test(word.text);
    return formed || isAfterName(text, word) ? [{ ...named(word, language), formed }] : [];
  });
}

/** Every capitalised word, for looking up how a surname is written in the other language. */
export function namesOf(text: string, language: Language): Omit<Surname, 'formed'>[] {
  return capitalisedWords(text).map((word) => named(word, language));
}

function capitalisedWords(text: string): Word[] {
  return wholeWordsOf(text).filter(
    ({ text: word }) => word.length >= 4 && word.length <= 40 && isCapitalised(word) && !isUpperCase(word),
  );
}

function isAfterName(text: string, { start }: Word): boolean {
  return /(?:(?<!\p{L})\p{Lu}\.\s?|(?<!\p{L})\p{Lu}\p{Ll}{1,20} )$/u.test(text.slice(Math.max(0, start - 24), start));
}

function named(word: Word, language: Language): Omit<Surname, 'formed'> {
  const stem = (word.text.match(FORMED[language])?.[1] ?? word.text.replace(ENDING[language], '')).toLowerCase();
  return { ...word, stem, sound: soundOf(stem, language) };
}

function soundOf(stem: string, language: Language): string {
  const latin = language === 'kk' ? kazakhToLatin(stem) : language === 'ru' ? russianToLatin(stem) : stem;
  return withoutDiacritics(latin)
    .replace(/d?zh|dj/g, 'j')
    .replace(/([ksg])h/g, (_, letter: string) => (letter === 's' ? 's' : letter === 'k' ? 'h' : 'g'))
    .replace(/ts|tc/g, 'c')
    .replace(/[yi][eo]/g, (pair) => pair.charAt(1))
    .replace(/[yi]+/g, 'i')
    .replace(/q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/(.)\1/g, '$1');
}
