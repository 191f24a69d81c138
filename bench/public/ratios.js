const CONNECTIONS = 32;

/**
 * How many requests a second `ours` answers for each one of `theirs`: both by turns in short rounds, the median of the
 * ratios of all rounds. A round with any answer outside 2xx and 3xx is thrown away.
 */
export async function ratioOf(load, { ours, theirs, rounds, seconds }) {
  const found = [];
  for (const side of [ours, theirs]) await measured(load, side, 1);
  for (let round = 0; round < rounds; round += 1) {
    const [first, second] = round % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const results = new Map();
    for (const side of [first, second]) results.set(side, await measured(load, side, seconds));
    if ([...results.values()].some(({ faults }) => faults > 0)) continue;
    found.push({ ours: results.get(ours).perSecond, theirs: results.get(theirs).perSecond, ...results.get(ours) });
  }
  if (found.length === 0) throw new Error(`No round of ${ours.paths[0]} was without faults`);
  return {
    ratio: median(found.map((round) => round.ours / round.theirs)),
    perSecond: median(found.map((round) => round.ours)),
    theirs: median(found.map((round) => round.theirs)),
    p50: median(found.map((round) => round.p50)),
    p99: median(found.map((round) => round.p99)),
    rounds: found.length,
  };
}

/** The same without anything to compare with. */
export async function rateOf(load, side, seconds) {
  await measured(load, side, 1);
  const { perSecond, faults, kinds } = await measured(load, side, seconds);
  if (faults > 0) throw new Error(`${side.paths[0]} was answered with faults: ${kinds}`);
  return perSecond;
}

function measured(load, { url, paths, headers = {} }, seconds) {
  return load.ask({ url, paths, headers, seconds, connections: CONNECTIONS });
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

export function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}
