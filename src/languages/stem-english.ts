import { newStemmer } from 'snowball-stemmers';

const snowball = newStemmer('english');

const IRREGULAR: Record<string, string> = {
  men: 'man',
  women: 'woman',
  people: 'person',
  children: 'child',
  news: 'news',
};

/** `word` is folded. */
export function stemEnglish(word: string): string {
  return snowball.stem(withoutPossessive(word));
}

/**
 * What a word is found under: itself, and what its singular may be. Snowball is too rough for terms, since it takes
 * “organisation” and “organ” for one. `word` is folded.
 */
export function englishKeys(word: string): string[] {
  const plain = withoutPossessive(word);
  const irregular = IRREGULAR[plain];
  if (irregular !== undefined) return [...new Set([plain, irregular])];
  const endings: [RegExp, string][] = [
    [/(?<=[^su'])s$/, ''],
    [/(?<=s|x|z|ch|sh)es$/, ''],
    [/(?<=..)ies$/, 'y'],
    [/(?<=[aeorl])ves$/, 'f'],
    [/(?<=[in])ves$/, 'fe'],
    [/(?<=.)ses$/, 'sis'],
    [/(?<=\p{L}{2})men$/u, 'man'],
  ];
  const singulars = endings.flatMap(([end, singular]) => (end.test(plain) ? [plain.replace(end, singular)] : []));
  return [...new Set([plain, ...singulars])].filter((key) => key !== '');
}

function withoutPossessive(word: string): string {
  return word.replace(/(?:['’]s|(?<=s)['’])$/, '');
}
