import { newStemmer } from 'snowball-stemmers';

const snowball = newStemmer('russian');

const SHORTEST = 3;

/** Snowball takes microseconds for a word, and texts have the same words again and again. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/** Stems without the vowel that falls out when the word is declined, where no rule gives them. */
const FLEETING = new Map(
  Object.entries({ день: 'дн', посол: 'посл', заем: 'займ', церковь: 'церкв', угол: 'угл', узел: 'узл', орел: 'орл' }),
);

/** `word` is folded. Of «аким» Snowball would leave «ак», taking it for an adjective. */
export function stemRussian(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stem = snowball.stem(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, stem.length < SHORTEST ? word : stem);
  return stemRussian(word);
}

/** What a word of a term is found under. `word` is folded. */
export function russianTermKeys(word: string): string[] {
  // A noun that ends in a consonant is what its other forms leave, however its own end looks to Snowball: Токаев.
  const own = /[бвгджзклмнпрстфхцчшщ]$/.test(word) ? word : stemRussian(word);
  return [...new Set([word, own, ...fleeting(word)])];
}

/** What a word of a text is looked for under. `word` is folded. */
export function russianTextKeys(word: string): string[] {
  return [...new Set([word, stemRussian(word)])];
}

/** Whether two words with a common key can be forms of one: «партия» and «парты» leave the same stem. */
export function isRussianInflection(term: string, text: string): boolean {
  if (term === text) return true;
  const [termEnd, textEnd] = [term, text].map((word) => word.slice(stemRussian(word).length)) as [string, string];
  if (/^и[яе]$/.test(termEnd)) return textEnd.startsWith('и');
  return !(/^[аыу]$/.test(termEnd) && /^и[яюей]/.test(textEnd));
}

/** участок – участка, испанец – испанца, сделка – сделок. */
function fleeting(word: string): string[] {
  const known = FLEETING.get(word);
  if (known) return [known];
  const rules: [RegExp, string][] = [
    [/(?<=[аеиоуыэюя])ец$/, 'йц'],
    [/(?<=л)ец$/, 'ьц'],
    [/ец$/, 'ц'],
    [/[ое]к$/, 'к'],
    [/(?<=[жчш])к[аи]$/, 'ек'],
    [/(?<=[бвгдзлмнпрстфх])к[аи]$/, 'ок'],
    [/йк[аи]$/, 'ек'],
  ];
  const rule = rules.find(([end]) => end.test(word));
  return rule && word.length > SHORTEST + 1 ? [word.replace(...rule)] : [];
}
