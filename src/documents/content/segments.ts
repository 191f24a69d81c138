import { z } from 'zod';
import { canonicalJson } from '../../common/canonical-json.js';
import { marks as marksSchema, type Mark } from './marks.js';
import { translatable, type FieldRole } from './translatable.js';

/** One translatable text of a content. */
export interface Field {
  /** Its path: member names and element ids joined by dots, such as `title` or `body.p3.text`. */
  id: string;
  text: string;
  /** Most UTF-16 code units that a translation may have. */
  limit: number;
  role: FieldRole;
  /** The marks whose tokens stand in `text`. */
  marks: readonly Mark[];
}

type Visit = (field: Field) => string;

/** The texts of `content` that people translate, in reading order. Empty texts are none. */
export function extract(schema: z.ZodType, content: unknown): Field[] {
  const fields: Field[] = [];
  walk(schema, content, [], (field) => {
    if (field.text !== '') fields.push(field);
    return field.text;
  });
  return fields;
}

/** `content` with the texts of `translations` (by path) in place of its own; everything else stays. */
export function merge<T>(schema: z.ZodType, content: T, translations: ReadonlyMap<string, string>): T {
  return walk(schema, content, [], ({ id, text }) => translations.get(id) ?? text) as T;
}

/** What is left of `content` without its texts: the same for every language of a document. */
export function factsOf(schema: z.ZodType, content: unknown): string {
  return canonicalJson(walk(schema, content, [], ({ text }) => (text === '' ? '' : '·')));
}

/** `marks`: those of the object that `value` is a member of. */
function walk(schema: z.ZodType, value: unknown, path: string[], visit: Visit, marks: readonly Mark[] = []): unknown {
  if (value === null || value === undefined) return value;
  const known = translatable.get(schema);
  if (known && typeof value === 'string') return visit({ ...known, id: path.join('.'), text: value, marks });
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return walk(schema.unwrap() as z.ZodType, value, path, visit, marks);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(schema, value);
    return option ? walk(option, value, path, visit) : value;
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const element = schema.element as z.ZodType;
    return value.map((item, index) => walk(element, item, [...path, elementKey(item, index)], visit));
  }
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    return walkMembers(schema, value as Record<string, unknown>, path, visit);
  }
  return value;
}

/** In the order of the schema: jsonb gives members back in an order of its own. */
function walkMembers(schema: z.ZodObject, value: Record<string, unknown>, path: string[], visit: Visit): object {
  const shape = schema.shape as Record<string, z.ZodType>;
  const known = Object.entries(shape).filter(([key]) => key in value);
  const marks = shape['marks'] === marksSchema ? ((value['marks'] ?? []) as Mark[]) : [];
  const walked = known.map(([key, member]) => [key, walk(member, value[key], [...path, key], visit, marks)] as const);
  return { ...value, ...(Object.fromEntries(walked) as Record<string, unknown>) };
}

function optionFor(union: z.ZodDiscriminatedUnion, value: unknown): z.ZodObject | undefined {
  const { discriminator } = union.def;
  const tag = (value as Record<string, unknown> | null)?.[discriminator];
  return (union.options as z.ZodObject[]).find(({ shape }) => (shape[discriminator] as z.ZodLiteral).value === tag);
}

/** Elements are known by their id, so that they keep it when they move; those without one by their place. */
function elementKey(item: unknown, index: number): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? id : String(index);
}
