import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../common/problem.js';
import type { RemarkQuery, RemarkThreadView } from './remark.schema.js';

/** The threads of a variant, oldest first, each with its remarks and everybody's names: one query. */
@Injectable()
export class RemarksQuery {
  constructor(private readonly database: DataSource) {}

  /** @throws Problem 404 */
  async of(variantId: string, { segment, state }: RemarkQuery): Promise<{ items: RemarkThreadView[] }> {
    const known: unknown[] = await this.database.query(`SELECT 1 FROM variants WHERE id = $1`, [variantId]);
    if (known.length === 0) throw notFound('variant');
    const items = await this.threads(
      `t.variant_id = $1 AND ($2::text IS NULL OR t.segment_id = $2)
       AND ($3 = 'all' OR (t.resolved_at IS NULL) = ($3 = 'open'))`,
      [variantId, segment, state],
    );
    return { items };
  }

  /** @throws Problem 404 */
  async one(threadId: string): Promise<RemarkThreadView> {
    const [thread] = await this.threads(`t.id = $1`, [threadId]);
    if (!thread) throw notFound('remark');
    return thread;
  }

  private threads(where: string, parameters: unknown[]): Promise<RemarkThreadView[]> {
    return this.database.query(`${THREADS} WHERE ${where} ORDER BY t.id`, parameters);
  }
}

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const THREADS = `
  SELECT t.id, t.segment_id AS "segmentId", to_char(t.opened_at AT TIME ZONE 'UTC', ${ISO}) AS "openedAt",
         to_char(t.resolved_at AT TIME ZONE 'UTC', ${ISO}) AS "resolvedAt",
         CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END AS "resolvedBy", r.remarks
    FROM remark_threads t
    LEFT JOIN people p ON p.id = t.resolved_by
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object(
               'id', r.id, 'text', r.text, 'at', to_char(r.at AT TIME ZONE 'UTC', ${ISO}),
               'author', CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'name', a.name) END,
               'mentions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name)), '[]')
                              FROM people m WHERE m.id = ANY(r.mentions))) ORDER BY r.id) AS remarks
        FROM remarks r LEFT JOIN people a ON a.id = r.author_id
       WHERE r.thread_id = t.id
    ) r`;
