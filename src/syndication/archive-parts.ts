/** Entries of one archive document. */
export const PART_SIZE = 200;

/** Which entries of a month a part of its archive has, counted from the oldest. */
export interface Part {
  skip: number;
  limit: number;
}

/** The parts of a month of `count` entries: full ones have numbers from 1 on, the end has none. */
export function partOf(count: number, number: number | undefined): Part | null {
  const numbered = numberedParts(count);
  if (count === 0 || (number !== undefined && (number < 1 || number > numbered))) return null;
  const skip = (number === undefined ? numbered : number - 1) * PART_SIZE;
  return { skip, limit: PART_SIZE };
}

/** The part before; null: there is none in this month. */
export function partBefore(count: number, number: number | undefined): number | null {
  const before = number === undefined ? numberedParts(count) : number - 1;
  return before > 0 ? before : null;
}

/** The part after; undefined: the one without a number; null: there is none in this month. */
export function partAfter(count: number, number: number | undefined): number | undefined | null {
  if (number === undefined) return null;
  return number < numberedParts(count) ? number + 1 : undefined;
}

/** The number of the oldest part; undefined: the one without a number. */
export function firstPart(count: number): number | undefined {
  return numberedParts(count) > 0 ? 1 : undefined;
}

function numberedParts(count: number): number {
  return Math.max(0, Math.ceil(count / PART_SIZE) - 1);
}
