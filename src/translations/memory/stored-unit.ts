import type { Language } from '../../languages/languages.js';
import type { UnitOrigin } from './unit.js';

/** A unit as it lies in the memory. */
export interface StoredUnit {
  id: string;
  from: Language;
  to: Language;
  sourceText: string;
  targetText: string;
  origin: UnitOrigin;
  reviewed: boolean;
  documentId: string | null;
  field: string | null;
  approvedAt: Date | null;
  /** In how many segments it was taken over. */
  uses: number;
  lastUsedAt: Date | null;
  createdAt: Date;
  createdBy: string | null;
  version: number;
}

/** The columns of memory_units as `u` that make a StoredUnit. */
export const STORED_UNIT = `
  u.id, u.source_language AS "from", u.target_language AS "to", u.source_text AS "sourceText",
  u.target_text AS "targetText", u.origin, u.reviewed, u.document_id AS "documentId", u.field,
  u.approved_at AS "approvedAt", u.uses, u.last_used_at AS "lastUsedAt", u.created_at AS "createdAt",
  u.created_by AS "createdBy", u.version`;
