import { z } from 'zod';

const id = z.string().regex(/^[1-9]\d?$/);
const href = z
  .string()
  .max(2_000)
  .refine((value) => /^(https?:\/\/|mailto:|tel:|\/(?!\/))\S+$/i.test(value) && !/[\p{Cc}\p{Cs}]/u.test(value));

/** How a stretch of a text stands out. In the text it is written as `<1>…</1>`, by its id. */
export const mark = z
  .discriminatedUnion('type', [
    z.strictObject({ id, type: z.literal('bold') }),
    z.strictObject({ id, type: z.literal('italic') }),
    z.strictObject({ id, type: z.literal('link'), href }),
  ])
  .meta({ id: 'Mark', description: 'How a stretch of a text stands out; in the text it is `<1>…</1>`, by this id' });

export const marks = z.array(mark).max(99).optional();

export type Mark = z.infer<typeof mark>;

/** A place in a text where a mark begins or ends; `start` and `end` are offsets in UTF-16 code units. */
export interface MarkToken {
  id: string;
  kind: 'open' | 'close';
  start: number;
  end: number;
}

const TOKEN = /<(\/?)([1-9]\d?)>/g;

/** The tokens of `known` marks in a text, in their order. What only looks like one is text. */
export function markTokens(text: string, known: readonly Pick<Mark, 'id'>[]): MarkToken[] {
  if (known.length === 0) return [];
  const ids = new Set(known.map((one) => one.id));
  return [...text.matchAll(TOKEN)].flatMap(({ 0: written, 1: slash, 2: name = '', index }) =>
    ids.has(name) ? [{ id: name, kind: slash ? 'close' : 'open', start: index, end: index + written.length }] : [],
  );
}

/** The text as it reads, without the tokens of its marks. */
export function withoutMarks(text: string, known: readonly Pick<Mark, 'id'>[]): string {
  return markTokens(text, known)
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** The marks whose tokens do not come as one well-nested pair in `text`; `known` without tokens at all count too. */
export function brokenMarks(text: string, known: readonly Pick<Mark, 'id'>[]): string[] {
  const open: string[] = [];
  const done = new Set<string>();
  const broken = new Set<string>();
  for (const { id: name, kind } of markTokens(text, known)) {
    if (kind === 'open') {
      if (open.includes(name) || done.has(name)) broken.add(name);
      open.push(name);
    } else if (open.at(-1) === name) {
      open.pop();
      done.add(name);
    } else broken.add(name);
  }
  for (const name of open) broken.add(name);
  for (const { id: name } of known) if (!done.has(name)) broken.add(name);
  return [...broken];
}
