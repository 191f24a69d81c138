import type { EngineLimits } from './engine.js';

interface Batches {
  /** Places in the list, in their order. */
  batches: number[][];
  /** Those that fit into no request. */
  unfit: number[];
}

/** Cuts a list of texts, known by their sizes, into requests that an engine takes. */
export function cutBatches(
  sizes: readonly number[],
  limits: Pick<EngineLimits, 'texts' | 'size' | 'longest'>,
): Batches {
  const batches: number[][] = [];
  const unfit: number[] = [];
  let room = -1;
  sizes.forEach((size, place) => {
    const last = batches.at(-1);
    if (size > limits.longest) unfit.push(place);
    else if (last === undefined || last.length >= limits.texts || size > room) {
      batches.push([place]);
      room = limits.size - size;
    } else {
      last.push(place);
      room -= size;
    }
  });
  return { batches, unfit };
}
