import { francAll } from 'franc';
import type { Language } from '../../../languages/languages.js';

const CODES: Record<string, Language> = { kaz: 'kk', rus: 'ru', eng: 'en' };

// Words and endings that the other language of the script does not have.
const KAZAKH_WORDS = wordList(
  'және мен пен бен үшін бойынша туралы бұл осы сол ол деп деді дейді екен еді болды болып болады бар жоқ ал да де та те',
  'жылы жылғы арқылы кейін дейін қатар атап өтті отыр жүр тұр алды берді келді барлық тағы жаңа оның олар біз қала керек',
  'уакытта туралы жуық астам басшысы мемлекет бөлінді өткізілді ашылды салынды ретінде сондай ақ ең әр кез кезде ма ме ба бе',
);
const RUSSIAN_WORDS = wordList(
  'и в во на с со по для что не от из к ко о об это этот эта эти как его её ее их также так уже ещё еще или но а при до за',
  'был была было были будет будут есть нет который которая которые которых году года год лет чтобы между после перед более',
  'под над через около все всех он она они мы вы я города городе область области района республики где когда если только свои своих своей том тот той этом этой этого',
);
const ENGLISH_WORDS =
  /(?<![\p{L}’'-])(?:the|of|in|for|to|and|with|on|at|from|by|is|are|was|were|has|have|will|since|as|its|their|new)(?!\p{L})/iu;
const KAZAKH_LETTERS = /[әғқңөұүһі]/iu;
const KAZAKH_ENDING =
  /(?:лар|лер|дар|дер|тар|тер|ның|нің|дың|дің|тың|тің|ға|ге|қа|дан|ден|тан|тен|нан|нен|дағы|дегі|тағы|тегі|мен|пен|ылды|ілді|інді|ынды|ады|еді|йды|йді|қан|ған|ген|кен|лық|лік|дық|дік|тық|тік)$/u;
const RUSSIAN_ENDING =
  /(?:ого|его|ому|ему|ыми|ими|ых|их|ый|ский|ний|щий|ной|ского|ая|яя|ое|ые|ие|ами|ями|ость|ости|остью|ение|ения|ением|ание|ания|аний|ений|ться|тся|лся|лась|лись|ции|ций|цию|ует|уют|ают|яют|ил|ила|или|ал|ала|али|ена|ено|ены|щий|щих|вший|ство|ства|[аеияу]ть|ов|ев)$/u;

const ALL_READ = 2_000;

/** What speaks for each language of the Cyrillic script in a text of prose. Names and quotations are better left out before. */
export interface Evidence {
  kk: number;
  ru: number;
  /** Names are written so in Russian too: they speak for Kazakh only where it is expected. */
  kazakhNames: number;
}

export function evidenceOf(text: string): Evidence {
  const evidence = { kk: 0, ru: 0, kazakhNames: 0 };
  for (const [word] of text.slice(0, 2 * ALL_READ).matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
    addCyrillic(evidence, word);
  }
  return evidence;
}

/** The language that trigrams speak for most clearly, if any; `lead` is how far ahead of the others it is, 0 to 1. */
export function guess(text: string): { language: Language; lead: number } | null {
  const [first, second] = francAll(text.slice(0, ALL_READ), { only: Object.keys(CODES), minLength: 10 });
  const language = first && CODES[first[0]];
  return language ? { language, lead: first[1] - (second?.[1] ?? 0) } : null;
}

/** Whether a text has the small words without which no English sentence and hardly a headline is made. */
export function hasEnglishWords(text: string): boolean {
  return ENGLISH_WORDS.test(text);
}

function addCyrillic(evidence: Evidence, word: string): void {
  const small = word.toLowerCase();
  const isName = word !== small;
  if (KAZAKH_WORDS.has(small)) evidence.kk += 2;
  else if (RUSSIAN_WORDS.has(small)) evidence.ru += 2;
  else if (isName && KAZAKH_LETTERS.test(small)) evidence.kazakhNames += 1;
  else if (KAZAKH_LETTERS.test(small)) evidence.kk += 2;
  else if (isName || small.length < 5) return;
  else if (/[щё]|цк|чн/u.test(small) || RUSSIAN_ENDING.test(small)) evidence.ru += 1;
  else if (small !== 'тенге' && KAZAKH_ENDING.test(small)) evidence.kk += 0.5;
}

function wordList(...rows: string[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => row.split(' ')));
}
