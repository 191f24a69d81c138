import { encodePair, type LanguagePair } from '../../accounts/language-pair.js';
import { normalised } from './normalise.js';
import type { UnitOrigin } from './unit.js';

/** Which units of the memory; without anything, all. */
export interface UnitFilter {
  /** As they are stored; `null`: those of all languages. */
  pairs?: readonly LanguagePair[] | null | undefined;
  origin?: UnitOrigin | undefined;
  reviewed?: boolean | undefined;
  documentId?: string | undefined;
  /** A stretch of the source or the target, in whatever case. */
  text?: string | undefined;
}

/** A condition on memory_units as `u`, and the parameters that it takes from $1 on. */
export function conditionOf({ pairs, origin, reviewed, documentId, text }: UnitFilter): {
  sql: string;
  parameters: unknown[];
} {
  const parameters: unknown[] = [];
  const conditions: string[] = [];
  const add = (value: unknown, condition: (place: string) => string) => {
    if (value === undefined || value === null) return;
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  add(pairs?.map(encodePair), (place) => `u.source_language || '>' || u.target_language = ANY(${place}::text[])`);
  add(origin, (place) => `u.origin = ${place}`);
  add(reviewed, (place) => `u.reviewed = ${place}`);
  add(documentId, (place) => `u.document_id = ${place}::uuid`);
  add(text === undefined ? undefined : containing(text), (place) => {
    return `(u.source_normalised LIKE ${place} OR u.target_normalised LIKE ${place})`;
  });
  return { sql: conditions.length > 0 ? conditions.join(' AND ') : 'true', parameters };
}

/** A pattern of LIKE for normalised texts that contain this one. */
export function containing(text: string): string {
  return `%${normalised(text).replace(/[\\%_]/g, '\\$&')}%`;
}
