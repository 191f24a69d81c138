import type { Language } from '../../../languages/languages.js';
import { romanValue } from './roman.js';

const SCALE_FROM = 1000;

/** Beginnings of words (`$` for a whole word) and what they stand for; the longer and the narrower ones first. */
const WORDS: Record<Language, readonly [number, string][]> = {
  kk: [
    [1, 'бір$ бірін бірі$ біреу бірлі бірінде'],
    [2, 'екі екеу қос жұп'],
    [3, 'үш(?!ін)'],
    [4, 'төрт'],
    [5, 'бес$ бесі бесеу бесте бестен беске бестің'],
    [6, 'алты$ алтау алтын(?=шы) алтыдан алтыға алтыда'],
    [7, 'жеті(?![скмл]) жетеу'],
    [8, 'сегіз'],
    [9, 'тоғыз'],
    [10, 'он$ оны(?=ншы) ондаған ондық онға оннан онның онжылд'],
    [20, 'жиырма'],
    [30, 'отыз'],
    [40, 'қырық'],
    [50, 'елу'],
    [60, 'алпыс'],
    [70, 'жетпіс'],
    [80, 'сексен'],
    [90, 'тоқсан'],
    [100, 'жүз$ жүзден жүзге жүзінші жүзжылд жүздік жүздеген ғасыр'],
    [1e3, 'мың мыңд мыңжылд'],
    [1e6, 'миллион'],
    [1e9, 'миллиард'],
    [1e12, 'триллион'],
    [24, 'тәулі[кг]'],
    [0.5, 'жарты жарым'],
  ],
  ru: [
    [11, 'одиннадцат'],
    [12, 'двенадцат дюжин'],
    [13, 'тринадцат'],
    [14, 'четырнадцат'],
    [15, 'пятнадцат'],
    [16, 'шестнадцат'],
    [17, 'семнадцат'],
    [18, 'восемнадцат'],
    [19, 'девятнадцат'],
    [20, 'двадцат'],
    [30, 'тридцат'],
    [40, 'сорок'],
    [50, 'пятьдесят пятидесят'],
    [60, 'шестьдесят шестидесят'],
    [70, 'семьдесят семидесят'],
    [80, 'восемьдесят восьмидесят'],
    [90, 'девяност'],
    [200, 'двести двухсот'],
    [300, 'триста тр[её]хсот'],
    [400, 'четыреста четыр[её]хсот'],
    [500, 'пятьсот пятисот'],
    [600, 'шестьсот шестисот'],
    [700, 'семьсот семисот'],
    [800, 'восемьсот восьмисот'],
    [900, 'девятьсот девятисот'],
    [100, 'сто$ ста$ столет стопроцент сотн сотый сотая век$ века$ веке$ веков$'],
    [10, 'десят[ьиыо] десятк десятилет десяте'],
    [9, 'девят'],
    [8, 'восем восьм'],
    [7, 'семь(?![еиюя]) семи(?!нар|т) седьм семер(?:о|ых)$'],
    [6, 'шест(?:ь|и|[оаеы]) полгода$ полугод'],
    [5, 'пят(?!н|ниц)'],
    [4, 'четыр четв[её]рт четвер(?!г)'],
    [3, 'три$ тремя$ тр[её][хм] третьих$ трет трое$ троих$ троим$ трои троекрат трижды трой'],
    [
      2,
      'два$ две$ двум двух двое двоих двоим двой второ вторы вторую вторая вторич оба$ обе$ обои обеи дважды вдвое пара$ пару$ двад',
    ],
    [
      1,
      'один$ одна$ одно$ одну$ одной$ одного$ одном$ одним$ одни$ перво первы первая первую однок одноэ однодн однораз',
    ],
    [1.5, 'полтора полутора полторы'],
    [1e3, 'тысяч(?!елет) тысячелет'],
    [5e5, 'полмиллион'],
    [5e8, 'полмиллиард'],
    [1e6, 'миллион(?!ер)'],
    [1e9, 'миллиард(?!ер)'],
    [1e12, 'триллион'],
    [24, 'сутки$ суток$ сутками$ суткам$ круглосуточ'],
    [0.5, 'половин пол$ полу(?=час)'],
  ],
  en: [
    [1, 'one$ first$ once$ single$ ones$'],
    [2, 'two$ second$ twice$ both$ double doubled twofold pair$ couple$'],
    [3, 'three$ third thrice triple'],
    [4, 'four$ fourth'],
    [5, 'five$ fifth'],
    [6, 'six$ sixth'],
    [7, 'seven$ seventh'],
    [8, 'eight$ eighth'],
    [9, 'nine$ ninth'],
    [10, 'ten$ tenth tens$ decade'],
    [11, 'eleven'],
    [12, 'twelve twelfth dozen'],
    [13, 'thirteen'],
    [14, 'fourteen'],
    [15, 'fifteen'],
    [16, 'sixteen'],
    [17, 'seventeen'],
    [18, 'eighteen'],
    [19, 'nineteen'],
    [20, 'twent'],
    [30, 'thirt'],
    [40, 'fort(?:y|ieth)'],
    [50, 'fift(?:y|ieth)'],
    [60, 'sixt(?:y|ieth)'],
    [70, 'sevent(?:y|ieth)'],
    [80, 'eight(?:y|ieth)'],
    [90, 'ninet(?:y|ieth)'],
    [100, 'hundred centur centenary'],
    [1e3, 'thousand'],
    [1e6, 'million(?!aire)'],
    [1e9, 'billion(?!aire)'],
    [1e12, 'trillion'],
    [24, 'daily$ overnight$ day$ clock$'],
    [0.5, 'half$'],
  ],
};

