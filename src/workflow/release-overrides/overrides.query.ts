import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound, type Reason } from '../../common/problem.js';
import type { Translate } from '../../languages/i18n.js';
import type { OverrideView } from './override.schema.js';

interface Row extends Omit<OverrideView, 'against'> {
  against: Reason[];
}

/** Releases that were ordered against the rules, with everybody's names. */
@Injectable()
export class OverridesQuery {
  constructor(private readonly database: DataSource) {}

  /** Newest first. @throws Problem 404 */
  async of(documentId: string, t: Translate): Promise<{ items: OverrideView[] }> {
    const known: unknown[] = await this.database.query(`SELECT 1 FROM documents WHERE id = $1`, [documentId]);
    if (known.length === 0) throw notFound('document');
    const rows: Row[] = await this.database.query(`${OVERRIDES} WHERE o.document_id = $1 ORDER BY o.id DESC`, [
      documentId,
    ]);
    return { items: rows.map((row) => viewOf(row, t)) };
  }

  /** @throws Problem 404 */
  async one(overrideId: string, t: Translate): Promise<OverrideView> {
    const [row]: Row[] = await this.database.query(`${OVERRIDES} WHERE o.id = $1`, [overrideId]);
    if (!row) throw notFound('override');
    return viewOf(row, t);
  }
}

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const OVERRIDES = `
  SELECT o.id, o.languages, o.reason, o.against, json_build_object('id', p.id, 'name', p.name) AS "orderedBy",
         to_char(o.ordered_at AT TIME ZONE 'UTC', ${ISO}) AS "orderedAt",
         CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'name', c.name) END AS "confirmedBy",
         to_char(o.confirmed_at AT TIME ZONE 'UTC', ${ISO}) AS "confirmedAt"
    FROM release_overrides o
    JOIN people p ON p.id = o.ordered_by
    LEFT JOIN people c ON c.id = o.confirmed_by`;

function viewOf({ against, ...row }: Row, t: Translate): OverrideView {
  return {
    ...row,
    against: against.map(({ code, params = {} }) => ({ code, params, detail: t(`errors:${code}`, params) })),
  };
}
