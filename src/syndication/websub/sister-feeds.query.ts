import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ChangeOfTopics } from '../feed-topics.service.js';

/** The same document in the other languages, where a change has brought, taken or moved the links that lead to it. */
@Injectable()
export class SisterFeedsQuery {
  constructor(private readonly database: DataSource) {}

  linkedAnew(changeId: string): Promise<ChangeOfTopics[]> {
    return this.database.query(SISTERS, [changeId]);
  }
}

// An address that is left is written down in the transaction of the change.
const SISTERS = `
  SELECT s.language, s.kind, s.section_slugs AS "sectionSlugs", s.officials
    FROM publication_changes c
    JOIN publications s
      ON s.document_id = c.document_id AND s.language <> c.language AND s.withdrawn_at IS NULL
   WHERE c.id = $1
     AND (c.change IN ('published', 'withdrawn', 'reinstated') OR EXISTS (
           SELECT FROM publication_addresses a
            WHERE a.document_id = c.document_id AND a.language = c.language AND a.replaced_at::timestamptz(3) = c.at))
   ORDER BY s.language`;
