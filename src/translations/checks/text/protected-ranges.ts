import { markTokens, type Mark } from '../../../documents/content/marks.js';
import type { Range } from '../../../languages/sentences.js';

/** What stands in a text and is not prose. */
export type ProtectedKind = 'mark' | 'url' | 'email' | 'phone' | 'handle' | 'tag';

export interface ProtectedRange extends Range {
  kind: ProtectedKind;
}

const DOMAINS =
  'kz|қаз|ru|рф|com|org|net|info|int|eu|uk|de|fr|io|edu|gov|biz|tv|app|online|news|cn|tr|kg|uz|us|ua|by|az';
const BEFORE_WORD = String.raw`(?<![\p{L}\p{N}_@./-])`;
const HOST = String.raw`(?:[a-z0-9қ-](?:[a-z0-9қ-]{0,62})\.){1,4}`;
const PATH = String.raw`(?:[/?#][^\s<>«»"“”„]*)?`;

// The order decides where two begin at one place: the longer kinds first.
const KINDS: readonly [ProtectedKind, RegExp][] = [
  ['url', /(?:https?|ftp):\/\/[^\s<>«»"“”„]+/giu],
  ['email', /(?<![\p{L}\p{N}_.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/giu],
  [
    'url',
    new RegExp(`${BEFORE_WORD}(?:www\\.${HOST}[a-zқ]{2,10}|${HOST}(?:${DOMAINS}))(?![\\p{L}\\p{N}_])${PATH}`, 'giu'),
  ],
  ['phone', /(?<![\p{L}\p{N}+.,])\+\d(?:[ \u00A0\u202F\u2011()-]{0,2}\d){9,13}(?![\p{L}\p{N}])/gu],
  // Eleven digits, the code in brackets or between spaces: 8 (7172) 55-66-77, 8 800 080 7777.
  [
    'phone',
    /(?<![\p{L}\p{N}+.,])[78][ \u00A0\u202F\u2011-]?(?:\(\d{3,5}\)|\d{3})(?:[ \u00A0\u202F\u2011-]?\d){5,7}(?![\p{L}\p{N}])/gu,
  ],
  ['phone', /(?<![\p{L}\p{N}+.,\u2011-]|\d )\d{2,3}[\u2011-]\d{2}[\u2011-]\d{2}(?![\p{L}\p{N}\u2011-])/gu],
  ['handle', /(?<![\p{L}\p{N}_@./])@\w[\w.]{0,40}/gu],
  ['tag', /(?<![\p{L}\p{N}_&#/])#[\p{N}_]{0,20}\p{L}[\p{L}\p{N}_]{0,60}/gu],
];

/** What no range of a kind is without: most texts have none of it. */
const NEEDED: Record<ProtectedKind, RegExp> = {
  mark: /</,
  url: /[.:]/,
  email: /@/,
  phone: /\d/,
  handle: /@/,
  tag: /#/,
};

const PHONE_DIGITS = [6, 7, 11, 12, 13, 14];

/** Marks, addresses, telephone numbers, handles and tags of a text, in their order, none overlapping. */
export function protectedRanges(text: string, marks: readonly Pick<Mark, 'id'>[]): ProtectedRange[] {
  const found: ProtectedRange[] = markTokens(text, marks).map(({ start, end }) => ({ kind: 'mark', start, end }));
  for (const [kind, pattern] of KINDS) {
    if (!NEEDED[kind].test(text)) continue;
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const end = index + trimmed(written).length;
      if (kind !== 'phone' || PHONE_DIGITS.includes(written.replace(/\D/g, '').length))
        found.push({ kind, start: index, end });
    }
  }
  return withoutOverlaps(found);
}

/** The text with spaces in place of all that is protected; offsets stay. */
export function masked(text: string, marks: readonly Pick<Mark, 'id'>[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of protectedRanges(text, marks)) {
    rest += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return rest + text.slice(at);
}

/** What ends a sentence is no part of an address; but a closing bracket stays where one opens within: `…/Astana_(city)`. */
function trimmed(written: string): string {
  const trailing = written.includes('(') ? /[.,;:!?…'’»”\]]/u : /[.,;:!?…'’»”)\]]/u;
  let end = written.length;
  while (end > 0 && trailing.test(written.charAt(end - 1))) end -= 1;
  return written.slice(0, end);
}

function withoutOverlaps(found: readonly ProtectedRange[]): ProtectedRange[] {
  const sorted = found.toSorted((one, other) => one.start - other.start);
  const kept: ProtectedRange[] = [];
  for (const range of sorted) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}
