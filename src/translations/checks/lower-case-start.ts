import type { SegmentCheck } from './check.js';
import { masked } from './text/protected-ranges.js';

/** A line that goes on, and a list whose items end so. */
const GOES_ON = /[,;:–—-]\s*$/;
/** `Intl.Segmenter` takes a full stop before a small letter for an abbreviation, so abbreviations are told here. */
const LATER = /(?<=(?<![\p{L}.])\p{L}{3,20}[»”"’)]?\.[»”"’)]?\s)[«“„"(]?(\p{Ll}[\p{L}\p{M}]*)/gu;
const LONG_ABBREVIATIONS =
  /(?<!\p{L})(?:тыс|млн|руб|коп|обл|стр|пос|пер|мкр|рис|тел|чел|экз|куб|ред|зам|ген|доц|мин|сек|напр|ауд|көш|даң|сағ|мың|etc|vol|fig|min|max|est|incl|просп|корп|акад|проф|approx|dept|govt|прим|тенг|долл|млрд|трлн|сент|нояб|февр|окт|респ)\.\s$/iu;

/** 30: a sentence starts with a small letter, and the one of the source does not. */
export const lowerCaseStart: SegmentCheck = (source, target, { marks, role }) => {
  const text = masked(target, marks);
  const isItem = role === 'item' || role === 'name' || role === 'cell' || /[;,]\s*$/.test(text.slice(-10));
  const starts = isItem || startOf(masked(source, marks)) ? [] : [startOf(text)];
  return [...starts, ...laterStarts(text)].flatMap((word) =>
    word === undefined || isBrand(word.text)
      ? []
      : [{ check: 'lowerCaseStart', severity: 'information', ...rangeOf(word), params: { word: word.text } }],
  );
};

interface Start {
  text: string;
  index: number;
}

function rangeOf({ text, index }: Start) {
  return { start: index, end: index + text.length };
}

/** The first word of the text, where it starts with a small letter. What was masked at the start may be a name. */
function startOf(text: string): Start | undefined {
  const [opening = '', word] = text.match(/^[«“„"'(]{0,3}(\p{Ll}[\p{L}\p{M}]*)/u) ?? [];
  return word === undefined ? undefined : { text: word, index: opening.length - word.length };
}

function laterStarts(text: string): Start[] {
  return [...text.matchAll(LATER)].flatMap(({ 0: written, 1: word = '', index }) => {
    const before = text.slice(Math.max(0, index - 24), index);
    return LONG_ABBREVIATIONS.test(before) || GOES_ON.test(before)
      ? []
      : [{ text: word, index: index + written.length - word.length }];
  });
}

/** “eGov”, “iPhone”. */
function isBrand(word: string): boolean {
  return /\p{Lu}/u.test(word);
}