/** Words for shares, and their percentages. */
const SHARES: readonly [RegExp, number][] = [
  [/(?<!\p{L})(?:жарты|half|halv|половин)/iu, 50],
  [/(?<!\p{L})(?:төрттен бір|quarter|четверт)/iu, 25],
  [/(?<!\p{L})(?:толы[қғ]|жүз|hundred|full|полност|стопроц)/iu, 100],
  [/(?<!\p{L})(?:екі есе|вдвое|doubl)/iu, 100],
];

const PATTERNS = Object.fromEntries(
  Object.entries(WORDS).map(([language, rows]) => [
    language,
    rows.flatMap(([value, words]) =>
      words.split(' ').map((word) => [value, new RegExp(`^(?:${word})`, 'iu')] as const),
    ),
  ]),
) as unknown as Record<Language, readonly (readonly [number, RegExp])[]>;

const LONGEST_TEXT = 5_000;
const JOINED = /^(?:\s|-)$/u;
const FILLER = /^(?:and|a|с)$/u;

/**
 * What the words of a text may stand for as numbers: each by itself, and each run of them (“twenty-four”, «екі жүз мың»).
 * With how often each is there. Generous: it tells what may answer digits of the other language, never what must.
 */
export function wordValues(text: string, language: Language): Map<number, number> {
  const values = new Map<number, number>();
  const add = (value: number) => values.set(value, (values.get(value) ?? 0) + 1);
  let run: number[] = [];
  let end = 0;
  for (const { 0: word, index } of text.slice(0, LONGEST_TEXT).matchAll(/\p{L}+/gu)) {
    if (!JOINED.test(text.slice(end, index))) run = [];
    end = index + word.length;
    // “one and a half million”, «четыре с половиной триллиона»
    if (FILLER.test(word)) continue;
    const value = valueOf(word, language);
    run = value === null ? [] : [...run.slice(-7), value];
    if (value !== null) add(value);
    if (run.length > 1) add(sumOf(run));
  }
  return values;
}

/** The percentages that words of a text may stand for: «половина», “a quarter”. */
export function shareValues(text: string): Set<number> {
  return new Set(SHARES.flatMap(([pattern, share]) => (pattern.test(text) ? [share] : [])));
}

function valueOf(word: string, language: Language): number | null {
  const found = PATTERNS[language].find(([, pattern]) => pattern.test(word));
  return found ? found[0] : romanValue(word);
}

/** “two hundred and fifty thousand”, “three decades”: a hundred or a ten multiplies what stands before it, a thousand the whole group. */
function sumOf(run: readonly number[]): number {
  let sum = 0;
  let group = 0;
  for (const value of run) {
    if (value >= SCALE_FROM) {
      sum += (group || 1) * value;
      group = 0;
    } else if ((value === 100 || value === 10) && group > 0 && group < 10) group *= value;
    else group += value;
  }
  return sum + group;
}
