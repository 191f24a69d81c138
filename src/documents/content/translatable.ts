import { z } from 'zod';
import { newElementId } from './element-ids.js';
import { storable } from './storable.js';

/** What a text is in its document: headlines end without a full stop, names and cells are no sentences. */
export type FieldRole = 'headline' | 'lead' | 'heading' | 'body' | 'item' | 'name' | 'cell';

interface Translatable {
  /** Most UTF-16 code units. */
  limit: number;
  role: FieldRole;
}

/** Marks the strings of a content schema that people translate. Everything else is taken from the source as it is. */
export const translatable = z.registry<Translatable>();

/** A required translatable text of at most `limit` UTF-16 code units. */
export function text(limit: number, role: FieldRole) {
  return storable().trim().min(1).max(limit).register(translatable, { limit, role });
}

/** A translatable text that may be empty. */
export function optionalText(limit: number, role: FieldRole) {
  return storable().trim().max(limit).default('').register(translatable, { limit, role });
}

/** Names an element of a list for as long as the document lives, so that its translation follows it when it moves. */
export const elementId = z
  .string()
  .regex(/^[a-z0-9]{1,16}$/)
  .default(newElementId)
  .meta({ description: 'Stable name of the element within its document' });
