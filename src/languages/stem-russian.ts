import { newStemmer } from 'snowball-stemmers';

const snowball = newStemmer('russian');

const SHORTEST = 3;

/** Snowball takes microseconds for a word, and texts have the same words again and again. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/** `word` is folded. Of «аким» Snowball would leave «ак», taking it for an adjective. */
export function stemRussian(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stem = snowball.stem(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, stem.length < SHORTEST ? word : stem);
  return stemRussian(word);
}
