import type { Language } from './languages.js';

/** A stretch of a text, in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

const KAZAKH = 'ж жж т\\.б т\\.с\\.с б\\.з б\\.з\\.д қ ауд көш даң ш\\.а м\\.а сағ мың р-н'.split(' ');
const RUSSIAN = [
  ...'г гг т т\\.д т\\.п т\\.е т\\.к т\\.н млн млрд трлн тыс руб коп тг им ул пр просп пер мкр д кв корп'.split(' '),
  ...'стр обл пос с ст п пп см рис тел акад проф доц ген зам и\\.о ред н\\.э др чел экз куб'.split(' '),
];
const ENGLISH = 'Mr Mrs Ms Dr Prof St No Gen Col Lt Sen Gov vs e\\.g i\\.e Jan Feb Aug Sept? Oct Nov Dec'.split(' ');

/** After an initial or one of these a sentence goes on, although `Intl.Segmenter` ends it there. Names mix languages. */
const GOES_ON = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:\\p{Lu}|${[...KAZAKH, ...RUSSIAN, ...ENGLISH].join('|')})\\.\\s*$`,
  'u',
);

const LINE_END = /[\r\n\u2028\u2029]/;

const PAIRS: Record<string, string> = { '«': '»', '“': '”', '„': '“', '(': ')', '[': ']' };

const segmenters = new Map<Language, Intl.Segmenter>();

/** The sentences of a text without the white space around them. Quotations and brackets are not cut. */
export function sentencesOf(text: string, language: Language): Range[] {
  const pieces = [...segmenter(language).segment(text)].map(({ segment, index }) => ({
    start: index,
    end: index + segment.length,
  }));
  return joined(text, pieces).flatMap(({ start, end }) => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const trail = piece.length - piece.trimEnd().length;
    return lead === piece.length ? [] : [{ start: start + lead, end: end - trail }];
  });
}

function joined(text: string, pieces: readonly Range[]): Range[] {
  const sentences: Range[] = [];
  let open: string | undefined;
  let goesOn = false;
  for (const { start, end } of pieces) {
    const piece = text.slice(start, end);
    const previous = sentences.at(-1);
    if (previous && goesOn) previous.end = end;
    else sentences.push({ start, end });
    open = stillOpen(text, start, end, open);
    // A line break always ends a sentence.
    goesOn = !/[\r\n\u2028\u2029]\s*$/.test(piece) && (open !== undefined || GOES_ON.test(piece.slice(-24)));
    if (!goesOn) open = undefined;
  }
  return sentences;
}

/** The closing mark that is waited for at `end`; one that does not come before the next line break is not waited for. */
function stillOpen(text: string, start: number, end: number, before: string | undefined): string | undefined {
  let open = before;
  for (let index = start; index < end; index += 1) {
    const character = text[index] as string;
    if (character === open) open = undefined;
    else open ??= PAIRS[character];
  }
  if (open === undefined) return undefined;
  const close = text.indexOf(open, end);
  return close >= 0 && !LINE_END.test(text.slice(end, close)) ? open : undefined;
}

function segmenter(language: Language): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
}
