import { LRUCache } from 'lru-cache';
import type { Language } from '../../languages/languages.js';
import { isTouched, type Answer, type Change, type Depends } from './answer.js';
import { ReadyAnswer } from './ready-answer.js';

/** The answers that were asked for last, by their targets, within a number of bytes. */
export class AnswerStore {
  private readonly kept: LRUCache<string, ReadyAnswer>;
  private readonly making = new Map<string, Promise<ReadyAnswer>>();
  /** Targets by what they depend on: `kk`, `kk <document>` or `kk <kind>`. */
  private readonly dependents = new Map<string, Set<string>>();
  private readonly changedAt = new Map<Language, number>();
  private changes = 0;

  /** @param bytes none: nothing is kept */
  constructor(bytes: number) {
    this.kept = new LRUCache<string, ReadyAnswer>({
      // The library wants a positive number, which nothing fits into.
      maxSize: Math.max(bytes, 1),
      sizeCalculation: ({ size }) => size,
      dispose: (answer, target) => this.forget(target, answer.depends),
    });
  }

  get(target: string): ReadyAnswer | undefined {
    return this.kept.get(target);
  }

  /** Made once for all who wait for it. */
  make(target: string, make: () => Promise<Answer>): Promise<ReadyAnswer> {
    const begun = this.making.get(target);
    if (begun) return begun;
    const making = this.read(target, make).finally(() => {
      if (this.making.get(target) === making) this.making.delete(target);
    });
    this.making.set(target, making);
    return making;
  }

  /** Drops what the change touches. */
  change(change: Change): void {
    this.changes += 1;
    this.changedAt.set(change.language, this.changes);
    // Who asks from now on must not be given what was read before.
    this.making.clear();
    for (const target of this.touched(change)) this.kept.delete(target);
  }

  private async read(target: string, make: () => Promise<Answer>): Promise<ReadyAnswer> {
    const before = this.changes;
    const ready = new ReadyAnswer(await make());
    const { languages } = ready.depends;
    const isFresh = languages.every((language) => (this.changedAt.get(language) ?? 0) <= before);
    if (isFresh && ready.status !== 404) this.keep(target, ready);
    return ready;
  }

  private keep(target: string, ready: ReadyAnswer): void {
    // The library takes 0 for ever.
    this.kept.set(target, ready, { ttl: ready.lifetime ?? 0 });
    if (!this.kept.has(target)) return;
    for (const key of keysOf(ready.depends)) {
      const targets = this.dependents.get(key) ?? new Set();
      this.dependents.set(key, targets.add(target));
    }
  }

  private forget(target: string, depends: Depends): void {
    for (const key of keysOf(depends)) {
      const targets = this.dependents.get(key);
      targets?.delete(target);
      if (targets?.size === 0) this.dependents.delete(key);
    }
  }

  private touched(change: Change): string[] {
    const { language, document } = change;
    if (!document) {
      return [...this.kept.entries()].filter(([, { depends }]) => isTouched(depends, change)).map(([target]) => target);
    }
    const keys = [language, keyOf(language, document.id), keyOf(language, document.kind)];
    return keys.flatMap((key) => [...(this.dependents.get(key) ?? [])]);
  }
}

function keysOf({ languages, documents, kind }: Depends): string[] {
  const narrower = documents ?? (kind && [kind]);
  if (!narrower) return [...languages];
  return languages.flatMap((language) => narrower.map((what) => keyOf(language, what)));
}

function keyOf(language: Language, documentOrKind: string): string {
  return `${language} ${documentOrKind}`;
}
