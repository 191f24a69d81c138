import type { z } from 'zod';
import { extract, factsOf, type Field } from '../../documents/content/segments.js';
import { wordDiff, type DiffPart } from '../../languages/word-diff.js';

type Text = Pick<Field, 'id' | 'text'>;

/** What happened to one text on the way from one content to another. */
export interface TextChange {
  /** Its path, such as `body.p3.text`. */
  field: string;
  /** `same`: it has only moved. */
  change: 'changed' | 'added' | 'removed' | 'same';
  /** Whether it stands elsewhere among those that both contents have. */
  moved: boolean;
  parts: DiffPart[];
}

/** What is not text and differs: a date, a picture, a kind. */
export interface FactChange {
  path: string;
  from: unknown;
  to: unknown;
}

export interface ContentDiff {
  texts: TextChange[];
  facts: FactChange[];
}

/** What differs between two contents of one kind and language. */
export function contentDiff(schema: z.ZodType, before: object, after: object): ContentDiff {
  return {
    texts: textChanges(extract(schema, before), extract(schema, after)),
    facts: factChanges(flatFacts(schema, before), flatFacts(schema, after)),
  };
}

/** In reading order; what is gone stands behind what it followed. */
export function textChanges(before: readonly Text[], after: readonly Text[]): TextChange[] {
  const old = new Map(before.map(({ id, text }) => [id, text]));
  const fresh = new Set(after.map(({ id }) => id));
  const stayed = inOrder(
    before.map(({ id }) => id),
    after.map(({ id }) => id).filter((id) => old.has(id)),
  );
  const gone = goneBehind(before, fresh);
  const changes = after.flatMap(({ id, text }) => [
    textChange(id, old.get(id), text, old.has(id) && !stayed.has(id)),
    ...(gone.get(id) ?? []),
  ]);
  return [...(gone.get(null) ?? []), ...changes].filter(({ change, moved }) => change !== 'same' || moved);
}

function textChange(field: string, before: string | undefined, after: string, moved: boolean): TextChange {
  const change = before === undefined ? 'added' : before === after ? 'same' : 'changed';
  return { field, change, moved, parts: wordDiff(before ?? '', after) };
}

/** What is gone, by the text that it followed and that is still there; null: none. */
function goneBehind(before: readonly Text[], fresh: ReadonlySet<string>): Map<string | null, TextChange[]> {
  const gone = new Map<string | null, TextChange[]>();
  let anchor: string | null = null;
  for (const { id, text } of before) {
    if (fresh.has(id)) anchor = id;
    else {
      const change: TextChange = { field: id, change: 'removed', moved: false, parts: wordDiff(text, '') };
      gone.set(anchor, [...(gone.get(anchor) ?? []), change]);
    }
  }
  return gone;
}

/** The most of `after` that stand in the order of `before` (the longest increasing subsequence); the others have moved. */
function inOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const best = new Map<string, { length: number; previous: string | null }>();
  let last: string | null = null;
  after.forEach((id, index) => {
    const earlier = after.slice(0, index).filter((other) => (place.get(other) ?? 0) < (place.get(id) ?? 0));
    const previous = longestOf(earlier, best);
    best.set(id, { length: (previous === null ? 0 : (best.get(previous)?.length ?? 0)) + 1, previous });
    last = longestOf(last === null ? [id] : [last, id], best);
  });
  const chain = new Set<string>();
  for (let id: string | null = last; id !== null; id = best.get(id)?.previous ?? null) chain.add(id);
  return chain;
}

function longestOf(ids: readonly string[], best: ReadonlyMap<string, { length: number }>): string | null {
  const lengthOf = (id: string) => best.get(id)?.length ?? 0;
  return ids.reduce<string | null>(
    (longest, id) => (longest === null || lengthOf(id) > lengthOf(longest) ? id : longest),
    null,
  );
}

function factChanges(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): FactChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, from: before.get(path) ?? null, to: after.get(path) ?? null }))
    .filter(({ from, to }) => from !== to);
}

/** Every value that is no text, by its path. Elements are known by their ids, as in the paths of texts. */
function flatFacts(schema: z.ZodType, content: object): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  flatten(JSON.parse(factsOf(schema, content)), [], flat);
  return flat;
}

// Where factsOf has taken a text out.
const TEXTS: readonly unknown[] = ['·', ''];

function flatten(value: unknown, path: readonly string[], into: Map<string, unknown>): void {
  if (typeof value !== 'object' || value === null) {
    if (!TEXTS.includes(value)) into.set(path.join('.'), value);
    return;
  }
  const members = Array.isArray(value)
    ? value.map((item: unknown, index) => [keyOf(item, index), item] as const)
    : Object.entries(value).filter(([key]) => key !== 'id');
  for (const [key, member] of members) flatten(member, [...path, key], into);
}

function keyOf(item: unknown, index: number): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? id : String(index);
}
