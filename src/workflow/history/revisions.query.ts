import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { toPage, type Page } from '../../common/pagination.js';
import { notFound } from '../../common/problem.js';
import { DocumentKinds } from '../../documents/document-kinds.js';
import type { Kind } from '../../documents/kind.js';
import type { PublicChange } from '../../publications/public-change.js';
import { decodeNumberCursor } from '../number-cursor.js';
import type { PageRequest } from '../variants.query.js';
import { contentDiff } from './content-diff.js';
import type { RevisionDiff, RevisionName, RevisionSummary, RevisionView } from './revision.schema.js';

/** What people see of the revisions of a variant. */
@Injectable()
export class RevisionsQuery {
  constructor(
    private readonly database: DataSource,
    private readonly kinds: DocumentKinds,
  ) {}

  /** Newest first. @throws Problem 404 */
  async page(variantId: string, { limit, cursor }: PageRequest): Promise<Page<RevisionSummary>> {
    const before = decodeNumberCursor(cursor);
    const sql = `${SELECT} WHERE r.variant_id = $1 AND ($2::integer IS NULL OR r.number < $2) ORDER BY r.number DESC LIMIT $3`;
    const rows: Row[] = await this.database.query(sql, [variantId, before, limit + 1]);
    if (rows.length === 0 && before === undefined) await this.requireVariant(variantId);
    return toPage(rows.map(summaryOf), limit, ({ number }) => [number]);
  }

  /** @throws Problem 404 */
  async one(variantId: string, name: RevisionName): Promise<RevisionView> {
    const { content, ...row } = await this.find(variantId, name);
    return { ...summaryOf(row), content };
  }

  /** @throws Problem 404 */
  async diff(variantId: string, from: RevisionName, to: RevisionName): Promise<RevisionDiff> {
    const [before, after] = [await this.find(variantId, from), await this.find(variantId, to)];
    const { schema } = this.kinds.of(before.kind);
    return {
      from: summaryOf(before),
      to: summaryOf(after),
      ...contentDiff(schema, before.content, after.content),
    };
  }

  private async find(variantId: string, name: RevisionName): Promise<FullRow> {
    const which = name === 'live' ? `r.id = p.revision_id AND p.withdrawn_at IS NULL` : `r.number = $2`;
    const rows: FullRow[] = await this.database.query(
      `${SELECT_FULL} WHERE r.variant_id = $1 AND ${which}`,
      name === 'live' ? [variantId] : [variantId, name],
    );
    if (!rows[0]) throw notFound('revision');
    return rows[0];
  }

  private async requireVariant(variantId: string): Promise<void> {
    const rows: unknown[] = await this.database.query(`SELECT 1 FROM variants WHERE id = $1`, [variantId]);
    if (rows.length === 0) throw notFound('variant');
  }
}

interface Row extends Omit<RevisionSummary, 'createdAt' | 'publications'> {
  createdAt: Date;
  publications: { version: number; at: string; change: PublicChange }[];
}

interface FullRow extends Row {
  kind: Kind;
  content: Record<string, unknown>;
}

const COLUMNS = `r.id, r.number, r.title, r.origin, r.created_at AS "createdAt",
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name) END AS by,
  r.id = v.revision_id AS working, coalesce(r.id = p.revision_id AND p.withdrawn_at IS NULL, false) AS live,
  (SELECT coalesce(json_agg(json_build_object('version', o.version, 'at', o.released_at, 'change', coalesce(
            (SELECT c.change FROM publication_changes c
              WHERE c.document_id = o.document_id AND c.language = o.language AND c.version = o.version
              ORDER BY c.id LIMIT 1), 'published')) ORDER BY o.version), '[]')
     FROM publication_revisions o
    WHERE o.document_id = v.document_id AND o.language = v.language AND o.revision_id = r.id) AS publications`;

const FROM = `FROM revisions r
  JOIN variants v ON v.id = r.variant_id
  LEFT JOIN people a ON a.id = r.created_by
  LEFT JOIN publications p ON p.document_id = v.document_id AND p.language = v.language`;

const SELECT = `SELECT ${COLUMNS} ${FROM}`;
const SELECT_FULL = `SELECT ${COLUMNS}, v.kind, r.content ${FROM}`;

function summaryOf({ id, number, title, origin, createdAt, by, working, live, publications }: Row): RevisionSummary {
  return {
    ...{ id, number, title, origin, createdAt: createdAt.toISOString(), by, working, live },
    publications: publications.map(({ at, ...rest }) => ({ ...rest, at: new Date(at).toISOString() })),
  };
}
