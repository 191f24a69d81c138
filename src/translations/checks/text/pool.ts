/** Items to be taken one at a time by any of the keys that each has, the first in the text first. */
export class Pool<T> {
  private readonly buckets = new Map<string | number, T[]>();
  private readonly left: Set<T>;

  constructor(
    items: readonly T[],
    private readonly keysOf: (item: T) => readonly (string | number)[],
  ) {
    this.left = new Set(items);
    for (const item of items.toReversed()) {
      for (const key of keysOf(item)) {
        const bucket = this.buckets.get(key);
        if (bucket) bucket.push(item);
        else this.buckets.set(key, [item]);
      }
    }
  }

  get size(): number {
    return this.left.size;
  }

  get rest(): T[] {
    return [...this.left];
  }

  take(key: string | number): T | undefined {
    const bucket = this.buckets.get(key);
    let item = bucket?.pop();
    while (item !== undefined && !this.left.has(item)) item = bucket?.pop();
    if (item !== undefined) this.left.delete(item);
    return item;
  }

  /** Takes one for every key, or none at all. */
  takeAll(keys: readonly (string | number)[]): boolean {
    const taken: T[] = [];
    for (const key of keys) {
      const item = this.take(key);
      if (item === undefined) {
        taken.toReversed().forEach((one) => this.putBack(one));
        return false;
      }
      taken.push(item);
    }
    return true;
  }

  remove(item: T): void {
    this.left.delete(item);
  }

  private putBack(item: T): void {
    this.left.add(item);
    for (const key of this.keysOf(item)) this.buckets.get(key)?.push(item);
  }
}
