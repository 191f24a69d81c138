import { z } from 'zod';
import { normalised } from './normalise.js';
import { pageOf, pageQuery } from '../../common/pagination.js';
import { storable } from '../../documents/content/storable.js';
import { LANGUAGES } from '../../languages/languages.js';
import { CONCORDANCE_SIDES, type ConcordanceHit } from './concordance.js';
import type { StoredUnit } from './stored-unit.js';
import { UNIT_ORIGINS, type MemoryMatch } from './unit.js';
import type { UsePlace } from './units.service.js';

const language = z.enum(LANGUAGES);
const text = storable().trim().min(1).max(20_000);
const moment = z.iso.datetime().nullable();

const match = z
  .object({
    unitId: z.uuid(),
    sourceText: z.string(),
    targetText: z.string().meta({ description: 'With the numbers of the query put in where only numbers differ' }),
    score: z.number().meta({ description: '0 to 102, after penalties' }),
    kind: z.enum(['context', 'exact', 'skeleton', 'fuzzy']).meta({
      description: 'context: also between the same texts; skeleton: but for numbers and case; fuzzy: similar',
    }),
    origin: z.enum(UNIT_ORIGINS),
    reviewed: z.boolean(),
    reversed: z.boolean().meta({ description: 'It was translated the other way round' }),
    documentId: z.uuid().nullable(),
    approvedAt: moment,
  })
  .meta({ id: 'MemoryMatch', description: 'A translation of a similar text' });

const unit = z
  .object({
    id: z.uuid(),
    from: language,
    to: language,
    sourceText: z.string(),
    targetText: z.string(),
    origin: z.enum(UNIT_ORIGINS),
    reviewed: z.boolean(),
    documentId: z.uuid().nullable(),
    field: z.string().nullable(),
    approvedAt: moment,
    uses: z.int().meta({ description: 'In how many segments it was taken over' }),
    lastUsedAt: moment,
    createdAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'MemoryUnit', description: 'A text and its translation, as the memory keeps them' });

const highlights = z.array(z.object({ start: z.int(), end: z.int() })).meta({ description: 'In UTF-16 code units' });

const hit = unit
  .extend({ reversed: z.boolean(), sourceHighlights: highlights, targetHighlights: highlights })
  .meta({ id: 'ConcordanceHit', description: 'A unit turned to the direction that was asked for' });

const use = z
  .object({
    documentId: z.uuid(),
    variantId: z.uuid(),
    language,
    segmentId: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'MemoryUse', description: 'A segment into which a unit was taken over' });

export const matchList = z.object({ items: z.array(match) }).meta({ id: 'MemoryMatches' });
export const memoryUnit = unit;
export const unitPage = pageOf(unit).meta({ id: 'MemoryUnitPage' });
export const hitPage = pageOf(hit).meta({ id: 'ConcordancePage' });
export const useList = z.object({ items: z.array(use) }).meta({ id: 'MemoryUses' });

const pair = { from: language, to: language };
const differ = ({ from, to }: { from?: string | undefined; to?: string | undefined }) => !from || from !== to;

export const matchQuery = z
  .object({
    ...pair,
    text,
    previousText: text.optional().meta({ description: 'The text before it, where there is one' }),
    nextText: text.optional(),
    field: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(20).default(5),
  })
  .refine(differ, { path: ['to'] });

const sought = storable()
  .trim()
  .max(200)
  .refine((value) => Array.from(normalised(value)).length >= 3)
  .meta({ description: 'At least three characters', minLength: 3 });

export const concordanceQuery = pageQuery
  .extend({ ...pair, text: sought, side: z.enum(CONCORDANCE_SIDES).default('both') })
  .refine(differ, { path: ['to'] });

export const unitQuery = pageQuery
  .extend({
    from: language.optional().meta({ description: 'As it is stored' }),
    to: language.optional(),
    origin: z.enum(UNIT_ORIGINS).optional(),
    reviewed: z.stringbool().optional(),
    documentId: z.uuid().optional(),
    text: sought.optional(),
  })
  .refine(differ, { path: ['to'] });

export const unitChange = z
  .strictObject({ sourceText: text, targetText: text, reviewed: z.boolean() })
  .meta({ id: 'MemoryUnitChange' });

export function matchView({ approvedAt, ...rest }: MemoryMatch): z.infer<typeof match> {
  return { ...rest, approvedAt: approvedAt?.toISOString() ?? null };
}

export function unitView({ createdBy: _, ...unitOf }: StoredUnit): z.infer<typeof unit> {
  return {
    ...unitOf,
    approvedAt: unitOf.approvedAt?.toISOString() ?? null,
    lastUsedAt: unitOf.lastUsedAt?.toISOString() ?? null,
    createdAt: unitOf.createdAt.toISOString(),
  };
}

export function hitView(found: ConcordanceHit): z.infer<typeof hit> {
  const { reversed, sourceHighlights, targetHighlights } = found;
  return { ...unitView(found), reversed, sourceHighlights, targetHighlights };
}

export function useView({ at, ...place }: UsePlace): z.infer<typeof use> {
  return { ...place, language: place.language as z.infer<typeof language>, at: at.toISOString() };
}
