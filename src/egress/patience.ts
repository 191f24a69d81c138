/** How long, and how often, something is tried that fails. Times are in ms. */
export interface Patience {
  first: number;
  factor: number;
  longest: number;
  /** From when it was asked for; later nothing is tried any more. */
  whole: number;
}

/**
 * How long to wait before the next attempt; null: enough has been tried.
 *
 * @param attempts that have failed, at least one
 * @param elapsed since it was asked for
 * @param dice from 0 to 1: so that what failed together is not tried again together, each waits between half and all of its time
 */
export function pauseBefore(
  { first, factor, longest, whole }: Patience,
  attempts: number,
  elapsed: number,
  dice = Math.random(),
): number | null {
  const full = Math.min(longest, first * factor ** (attempts - 1));
  const pause = Math.round(full * (0.5 + dice / 2));
  return elapsed + pause > whole ? null : pause;
}
