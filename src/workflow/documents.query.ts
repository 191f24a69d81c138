import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isEditorial, type Actor } from '../accounts/actor.js';
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

  /** Newest first. What is under an embargo is there for those who take part in the work. */
  async list(
    kind: Kind,
    { limit, cursor, state, language, unconfirmedOverride }: DocumentQuery,
    actor: Actor,
  ): Promise<Page<DocumentView>> {
    const conditions = [...(unconfirmedOverride ? [UNCONFIRMED] : []), ...(isEditorial(actor) ? [] : [NOT_EMBARGOED])];
    const rows: Row[] = await this.database.query(
      `${SELECT} JOIN (${newest(state !== undefined, conditions)}) AS page ON page.id = d.id
        ORDER BY d.id DESC`,
      [kind, decodeIdCursor(cursor), limit + 1, ...(state ? [state, language] : [])],
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

// $1 kind; $2 cursor; $3 limit; $4 state; $5 language.
const newest = (inState: boolean, conditions: readonly string[]) =>
  inState
    ? `SELECT DISTINCT document_id AS id FROM variants
        WHERE kind = $1 AND state = $4 AND ($2::uuid IS NULL OR document_id < $2)
          AND ($5::text IS NULL OR language = $5)${among('document_id', conditions)}
        ORDER BY document_id DESC LIMIT $3`
    : `SELECT id FROM documents
        WHERE kind = $1 AND ($2::uuid IS NULL OR id < $2)${among('id', conditions)}
        ORDER BY id DESC LIMIT $3`;
const among = (id: string, conditions: readonly string[]) => conditions.map((which) => ` AND ${id} ${which}`).join('');
const UNCONFIRMED = `IN (SELECT document_id FROM release_overrides WHERE confirmed_at IS NULL)`;
const NOT_EMBARGOED = `NOT IN (SELECT id FROM documents WHERE embargo_until > now())`;

interface Row extends Omit<DocumentView, 'dueAt' | 'datedAt' | 'embargoUntil' | 'releaseOrderedAt' | 'createdAt'> {
  dueAt: Date | null;
  datedAt: Date | null;
  embargoUntil: Date | null;
  releaseOrderedAt: Date | null;
  createdAt: Date;
}

const iso = (at: string) => `to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const SELECT = `
  SELECT d.id, d.kind, r.title, d.source_language AS "sourceLanguage", d.release_policy AS "releasePolicy",
         d.first_language AS "firstLanguage", d.officials, d.embargo_until AS "embargoUntil",
         ARRAY(SELECT o.id FROM release_overrides o
                WHERE o.document_id = d.id AND o.confirmed_at IS NULL ORDER BY o.id) AS "unconfirmedOverrides",
         d.required_languages AS "requiredLanguages", d.optional_languages AS "optionalLanguages",
         d.due_at AS "dueAt", d.dated_at AS "datedAt", d.release_ordered_at AS "releaseOrderedAt",
         d.created_at AS "createdAt", (d.version + v.versions)::integer AS version, v.variants
    FROM documents d
    JOIN variants s ON s.document_id = d.id AND s.language = d.source_language
    LEFT JOIN revisions r ON r.id = s.revision_id
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('id', t.id, 'language', t.language, 'state', t.state, 'live', t.live,
               'firstPublishedAt', ${iso('t.first_published_at')},
               'lagSeconds', extract(epoch FROM t.first_published_at - first.at)::float,
               'behindSince', CASE WHEN t.first_published_at IS NULL THEN ${iso('first.at')} END,
               'slug', t.slug, 'outdated', t.id <> s.id AND t.source_revision_id IS DISTINCT FROM s.revision_id,
               'version', t.version) ORDER BY t.language) AS variants,
             sum(t.version - t.writings) AS versions
        FROM variants t
        CROSS JOIN (SELECT min(first_published_at) AS at FROM variants WHERE document_id = d.id) AS first
       WHERE t.document_id = d.id
    ) v`;

function viewOf({ dueAt, datedAt, embargoUntil, releaseOrderedAt, createdAt, ...row }: Row): DocumentView {
  return {
    ...row,
    dueAt: dueAt?.toISOString() ?? null,
    datedAt: datedAt?.toISOString() ?? null,
    embargoUntil: embargoUntil?.toISOString() ?? null,
    releaseOrderedAt: releaseOrderedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
