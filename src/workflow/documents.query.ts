import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eventsOf } from '../accounts/event-history.js';
import { decodeIdCursor } from '../accounts/id-cursor.js';
import { toPage, type Page } from '../common/pagination.js';
import { notFound } from '../common/problem.js';
import { DocumentEntity } from '../documents/document.entity.js';
import type { Kind } from '../documents/kind.js';
import type { DocumentQuery, DocumentView } from './document.schema.js';
import type { PageRequest } from './variants.query.js';

/** What people see of documents. */
@Injectable()
export class DocumentsQuery {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async list(kind: Kind, { limit, cursor, state, language }: DocumentQuery): Promise<Page<DocumentView>> {
    const rows: Row[] = await this.database.query(
      `${SELECT}
        WHERE d.kind = $1 AND ($2::uuid IS NULL OR d.id < $2)
          AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM variants w WHERE w.document_id = d.id AND w.state = $3
               AND ($4::text IS NULL OR w.language = $4)))
        ORDER BY d.id DESC LIMIT $5`,
      [kind, decodeIdCursor(cursor) ?? null, state ?? null, language ?? null, limit + 1],
    );
    return toPage(rows.map(viewOf), limit, ({ id }) => [id]);
  }

  /** @throws Problem 404, also when the document is of another kind */
  async one(kind: Kind, documentId: string): Promise<DocumentView> {
    const rows: Row[] = await this.database.query(`${SELECT} WHERE d.kind = $1 AND d.id = $2`, [kind, documentId]);
    if (!rows[0]) throw notFound('document');
    return viewOf(rows[0]);
  }

  /** Newest first. @throws Problem 404 */
  async events(documentId: string, page: PageRequest) {
    if (!(await this.database.manager.existsBy(DocumentEntity, { id: documentId }))) throw notFound('document');
    return eventsOf(this.database.manager, { kind: 'document', id: documentId }, page);
  }
}

interface Row extends Omit<DocumentView, 'dueAt' | 'datedAt' | 'releaseOrderedAt' | 'createdAt'> {
  dueAt: Date | null;
  datedAt: Date | null;
  releaseOrderedAt: Date | null;
  createdAt: Date;
}

const SELECT = `
  SELECT d.id, d.kind, r.title, d.source_language AS "sourceLanguage", d.release_policy AS "releasePolicy",
         d.required_languages AS "requiredLanguages", d.optional_languages AS "optionalLanguages",
         d.due_at AS "dueAt", d.dated_at AS "datedAt", d.release_ordered_at AS "releaseOrderedAt",
         d.created_at AS "createdAt", d.version, v.variants
    FROM documents d
    JOIN variants s ON s.document_id = d.id AND s.language = d.source_language
    LEFT JOIN revisions r ON r.id = s.revision_id
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('id', t.id, 'language', t.language, 'state', t.state, 'live', t.live,
               'slug', t.slug, 'outdated', t.id <> s.id AND t.source_revision_id IS DISTINCT FROM s.revision_id,
               'version', t.version) ORDER BY t.language) AS variants
        FROM variants t WHERE t.document_id = d.id
    ) v`;

function viewOf({ dueAt, datedAt, releaseOrderedAt, createdAt, ...row }: Row): DocumentView {
  return {
    ...row,
    dueAt: dueAt?.toISOString() ?? null,
    datedAt: datedAt?.toISOString() ?? null,
    releaseOrderedAt: releaseOrderedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
