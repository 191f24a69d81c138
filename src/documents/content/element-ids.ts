import { randomBytes } from 'node:crypto';
import { canonicalJson } from '../../common/canonical-json.js';

type Json = unknown;
type Element = Record<string, Json> & { id: string };

/**
 * `next` with the element ids of `previous` wherever an element is the same one: by its id when `trustIds`, else by equal
 * content wherever it moved to, else as the changed element that stands behind the same neighbour. So a translation
 * stays with its paragraph when others are put in, taken out or moved.
 */
export function carryElementIds<T>(previous: T | undefined, next: T, { trustIds }: { trustIds: boolean }): T {
  return carry(previous, next, trustIds) as T;
}

export function newElementId(): string {
  return randomBytes(5).toString('hex');
}

function carry(previous: Json, next: Json, trustIds: boolean): Json {
  if (isElements(next)) return carryList(isElements(previous) ? previous : [], next, trustIds);
  if (Array.isArray(next) || typeof next !== 'object' || next === null) return next;
  const before = typeof previous === 'object' && previous !== null ? (previous as Record<string, Json>) : {};
  return Object.fromEntries(Object.entries(next).map(([key, value]) => [key, carry(before[key], value, trustIds)]));
}

function carryList(previous: Element[], next: Element[], trustIds: boolean): Element[] {
  const origins = findOrigins(previous, next, trustIds);
  const taken = new Set(origins.flatMap((origin) => (origin ? [origin.id] : [])));
  return next.map((element, index) => {
    const origin = origins[index];
    const id = origin?.id ?? (trustIds && !taken.has(element.id) ? element.id : newElementId());
    taken.add(id);
    return { ...(carry(origin, element, trustIds) as Element), id };
  });
}

/** Which element of `previous` each element of `next` was; each is used once. */
function findOrigins(previous: Element[], next: Element[], trustIds: boolean): (Element | undefined)[] {
  const free = new Set(previous);
  const claim = (origin: Element | undefined) => (origin && free.delete(origin) ? origin : undefined);

  const byId = new Map(previous.map((element) => [element.id, element]));
  const origins = next.map((element) => (trustIds ? claim(byId.get(element.id)) : undefined));

  const byContent = new Map([...free].reverse().map((element) => [contentOf(element), element]));
  next.forEach((element, index) => {
    origins[index] ??= claim(byContent.get(contentOf(element)));
  });

  next.forEach((element, index) => {
    const neighbour = index === 0 ? -1 : previous.indexOf(origins[index - 1] as Element);
    const candidate = index > 0 && neighbour < 0 ? undefined : previous[neighbour + 1];
    if (candidate?.['type'] === element['type']) origins[index] ??= claim(candidate);
  });
  return origins;
}

function contentOf(element: Element): string {
  // jsonb gives members back in an order of its own.
  return canonicalJson(JSON.parse(JSON.stringify(element, (key, value: Json) => (key === 'id' ? undefined : value))));
}

function isElements(value: Json): value is Element[] {
  return Array.isArray(value) && value.length > 0 && value.every(isElement);
}

function isElement(value: Json): value is Element {
  return typeof value === 'object' && value !== null && typeof (value as { id?: Json }).id === 'string';
}
