import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { groupBy } from '../common/group-by.js';
import type { Language } from '../languages/languages.js';
import { MemoryService } from '../translations/memory/memory.service.js';
import { unitsOfRelease, type ReleasedSegment } from '../translations/memory/release-units.js';
import type { UnitOrigin } from '../translations/memory/unit.js';
import type { Origin } from '../translations/segments/segment-status.js';

interface Row {
  sourceLanguage: Language;
  language: Language;
  field: string;
  sourceText: string;
  targetText: string;
  origin: Origin | null;
  edited: boolean;
}

/** Teaches the memory what was released: all pairs of languages at once. */
@Injectable()
export class MemoryFilling {
  constructor(
    private readonly database: DataSource,
    private readonly memory: MemoryService,
  ) {}

  /** Can run any number of times: the memory knows what it knows. */
  async fill(documentId: string): Promise<void> {
    const rows: Row[] = await this.database.query(REVIEWED, [documentId]);
    const [first] = rows;
    if (!first) return;
    const targets = [...groupBy(rows, ({ language }) => language)].map(([language, segments]) => ({
      language,
      segments: segments.map(releasedSegment),
    }));
    const release = { documentId, sourceLanguage: first.sourceLanguage, approvedAt: new Date(), targets };
    await this.database.transaction((tx) => this.memory.add(tx, unitsOfRelease(release)));
  }
}

// Only what a second person has read is learnt, and only of languages that are out. A job may come late: what has fallen
// back by then is no longer reviewed.
const REVIEWED = `
  SELECT d.source_language AS "sourceLanguage", v.language, s.field, s.source_text AS "sourceText",
         s.target_text AS "targetText", s.origin, s.edited
    FROM documents d
    JOIN variants v ON v.document_id = d.id AND v.language <> d.source_language AND v.live
    JOIN segments s ON s.variant_id = v.id AND s.status = 'reviewed'
   WHERE d.id = $1
   ORDER BY v.language, s.position`;

function releasedSegment({ field, sourceText, targetText, origin, edited }: Row): ReleasedSegment {
  return { field, sourceText, targetText, origin: unitOrigin(origin, edited) };
}

/** What a person wrote or changed is a person's; what the memory gave was read by one before. */
function unitOrigin(origin: Origin | null, edited: boolean): UnitOrigin {
  return edited || origin === null || origin === 'memory' ? 'human' : origin;
}
