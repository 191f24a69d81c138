import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { id as uuid } from '../../common/id.js';
import { decodeCursor, toPage, type Page } from '../../common/pagination.js';
import { notFound, Problem, type Reason } from '../../common/problem.js';
import { toAlmatyIso } from '../../languages/almaty-time.js';
import type { Translate } from '../../languages/i18n.js';
import { moment } from '../moment.js';
import type { CalendarQuery, EntryQuery, EntryView, ForecastView } from './entry.schema.js';
import { PlanForecasts } from './plan-forecasts.service.js';

const USUAL_MS = 31 * 24 * 3_600_000;

interface Row extends Omit<EntryView, 'at' | 'atUtc' | 'reasons' | 'forecast' | 'outcome' | 'plannedAt' | 'settledAt'> {
  at: Date;
  outcome: Record<string, unknown> & { reasons?: Reason[] };
  plannedAt: Date;
  settledAt: Date | null;
}

/** What is planned, and what has become of it. */
@Injectable()
export class ScheduleQuery {
  constructor(
    private readonly database: DataSource,
    private readonly forecasts: PlanForecasts,
  ) {}

  /** @throws Problem 404, also when it belongs to another document */
  async one(documentId: string, entryId: string, t: Translate): Promise<EntryView> {
    const [row]: Row[] = await this.database.query(`${ENTRIES} WHERE e.id = $1 AND e.document_id = $2`, [
      ...[entryId, documentId],
    ]);
    if (!row) throw notFound('schedule_entry');
    return viewOf(row, t, await this.forecasts.of(documentId, waiting([row]), t));
  }

  /** In the order of their times. @throws Problem 404 */
  async of(documentId: string, query: EntryQuery, t: Translate): Promise<Page<EntryView>> {
    const known: unknown[] = await this.database.query(`SELECT 1 FROM documents WHERE id = $1`, [documentId]);
    if (known.length === 0) throw notFound('document');
    const { rows, next } = await this.page(`e.document_id = $5`, [documentId], query);
    const forecasts = await this.forecasts.of(documentId, waiting(rows), t);
    return { items: rows.map((row) => viewOf(row, t, forecasts)), next };
  }

  /** Of the whole office, in the order of their times. @throws Problem 422 `schedule.empty_period` */
  async calendar({ from, to, ...query }: CalendarQuery, t: Translate): Promise<Page<EntryView>> {
    const since = from ? new Date(from) : new Date();
    const until = to ? new Date(to) : new Date(since.getTime() + USUAL_MS);
    if (since >= until) throw new Problem(422, 'schedule.empty_period');
    const { rows, next } = await this.page(`e.at >= $5 AND e.at < $6`, [since, until], query);
    return { items: rows.map((row) => viewOf(row, t)), next };
  }

  private async page(
    where: string,
    values: unknown[],
    { limit, cursor, state }: EntryQuery,
  ): Promise<{ rows: Row[]; next: string | null }> {
    const [at, id] = decodeEntryCursor(cursor);
    const rows: Row[] = await this.database.query(
      `${ENTRIES} WHERE ${where} AND ($1::text IS NULL OR e.state = $1)
          AND ($2::timestamptz IS NULL OR (e.at, e.id) > ($2, $3::uuid))
        ORDER BY e.at, e.id LIMIT $4`,
      [state ?? null, at, id, limit + 1, ...values],
    );
    const { items, next } = toPage(rows, limit, (row) => [row.at.toISOString(), row.id]);
    return { rows: items, next };
  }
}

const ENTRIES = `
  SELECT e.id, e.document_id AS "documentId", d.kind, coalesce(r.title, '') AS title, e.action, e.input, e.at, e.state,
         e.outcome, json_build_object('id', p.id, 'name', p.name) AS "plannedBy", e.planned_at AS "plannedAt",
         e.settled_at AS "settledAt", e.version
    FROM schedule e
    JOIN documents d ON d.id = e.document_id
    JOIN variants v ON v.document_id = d.id AND v.language = d.source_language
    LEFT JOIN revisions r ON r.id = v.revision_id
    JOIN people p ON p.id = e.planned_by`;

const waiting = (rows: readonly Row[]) => rows.filter(({ state }) => state === 'waiting');

function viewOf(
  { at, outcome: { reasons = [], ...outcome }, plannedAt, settledAt, ...row }: Row,
  t: Translate,
  forecasts?: ReadonlyMap<string, ForecastView>,
): EntryView {
  return {
    ...row,
    ...{ at: toAlmatyIso(at), atUtc: at.toISOString(), outcome },
    reasons: reasons.map(({ code, params = {} }) => ({ code, params, detail: t(`errors:${code}`, params) })),
    forecast: forecasts?.get(row.id) ?? null,
    plannedAt: plannedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}

function decodeEntryCursor(cursor: string | undefined): [at: string | null, id: string | null] {
  const [at, id] = decodeCursor(cursor, 2) ?? [];
  if (at === undefined) return [null, null];
  if (moment.safeParse(at).success && uuid.safeParse(id).success) return [String(at), String(id)];
  throw new Problem(400, 'pagination.bad_cursor');
}
