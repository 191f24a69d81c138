import type { AwardToken } from './award-tokens.js';

/** The tokens of a line from `start` up to `end`. */
export interface Span {
  start: number;
  end: number;
}

/** A span with what was found in it, so that no span is searched again when it grows. */
interface Part extends Span {
  namesAward: boolean;
  hasWords: boolean;
}

/**
 * Divides a line at its commas and conjunctions into a span per award. A part that names no award (a year, a degree) belongs
 * to the award before it, or else to the first one; a part without words of its own (`He was awarded:`) to none.
 */
export function awardSpans(tokens: AwardToken[]): Span[] {
  const spans: Span[] = [];
  let opening: number | null = null;
  for (const { start, end, namesAward, hasWords } of divide(tokens)) {
    const previous = spans.at(-1);
    if (namesAward) {
      spans.push({ start: opening ?? start, end });
      opening = null;
    } else if (hasWords) {
      if (previous) previous.end = end;
      else opening ??= start;
    }
  }
  return spans;
}

function divide(tokens: AwardToken[]): Part[] {
  const divided: Part[] = [];
  for (const part of divideAt(tokens, ({ type }) => type === 'separator' || type === 'and')) {
    const last = divided.at(-1);
    const conjunction = tokens[part.start - 1]?.type === 'and';
    // A conjunction divides between two awards, and is a part of the name in `Order of Honour and Glory`.
    if (!last || !conjunction || (last.namesAward && part.namesAward)) divided.push(part);
    else Object.assign(last, { end: part.end, ...found(last, part) });
  }
  return divided;
}

function divideAt(tokens: AwardToken[], divides: (token: AwardToken) => boolean): Part[] {
  const bounds = tokens.flatMap((token, index) => (divides(token) ? [index] : []));
  return [-1, ...bounds].map((bound, index) => partOf(tokens, bound + 1, bounds[index] ?? tokens.length));
}

function partOf(tokens: AwardToken[], start: number, end: number): Part {
  const types = new Set(tokens.slice(start, end).map(({ type }) => type));
  return { start, end, namesAward: types.has('quote') || types.has('kind'), hasWords: types.has('word') };
}

function found(one: Part, other: Part): Pick<Part, 'namesAward' | 'hasWords'> {
  return { namesAward: one.namesAward || other.namesAward, hasWords: one.hasWords || other.hasWords };
}
