const MOST = 99;
const LITERAL = /<\/?([1-9]\d?)>/g;

/** Which of our marks a paired code of another system becomes: the same in every text of a unit. */
export class MarkNames {
  private readonly names = new Map<string, string>();
  private readonly taken: Set<string>;

  /** @param texts the words of the unit; what only looks like a mark in them keeps its number to itself */
  constructor(texts: readonly string[]) {
    this.taken = new Set(texts.flatMap((text) => [...text.matchAll(LITERAL)].map(([, id = '']) => id)));
  }

  /** Undefined when there are more than our marks can be. */
  of(code: string): string | undefined {
    const known = this.names.get(code);
    if (known !== undefined) return known;
    const name = this.isFree(code) ? code : this.next();
    if (name === undefined) return undefined;
    this.names.set(code, name);
    this.taken.add(name);
    return name;
  }

  private isFree(name: string): boolean {
    return /^[1-9]\d?$/.test(name) && !this.taken.has(name);
  }

  private next(): string | undefined {
    for (let number = 1; number <= MOST; number += 1) if (this.isFree(String(number))) return String(number);
    return undefined;
  }
}
