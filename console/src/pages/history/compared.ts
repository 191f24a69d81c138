interface Compared {
  from: number;
  to: number;
}

/**
 * The two revisions that an address asks to compare, the older first; without it the newest with the one before it.
 * `numbers`: those that there are, newest first; undefined: there is only one.
 */
export function comparedIn(address: URLSearchParams, numbers: readonly number[]): Compared | undefined {
  const asked = ['from', 'to'].map((name) => Number(address.get(name))).filter((number) => number > 0);
  const [one, other] = asked.length === 2 ? asked : [numbers[1], numbers[0]];
  if (one === undefined || other === undefined) return undefined;
  return { from: Math.min(one, other), to: Math.max(one, other) };
}
