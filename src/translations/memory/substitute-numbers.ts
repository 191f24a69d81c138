import type { LanguagePair } from '../../accounts/language-pair.js';
import { numbersIn, readNumber, valueOf, writeNumber, type NumberToken } from './numbers.js';

interface Replacement extends NumberToken {
  by: string;
}

/**
 * The translation of `unit` for a text that differs from its source in numbers only, each written as the language of the
 * target writes it. Null when it is not certain which number of the target stands for which: when one is not found there
 * exactly once, carries an ending («5-ші», “5th”), would put the noun after it into another form («5 дней», «2 дня»), or is
 * of a telephone number, whose groups are no thousands.
 */
export function substituteNumbers(
  query: string,
  unit: { sourceText: string; targetText: string },
  pair: LanguagePair,
): string | null {
  const [before, after] = [numbersIn(unit.sourceText), numbersIn(query)];
  if (before.length !== after.length) return null;
  const replacements: Replacement[] = [];
  for (const [index, old] of before.entries()) {
    const now = after[index] as NumberToken;
    if (valueOf(old.written, pair.from) === valueOf(now.written, pair.from)) continue;
    if (isOfTelephone(unit.sourceText, old) || isOfTelephone(query, now)) return null;
    const replacement = replace(old.written, now.written, before, unit.targetText, pair);
    if (replacement === null) return null;
    replacements.push(replacement);
  }
  return withReplacements(unit.targetText, replacements);
}

function replace(
  written: string,
  now: string,
  all: readonly NumberToken[],
  target: string,
  { from, to }: LanguagePair,
): Replacement | null {
  const value = valueOf(written, from);
  if (all.filter((one) => valueOf(one.written, from) === value).length !== 1) return null;
  const places = numbersIn(target).filter((one) => valueOf(one.written, to) === value);
  const [place] = places;
  if (places.length !== 1 || !place || isInflected(target, place)) return null;
  const by = translated(written, now, { from, to });
  return by === null ? null : { ...place, by };
}

function translated(before: string, now: string, { from, to }: LanguagePair): string | null {
  const [old, fresh] = [readNumber(before, from), readNumber(now, from)];
  if (!old || !fresh) return old || fresh ? null : now;
  if (to !== 'kk' && pluralOf(old, to) !== pluralOf(fresh, to)) return null;
  return writeNumber(fresh, to);
}

const isInflected = (text: string, { start, end }: NumberToken) =>
  /^[-‑–]?\p{L}/u.test(text.slice(end, end + 2)) || /\p{L}[-‑]?$/u.test(text.slice(Math.max(0, start - 2), start));

// And no amount: “1 200-15 000”.
const PAIR_OF_DIGITS = /^[\s-]\d{2}(?!\d|\s\d{3})/u;

/** What stands in groups, and is not all: +7 717 255-45-01, 8 717 255 45 01. */
const isOfTelephone = (text: string, { written, start, end }: NumberToken) =>
  /\s/u.test(written) &&
  (PAIR_OF_DIGITS.test(text.slice(end, end + 8)) || (text[start - 1] === '+' && written.startsWith('7')));

// CLDR counts the digits after the separator: “1.0 days”.
const pluralOf = ({ whole, fraction }: { whole: string; fraction: string }, language: 'ru' | 'en') =>
  new Intl.PluralRules(language, { minimumFractionDigits: Math.min(fraction.length, 20) }).select(
    Number(`${whole}.${fraction || 0}`),
  );

function withReplacements(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end, by }) => rest.slice(0, start) + by + rest.slice(end), text);
}
