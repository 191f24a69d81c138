import type { Language } from '../../../languages/languages.js';
import { mentions } from './measures.js';
import { shareValues, wordValues } from './number-words.js';
import type { WrittenNumber } from './number-values.js';
import type { Pool } from './pool.js';
import type { Quantities } from './quantities.js';

/** `34 120` may be two numbers: then they are looked for one by one. */
export function answeredByParts(missing: Pool<WrittenNumber>, extra: Pool<WrittenNumber>): void {
  answer(missing, extra);
  answer(extra, missing);
}

function answer(asking: Pool<WrittenNumber>, answering: Pool<WrittenNumber>): void {
  for (const number of asking.rest) {
    if (number.parts.length > 1 && answering.takeAll(number.parts.map((part) => `~${part}`))) asking.remove(number);
  }
}

/** Digits of one language are often words of the other: “three schools”. */
export function answeredByWords(asking: Pool<WrittenNumber>, text: string, language: Language): void {
  if (asking.size === 0) return;
  const words = wordValues(text, language);
  const shares = shareValues(text);
  for (const number of asking.rest) {
    const word = number.values.find((value) => words.get(value));
    if (word !== undefined) words.set(word, (words.get(word) ?? 0) - 1);
    const isShare = (number.measure ?? number.shared)?.kind === 'percent';
    if (word !== undefined || (isShare && number.values.some((value) => shares.has(value)))) asking.remove(number);
  }
}

/** How often a year or its century is told is a matter of style, unless another year has come in its place. */
export function answeredByRepetition(
  missing: Pool<WrittenNumber>,
  extra: Pool<WrittenNumber>,
  one: Quantities,
  other: Quantities,
): void {
  if (missing.rest.some(isYear) && extra.rest.some(isYear)) return;
  removeKnown(missing, other);
  removeKnown(extra, one);
}

function removeKnown(asking: Pool<WrittenNumber>, other: Quantities): void {
  if (asking.size === 0) return;
  const years = new Set<number>(other.dates.flatMap(({ year }) => year ?? []));
  for (const { values } of other.numbers) values.forEach((value) => years.add(value));
  for (const number of asking.rest) {
    if (isYear(number) && number.values.some((value) => years.has(value))) asking.remove(number);
    if (isCentury(number) && [...years].some((year) => Math.ceil(year / 100) === number.values[0]))
      asking.remove(number);
  }
}

/** «За 1 литр» is “per liter”. */
export function answeredByMeasures(asking: Pool<WrittenNumber>, text: string): void {
  for (const number of asking.rest) {
    const { values, measure } = number;
    if (values[0] === 1 && measure && measure.kind !== 'percent' && mentions(text, measure)) asking.remove(number);
  }
}

/** COVID-19 may be called by a name without a figure, as long as no other figure stands in its place. */
export function answeredByNames(missing: Pool<WrittenNumber>, extra: Pool<WrittenNumber>): void {
  if (extra.size > 0) return;
  for (const number of missing.rest) if (number.code) missing.remove(number);
}

function isYear({ values, measure }: WrittenNumber): boolean {
  const [value = 0] = values;
  return measure === null && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** «30-е годы XX века» are “the 1930s”. */
function isCentury({ written, values }: WrittenNumber): boolean {
  return /^[IVXІХ]+$/.test(written) && (values[0] ?? 0) > 10;
}
