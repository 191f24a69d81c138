import type { Language } from '../../../languages/languages.js';

/** Words of Kazakhstan that the dictionaries of Russia and America lack, with their endings. */
const REGIONAL: Partial<Record<Language, RegExp>> = {
  ru: /^(?:(?:сель|гор|обл|рай)?аким(?:ат)?|маслихат|мажилисмен|мажилис|курултай|аксакал|шанырак|хаб|айтыс|кюй|домбр|юрт)(?:[аеуы]|ом|ов|ам|ами|ах|ой)?$|^тиын\p{L}{0,3}$/u,
  en: /^(?:tenge|tiyn|akim(?:at)?s?|maslikhats?|mazhilis(?:man|men)?|kurultai|oblasts?|aksakals?|olympiads?|annum)$/,
};

export function isRegional(word: string, language: Language): boolean {
  return REGIONAL[language]?.test(word) ?? false;
}
