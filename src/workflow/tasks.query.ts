import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { id as uuid } from '../common/id.js';
import { decodeCursor, toPage, type Page } from '../common/pagination.js';
import { notFound, Problem } from '../common/problem.js';
import { moment } from './moment.js';
import { conditionsOf, done, ME, PERCENT, rightsOf, TASKS, VIEWS } from './task-conditions.js';
import type { TaskQuery, TaskView } from './task.schema.js';

/** The lists of work: what is due first stands first, then what is urgent, then what has waited longest. */
@Injectable()
export class TasksQuery {
  constructor(private readonly database: DataSource) {}

  async list({ view, limit, cursor, ...filters }: TaskQuery, actor: Actor): Promise<Page<TaskView>> {
    const values = rightsOf(actor);
    const conditions = conditionsOf(filters, values) + behind(cursor, values);
    const rows: Row[] = await this.database.query(
      `${SELECT} WHERE t.closed_at IS NULL AND ${VIEWS[view]}${conditions}
       ORDER BY t.due_at, t.rank, t.id LIMIT $${values.push(limit + 1)}`,
      values,
    );
    const { items, next } = toPage(rows, limit, ({ dueKey, rank, id }) => [dueKey, rank, id]);
    return { items: items.map(viewOf), next };
  }

  /** @throws Problem 404, also when it is done already */
  async one(taskId: string, actor: Actor): Promise<TaskView> {
    const rows: Row[] = await this.database.query(`${SELECT} WHERE t.closed_at IS NULL AND t.id = $8`, [
      ...rightsOf(actor),
      taskId,
    ]);
    if (!rows[0]) throw notFound('task');
    return viewOf(rows[0]);
  }
}

interface Row extends Omit<
  TaskView,
  'openedAt' | 'waitingSince' | 'dueAt' | 'claim' | 'priority' | 'progress' | 'toDo'
> {
  openedAt: Date;
  waitingSince: Date;
  dueAt: Date | null;
  /** Exact to the microsecond, or `infinity`. */
  dueKey: string;
  rank: number;
  claimedBy: string | null;
  claimName: string | null;
  claimExpiresAt: Date | null;
  segments: number | null;
  done: number;
  percent: number;
  words: number;
  characters: number;
}

const SELECT = `${ME}
  SELECT t.id, t.kind, t.document_id AS "documentId", v.kind AS "documentKind", t.section, t.variant_id AS "variantId",
         coalesce(nullif(r.title, ''), o.title, '') AS title,
         CASE WHEN r.title <> '' THEN t.language ELSE coalesce(t.source_language, t.language) END AS "titleLanguage",
         t.language, t.source_language AS "sourceLanguage", v.state, t.rank,
         t.opened_at AS "openedAt", nullif(t.due_at, 'infinity') AS "dueAt",
         CASE WHEN isfinite(t.due_at) THEN to_char(t.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
              ELSE 'infinity' END AS "dueKey",
         CASE WHEN ${VIEWS.mine} THEN coalesce(t.claimed_at, t.opened_at)
              WHEN t.claim_expires_at <= now() THEN t.claim_expires_at
              ELSE coalesce(t.freed_at, t.opened_at) END AS "waitingSince",
         t.returned_to IS NOT DISTINCT FROM me.id AS "returnedToMe", p.name AS "claimName",
         CASE WHEN t.claim_expires_at > now() THEN t.claimed_by END AS "claimedBy", t.claim_expires_at AS "claimExpiresAt",
         w.segments, ${done('')} AS done, ${PERCENT} AS percent,
         w.words - ${done('_words')} AS words, w.characters - ${done('_characters')} AS characters
    ${TASKS}
    LEFT JOIN revisions o ON o.id = v.source_revision_id
    LEFT JOIN people p ON p.id = t.claimed_by`;

/** What comes after the last task of the page before. @throws Problem `pagination.bad_cursor` */
function behind(cursor: string | undefined, values: unknown[]): string {
  const key = decodeCursor(cursor, 3);
  if (!key) return '';
  const [due, rank, id] = key;
  const sound = (due === 'infinity' || moment.safeParse(due).success) && Number.isInteger(rank);
  if (!sound || Math.abs(Number(rank)) > 1 || !uuid.safeParse(id).success) {
    throw new Problem(400, 'pagination.bad_cursor');
  }
  const [dueAt, rankAt, idAt] = [due, rank, id].map((value) => values.push(value));
  return ` AND (t.due_at, t.rank, t.id) > ($${dueAt}::timestamptz, $${rankAt}::smallint, $${idAt}::uuid)`;
}

function viewOf(row: Row): TaskView {
  const { dueKey: _, rank, claimedBy, claimName, claimExpiresAt, openedAt, waitingSince, dueAt, ...rest } = row;
  const { segments, done: finished, percent, words, characters, ...task } = rest;
  return {
    ...task,
    priority: rank === 0 ? 'urgent' : 'normal',
    openedAt: openedAt.toISOString(),
    waitingSince: waitingSince.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    claim:
      claimedBy && claimExpiresAt
        ? { personId: claimedBy, name: claimName ?? '', expiresAt: claimExpiresAt.toISOString() }
        : null,
    progress: segments === null ? null : { segments, done: finished, percent },
    toDo: segments === null ? null : { words, characters },
  };
}
