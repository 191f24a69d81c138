import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isEditorial, type Actor } from '../../accounts/actor.js';
import { id as uuid } from '../../common/id.js';
import { decodeCursor, toPage, type Page } from '../../common/pagination.js';
import { notFound, Problem } from '../../common/problem.js';
import type { Language } from '../../languages/languages.js';
import { factsOfDocuments } from '../facts.query.js';
import { moment } from '../moment.js';
import { byIndex } from '../search/search-documents.query.js';
import {
  conditionsOf,
  inState,
  LATE,
  NOT_EMBARGOED,
  PLANNED,
  UNCONFIRMED,
  waitingFor,
  WITHDRAWN,
} from './board-conditions.js';
import { rowOf, type BoardDetails } from './board-row.js';
import type { BoardCounts, BoardQuery, BoardRow } from './board.schema.js';

/** Articles and profiles together, what something happened to last first. */
@Injectable()
export class BoardQueries {
  constructor(private readonly database: DataSource) {}

  /** Three statements, however long the page. What is under an embargo is there for those who take part in the work. */
  async list({ limit, cursor, ...filters }: BoardQuery, actor: Actor, language: Language): Promise<Page<BoardRow>> {
    const values: unknown[] = [language, limit + 1];
    const conditions = [...conditionsOf(filters, values), ...behind(cursor, values), ...circle(actor)];
    const statement = withConditions(conditions);
    const found: BoardDetails[] = await (filters.q === undefined
      ? this.database.query(statement, values)
      : byIndex(this.database, (tx) => tx.query(statement, values)));
    const { items, next } = toPage(found, limit, ({ activeKey, id }) => [activeKey, id]);
    return { items: await this.rowsOf(items, actor), next };
  }

  /** @throws Problem 404, also for who may not know of it */
  async one(documentId: string, actor: Actor, language: Language): Promise<BoardRow> {
    const statement = withConditions([`a.document_id = $3`, ...circle(actor)]);
    const [row] = await this.rowsOf(await this.database.query(statement, [language, 1, documentId]), actor);
    if (!row) throw notFound('document');
    return row;
  }

  async counts(kind: string | undefined, actor: Actor): Promise<BoardCounts> {
    const among = [...(kind ? [`a.kind = $1`] : []), ...circle(actor)].map((one) => ` AND ${one}`).join('');
    const columns = Object.entries(COUNTED).map(
      ([name, which]) => `(SELECT count(*)::integer FROM document_activity a WHERE ${which}${among}) AS "${name}"`,
    );
    const rows: BoardCounts[] = await this.database.query(`SELECT ${columns.join(', ')}`, kind ? [kind] : []);
    return rows[0] as BoardCounts;
  }

  private async rowsOf(found: readonly BoardDetails[], actor: Actor): Promise<BoardRow[]> {
    const facts = await factsOfDocuments(
      this.database.manager,
      found.map(({ id }) => id),
    );
    return found.flatMap((details) => rowOf(details, facts.get(details.id) ?? [], actor));
  }
}

const COUNTED: Record<keyof BoardCounts, string> = {
  late: LATE,
  planned: PLANNED,
  inReview: inState('review'),
  waitingForTranslation: waitingFor('translator'),
  waitingForRelease: waitingFor('publisher'),
  withdrawn: WITHDRAWN,
  unconfirmedOverride: UNCONFIRMED,
};

const circle = (actor: Actor) => (isEditorial(actor) ? [] : [NOT_EMBARGOED]);

/** What comes after the last row of the page before. @throws Problem `pagination.bad_cursor` */
function behind(cursor: string | undefined, values: unknown[]): string[] {
  const key = decodeCursor(cursor, 2);
  if (!key) return [];
  if (key.some((part, index) => !(index === 0 ? moment : uuid).safeParse(part).success)) {
    throw new Problem(400, 'pagination.bad_cursor');
  }
  const [at, id] = key.map((part) => values.push(part));
  return [`(a.at, a.document_id) < ($${at}::timestamptz, $${id}::uuid)`];
}

const withConditions = (conditions: readonly string[]) =>
  DETAILS.replace('/* conditions */', conditions.map((one) => ` AND ${one}`).join(''));

// $1 language of the reader; $2 limit.
const DETAILS = `
  WITH page AS (
    SELECT a.document_id, a.at FROM document_activity a WHERE true/* conditions */
     ORDER BY a.at DESC, a.document_id DESC LIMIT $2)
  SELECT d.id, p.at AS "activeAt", to_char(p.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "activeKey",
         d.section, d.priority, d.created_at AS "createdAt",
         coalesce((SELECT jsonb_object_agg(w.language, w.title) FROM working_texts w
                    WHERE w.document_id = d.id AND w.title <> ''), '{}') AS titles, $1::text AS reader,
         ARRAY(SELECT o.id FROM release_overrides o WHERE o.document_id = d.id AND o.confirmed_at IS NULL ORDER BY o.id)
           AS "unconfirmedOverrides",
         (SELECT jsonb_build_object('id', e.id, 'action', e.action, 'input', e.input, 'at', e.at) FROM schedule e
           WHERE e.document_id = d.id AND e.state = 'waiting' ORDER BY e.at, e.id LIMIT 1) AS "nextPlan",
         coalesce((SELECT jsonb_object_agg(t.language, jsonb_build_object('id', t.id, 'kind', t.kind,
                            'dueAt', nullif(t.due_at, 'infinity'), 'late', t.due_at < now()))
                     FROM tasks t WHERE t.document_id = d.id AND t.closed_at IS NULL), '{}') AS tasks,
         coalesce((SELECT jsonb_object_agg(q.language, q.correction_awaited_since) FROM publications q
                    WHERE q.document_id = d.id AND q.correction_awaited_since IS NOT NULL AND q.withdrawn_at IS NULL), '{}')
           AS awaited
    FROM page p JOIN documents d ON d.id = p.document_id
   ORDER BY p.at DESC, d.id DESC`;
