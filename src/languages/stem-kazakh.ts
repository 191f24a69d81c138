/** Final consonants that a vowel after them voices: кітап – кітабы, мектеп – мектебі, тарақ – тарағы. */
const VOICED: Record<string, string> = { п: 'б', к: 'г', қ: 'ғ' };
const UNVOICED: Record<string, string> = { б: 'п', г: 'к', ғ: 'қ' };

/** Words that drop their last vowel before a possessive: халық – халқы. */
const ELIDED = new Map(
  'халық орын қауіп әріп ерік ғұрып мойын ауыз мұрын дауыс көрік ерін мүлік қалып құлып ырық қарын кәсіпорын'
    .split(' ')
    .map((word) => [word, word.slice(0, -2) + word.slice(-1)]),
);
const FULL = new Map([...ELIDED].map(([full, elided]) => [elided, full]));

/** The longest chain of endings that is believed: -лықтарыңызға is 13, and not a word of the news. */
const LONGEST_TAIL = 12;
const SHORTEST_INFLECTED = 2;

const VOWEL = /[аәеёиоөуұүыіэюя]/u;

/**
 * What a word may begin with when it is inflected: the word itself, with its last consonant voiced, or without its last
 * vowel or soft sign. `word` is folded.
 */
export function kazakhBases(word: string): string[] {
  return [word, voiced(word), ELIDED.get(word), word.endsWith('ь') ? word.slice(0, -1) : undefined].filter(
    (base) => base !== undefined,
  );
}

/** Whether `text` is `word`, or `word` with a chain of Kazakh endings. Both are folded. */
export function isKazakhInflection(word: string, text: string): boolean {
  if (word === text) return true;
  if (word.length < SHORTEST_INFLECTED || text.length - word.length > LONGEST_TAIL) return false;
  return kazakhBases(word).some((base) => {
    const tail = text.slice(base.length);
    if (tail === '' || !text.startsWith(base)) return false;
    return (base === word || /^[ыі]/.test(tail)) && isTail(word, tail);
  });
}

/** Whether this can be written to an abbreviation, with a hyphen or without: «ҚР-ның», «БҰҰ-ға». Folded. */
export function isKazakhEnding(text: string): boolean {
  return text !== '' && text.length <= LONGEST_TAIL && (BACK.test(text) || FRONT.test(text));
}

function voiced(word: string): string | undefined {
  const last = VOICED[word.at(-1) ?? ''];
  return last && word.slice(0, -1) + last;
}

function isTail(word: string, tail: string): boolean {
  if (!follows(word, tail)) return false;
  // A term may have an ending of its own: облысы – облысында, министрлігі – министрлігіне.
  const owned = /[ыі]$/.test(word) && word.slice(-1) + tail;
  return chainsAfter(word).some((chain) => chain.test(tail) || (owned && chain.test(owned)));
}

/** Whether the first ending begins as it must after the last letter of the word. */
function follows(word: string, tail: string): boolean {
  const last = word.at(-1) as string;
  // After и, ю and a soft sign usage differs from word to word.
  if (/[июь]/.test(last)) return true;
  if (/[аәеёоөұүыіэя]/.test(last)) return /^[лснмңғгд]/.test(tail) && !/^д[ыі](?:ң|$)/.test(tail);
  if (/^(?:с[ыі](?![ңз])|м(?!ен|[ыі][нз])|ң)/.test(tail)) return false;
  // Borrowed words end in letters for voiced sounds and take the endings of voiceless ones: клубтың, Тоқаевқа.
  return /[рлмнңзжйу]/.test(last) ? /^[лднмбғгыіс]/.test(tail) : /^[тқкпыіс]/.test(tail);
}

/** Vowels of endings are those of the word; in borrowed words usage wavers: Тоқаевтың, банктің, факті. */
function chainsAfter(word: string): readonly RegExp[] {
  const vowel = /[аәеёиоөуұүыіэюя](?=[^аәеёиоөуұүыіэюя]*$)/u.exec(word)?.[0] ?? '';
  if (/(?:[вгкьц]|[^аәеёиоөуұүыіэюя]{2})$/u.test(word) || !/[аоұыяәеөүі]/.test(vowel)) return [BACK, FRONT];
  return [/[аоұыя]/.test(vowel) ? BACK : FRONT];
}

function chain({ a, y, q, g }: Record<'a' | 'y' | 'q' | 'g', string>): RegExp {
  const relation = `(?:[лдт]${y}${q})?`;
  const plural = `(?:[лдт]${a}р)?`;
  const owner = `(?:${y}?[мң](?:${y}з)?|с?${y})`;
  const cases = `(?:[ндт]${y}ң|${g}${a}|[ндт]${y}|[дт]${a}|[ндт]${a}н|[мбп]ен)`;
  const declined = `(?:${owner}?${cases}|${owner}(?:н${a}|н|н[дт]${a}|н${a}н)?)?`;
  const placed = `${owner}?н?[дт]${a}${g}${y}${plural}${declined}`;
  const like = `${owner}?н?[дт]${a}й`;
  const person = `(?:[мбп]${y}н|с${y}ң|[мбпс]${y}з(?:д${a}р)?)?`;
  return new RegExp(`^${relation}${plural}(?:${declined}|${placed}|${like}|${owner}?[ндт]ікі)${person}$`);
}

const BACK = chain({ a: 'а', y: 'ы', q: '[қғ]', g: '[ғқ]' });
const FRONT = chain({ a: 'е', y: 'і', q: '[кг]', g: '[гк]' });

/** The endings that fall off one after the other, with what must stand before them. */
const ENDINGS = [
  /(?:[мбп][ыі]н|с[ыі]ң|с[ыі]з(?:дар|дер)?)$/,
  /[мбп]ен$/,
  /(?<=[ыі])н(?:да|де)(?:ғы|гі)?$/,
  /(?:(?<=[^бвгдкқпстфхцчшщ])[дн]|(?<=[бвгдкқпстфхцчшщ])т)(?:ан|ен|а(?:ғы)?|е(?:гі)?|[ыі]ң?)$/,
  /(?<=[мнңаәеоыіэия])н[ыі]ң?$/,
  /(?:[ғқ]а|[гк]е|(?<=[ыі])н[ае])$/,
  /(?<=[ыі])н$/,
  /[ыі]?(?:мыз|міз|ңыз|ңіз)$/,
  /(?<=..[аәеоөыіэияю])с[ыі]$/,
  // «облысы» is «облыс» with -ы or «облы» with -сы: so that all of its forms meet, the с goes in either case.
  /(?<=..[аәеоөыіэ])с$/,
  /(?<=[^аәеоөұүыіэюя])[ыі]$/,
  /[лдт][ае]р$/,
];

/** What is left of a word without the endings of number, possession, case and person. `word` is folded. */
export function stemKazakh(word: string): string {
  let rest = word;
  for (let next = shortened(rest, word); next !== undefined; next = shortened(rest, word)) rest = next;
  const last = UNVOICED[rest.at(-1) ?? ''];
  const unvoiced = last ? rest.slice(0, -1) + last : rest;
  return FULL.get(unvoiced) ?? unvoiced;
}

function shortened(rest: string, word: string): string | undefined {
  return ENDINGS.map((ending) => rest.replace(ending, '')).find(
    (shorter) => shorter !== rest && word.length - shorter.length <= LONGEST_TAIL && isStem(shorter),
  );
}

function isStem(text: string): boolean {
  return text.length > SHORTEST_INFLECTED ? VOWEL.test(text) : /[аәеёиоөуұүыіэюя][^аәеёиоөұүыіэюя]/u.test(text);
}
