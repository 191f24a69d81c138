import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hasRole, type Actor } from '../accounts/actor.js';
import { encodePair } from '../accounts/language-pair.js';
import { id as uuid } from '../common/id.js';
import { decodeCursor, toPage, type Page } from '../common/pagination.js';
import { Problem } from '../common/problem.js';
import { moment } from './moment.js';
import type { TaskQuery, TaskView } from './task.schema.js';

/** The lists of work: what is due first stands first. */
@Injectable()
export class TasksQuery {
  constructor(private readonly database: DataSource) {}

  async list({ view, limit, cursor, ...filters }: TaskQuery, actor: Actor): Promise<Page<TaskView>> {
    const sql = `${SELECT} ${VIEWS[view]} ${PAGE}`;
    const rows: Row[] = await this.database.query(sql, [
      ...rightsOf(actor),
      ...[filters.kind, filters.language, filters.dueBefore],
      ...readCursor(cursor),
      limit + 1,
    ]);
    const { items, next } = toPage(rows, limit, ({ dueKey, id }) => [dueKey, id]);
    return { items: items.map(viewOf), next };
  }
}

interface Row extends Omit<TaskView, 'openedAt' | 'dueAt' | 'claim'> {
  openedAt: Date;
  dueAt: Date | null;
  /** Exact to the microsecond, or `infinity`. */
  dueKey: string;
  claimedBy: string | null;
  claimName: string | null;
  claimExpiresAt: Date | null;
}

// $1 who asks; $2-$5 whether author, translator, reviewer, publisher; $6 pairs; $7 languages known; $8 kind; $9 language;
// $10 due before; $11, $12 cursor; $13 limit.
const SELECT = `
  WITH me AS (SELECT $1::uuid AS id, $2::boolean AS author, $3::boolean AS translator, $4::boolean AS reviewer,
                     $5::boolean AS publisher, $6::text[] AS skills, $7::text[] AS known)
  SELECT t.id, t.kind, t.document_id AS "documentId", v.kind AS "documentKind", t.variant_id AS "variantId",
         coalesce(r.title, o.title, '') AS title, t.language, t.source_language AS "sourceLanguage", v.state,
         t.opened_at AS "openedAt", nullif(t.due_at, 'infinity') AS "dueAt",
         CASE WHEN isfinite(t.due_at) THEN to_char(t.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
              ELSE 'infinity' END AS "dueKey",
         t.returned_to IS NOT DISTINCT FROM me.id AS "returnedToMe", p.name AS "claimName",
         CASE WHEN t.claim_expires_at > now() THEN t.claimed_by END AS "claimedBy", t.claim_expires_at AS "claimExpiresAt"
    FROM me CROSS JOIN tasks t
    JOIN variants v ON v.id = t.variant_id
    LEFT JOIN variants s ON s.document_id = t.document_id AND s.language = t.source_language
    LEFT JOIN revisions r ON r.id = v.revision_id
    LEFT JOIN revisions o ON o.id = v.source_revision_id
    LEFT JOIN people p ON p.id = t.claimed_by
   WHERE t.closed_at IS NULL`;

const VIEWS: Record<TaskQuery['view'], string> = {
  all: '',
  mine: `AND t.claimed_by = me.id AND t.claim_expires_at > now()`,
  // The same rules as the guards of the workflow, said once more for a whole list; a test holds them together. What the
  // task itself tells stands first, so that the tasks of others are passed over before anything is joined.
  open: `
     AND (t.claimed_by IS NULL OR t.claim_expires_at <= now() OR t.claimed_by = me.id)
     AND CASE t.kind
         WHEN 'write' THEN me.author
         WHEN 'translate' THEN me.translator AND t.source_language || '>' || t.language = ANY(me.skills)
         WHEN 'review' THEN me.reviewer
           AND CASE WHEN t.source_language IS NULL THEN t.language = ANY(me.known)
                    ELSE t.source_language || '>' || t.language = ANY(me.skills) END
         ELSE me.publisher END
     AND (t.kind <> 'review'
          OR NOT EXISTS (SELECT 1 FROM jsonb_each(r.authorship) a WHERE a.value ? me.id::text))
     AND (t.kind <> 'release'
          OR (t.source_language IS NULL
              OR s.state IN ('approved', 'published') AND v.source_revision_id = s.revision_id)
             AND v.slug IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM publications q WHERE q.language = v.language AND q.kind = v.kind
                                AND q.slug = v.slug AND q.document_id <> v.document_id))`,
};

const PAGE = `
     AND ($8::text IS NULL OR t.kind = $8) AND ($9::text IS NULL OR t.language = $9)
     AND ($10::timestamptz IS NULL OR t.due_at < $10)
     AND ($11::timestamptz IS NULL OR (t.due_at, t.id) > ($11::timestamptz, $12::uuid))
   ORDER BY t.due_at, t.id LIMIT $13`;

function rightsOf(actor: Actor): unknown[] {
  return [
    actor.id,
    ...(['author', 'translator', 'reviewer', 'publisher'] as const).map((role) => hasRole(actor, role)),
    actor.skills.map(encodePair),
    [...new Set(actor.skills.flatMap(({ from, to }) => [from, to]))],
  ];
}

/** The due date and the id of the last task on the page before. @throws Problem `pagination.bad_cursor` */
function readCursor(cursor: string | undefined): unknown[] {
  const key = decodeCursor(cursor, 2);
  if (!key) return [null, null];
  const [due, id] = key;
  const sound = (due === 'infinity' || moment.safeParse(due).success) && uuid.safeParse(id).success;
  if (!sound) throw new Problem(400, 'pagination.bad_cursor');
  return [due, id];
}

function viewOf({ dueKey: _, claimedBy, claimName, claimExpiresAt, openedAt, dueAt, ...row }: Row): TaskView {
  return {
    ...row,
    openedAt: openedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    claim:
      claimedBy && claimExpiresAt
        ? { personId: claimedBy, name: claimName ?? '', expiresAt: claimExpiresAt.toISOString() }
        : null,
  };
}
