import type { z } from 'zod';
import { extract, factsOf } from '../documents/content/segments.js';
import { carryElementIds, newElementId } from '../documents/content/element-ids.js';
import { withoutIds } from './same-content.js';

type Json = unknown;
type Element = Record<string, Json> & { id: string };

export interface Aligned {
  content: object;
  /** Texts that stand where the source has nothing. */
  unmatched: string[];
  /** Whether dates, kinds or the number of elements differ from the source. */
  factsDiffer: boolean;
}

/**
 * Gives a translation that was read on its own the element ids of its source: those that it had when it was imported
 * before (`last`) where an element is the same one, and otherwise place by place, for the old site's versions of a page
 * correspond paragraph by paragraph.
 */
export function alignWithSource(schema: z.ZodType, source: object, translation: object, last: object | null): Aligned {
  const content = adoptIds(
    source,
    last ? carryElementIds(last, translation, { trustIds: false }) : withoutIds(translation),
  );
  const known = new Set(extract(schema, source).map(({ id }) => id));
  return {
    content: content as object,
    unmatched: extract(schema, content).flatMap(({ id, text }) => (known.has(id) ? [] : [text])),
    factsDiffer: factsOf(schema, withoutIds(source)) !== factsOf(schema, withoutIds(content as object)),
  };
}

function adoptIds(source: Json, translation: Json): Json {
  if (Array.isArray(translation)) return adoptList(Array.isArray(source) ? source : [], translation);
  if (!isObject(translation)) return translation;
  const original = isObject(source) ? source : {};
  return Object.fromEntries(Object.entries(translation).map(([key, value]) => [key, adoptIds(original[key], value)]));
}

function adoptList(source: Json[], translation: Json[]): Json[] {
  const byId = new Map(source.filter(isElement).map((element) => [element.id, element]));
  const free = new Map(byId);
  translation.filter(isElement).forEach(({ id }) => free.delete(id));
  return translation.map((element, index) => {
    if (!isElement(element)) return adoptIds(source[index], element);
    const counterpart = byId.get(element.id) ?? freeAt(source[index], free);
    const adopted = adoptIds(counterpart, element) as object;
    return { ...adopted, id: counterpart?.id ?? newElementId() };
  });
}

function freeAt(element: Json, free: Map<string, Element>): Element | undefined {
  if (!isElement(element) || !free.delete(element.id)) return undefined;
  return element;
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isElement(value: Json): value is Element {
  return isObject(value) && typeof value['id'] === 'string';
}
