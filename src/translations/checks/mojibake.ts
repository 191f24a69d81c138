import { outermost } from './text/outermost.js';
import { masked } from './text/protected-ranges.js';
import type { SegmentCheck } from './check.js';

const ENTITIES =
  'nbsp|laquo|raquo|quot|amp|lt|gt|apos|mdash|ndash|hellip|ldquo|rdquo|bdquo|lsquo|rsquo|copy|deg|shy|euro';

// UTF-8 read as Windows-1252: the second byte of a letter comes out as one of these.
const SECOND_IN_1252 =
  '[\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u2022\\u2026\\u2030\\u2039\\u203A\\u20AC\\u2122]';
// UTF-8 read as Windows-1251. Letters and signs that may stand there in a sound text, too, are told by three in a row.
const SECOND_IN_1251 =
  '[\\u0080-\\u00BF\\u0402-\\u040F\\u0452-\\u045F\\u0490\\u0491\\u0401\\u0451\\u2013-\\u2026\\u2030\\u2039\\u203A\\u20AC\\u2116\\u2122]';

const GARBLED = [
  /\uFFFD+/g,
  new RegExp(`&(?:(?:${ENTITIES})|#\\d{1,7}|#x[\\da-f]{1,6});`, 'giu'),
  new RegExp(`(?:[ÐÑÒÓ]${SECOND_IN_1252}\\s?){2,}`, 'gu'),
  /Ã[\u0080-\u00BF\u0192\u2013-\u2022\u20AC\u2122]|Â[\u00A0«»°·–—]|â€[\u0080-\u00BF\u2018-\u2022\u0153\u2122¦]?/gu,
  new RegExp(`(?:[РСТУ]${SECOND_IN_1251}){3,}`, 'gu'),
  // Windows-1251 read as Latin-1, and Kazakh letters in a code page of Serbian and Macedonian ones.
  /[\u00C0-\u00FF]{3,}|[ЂђЃѓЉљЊњЌќЋћЏџЈј]/gu,
  /<\/?(?:p|br|b|i|u|em|strong|span|div|a|ul|ol|li|h[1-6]|font|sup|sub|table|tr|td|img)(?:\s[^<>\n]{0,300})?\/?>/giu,
  // Letters that the code page did not have: «?аза?стан».
  /(?<=\p{Ll})\?+(?=\p{Ll})|(?<![\p{L}\p{N}?!.…»”")\]])\?+(?=\p{Ll})/gu,
];

/** 38: text that was read in a wrong encoding, or never decoded. */
export const mojibake: SegmentCheck = (_source, target, { marks }) => {
  const text = masked(target, marks);
  const found = GARBLED.flatMap((pattern) => [...text.matchAll(pattern)]).map(({ 0: garbled, index }) => ({
    start: index,
    end: index + garbled.trimEnd().length,
  }));
  return outermost(found).map(({ start, end }) => ({
    ...{ check: 'mojibake', severity: 'error', start, end },
    params: { text: target.slice(start, end) },
  }));
};
