import type { z } from 'zod';
import { extract, factsOf } from '../documents/content/segments.js';
import { newElementId } from '../documents/content/element-ids.js';

type Json = unknown;

export interface Aligned {
  content: object;
  /** Texts that stand where the source has nothing. */
  unmatched: string[];
  /** Whether dates, kinds or the number of elements differ from the source. */
  factsDiffer: boolean;
}

/**
 * Gives a translation that was read on its own the element ids of its source, list by list and place by place: the old
 * site's versions of a page correspond paragraph by paragraph.
 */
export function alignWithSource(schema: z.ZodType, source: object, translation: object): Aligned {
  const content = adoptIds(source, translation) as object;
  const known = new Set(extract(schema, source).map(({ id }) => id));
  return {
    content,
    unmatched: extract(schema, content).flatMap(({ id, text }) => (known.has(id) ? [] : [text])),
    factsDiffer: factsOf(schema, withoutIds(source)) !== factsOf(schema, withoutIds(content)),
  };
}

function adoptIds(source: Json, translation: Json): Json {
  if (Array.isArray(translation)) {
    const originals: Json[] = Array.isArray(source) ? source : [];
    return translation.map((element, index) => adoptIds(originals[index] ?? null, element));
  }
  if (typeof translation !== 'object' || translation === null) return translation;
  const original = (typeof source === 'object' && source !== null ? source : {}) as Record<string, Json>;
  return Object.fromEntries(
    Object.entries(translation).map(([key, value]) => [
      key,
      key === 'id' ? (original['id'] ?? newElementId()) : adoptIds(original[key], value),
    ]),
  );
}

function withoutIds(value: object): object {
  return JSON.parse(JSON.stringify(value, (key, member: Json) => (key === 'id' ? '' : member))) as object;
}
