import type { Field } from './content/segments.js';

/** Per segment, the people whose words stand in it. `FACTS` stands for what is not text: dates, kinds, order. */
export type Authorship = Record<string, string[]>;

export const FACTS = '#facts';

interface Text {
  segments: readonly Pick<Field, 'id' | 'text'>[];
  /** The content with every translatable text taken out. */
  facts: string;
}

/**
 * Who has a share in `next`, after `author` (null: not a person) made it from `previous`. Whoever once wrote in a segment
 * keeps a share in it until the segment goes: an edit seldom replaces every word.
 */
export function authorshipAfter(
  previous: (Text & { authorship: Authorship }) | undefined,
  next: Text,
  author: string | null,
): Authorship {
  const before = new Map(previous?.segments.map(({ id, text }) => [id, text]));
  const authors = (key: string, unchanged: boolean) => {
    const known = previous?.authorship[key] ?? [];
    return unchanged || author === null ? known : [...new Set([...known, author])];
  };
  return Object.fromEntries([
    [FACTS, authors(FACTS, previous?.facts === next.facts)],
    ...next.segments.map(({ id, text }) => [id, authors(id, before.get(id) === text)]),
  ]) as Authorship;
}

export function peopleIn(authorship: Authorship): Set<string> {
  return new Set(Object.values(authorship).flat());
}
