import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { decodeCursor, pageOf, toPage, type Page } from '../common/pagination.js';
import { Problem } from '../common/problem.js';

const event = z
  .object({
    id: z.string().meta({ description: 'Grows with time' }),
    at: z.iso.datetime(),
    actor: z
      .object({ id: z.uuid(), name: z.string() })
      .nullable()
      .meta({ description: 'Null: Jarshy itself, or the command line' }),
    action: z.string().meta({ example: 'person.disabled' }),
    personId: z.uuid().nullable(),
    documentId: z.uuid().nullable(),
    variantId: z.uuid().nullable(),
    fromState: z.string().nullable(),
    toState: z.string().nullable(),
    reason: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'Event', description: 'Who did what, and when' });

export const eventPage = pageOf(event).meta({ id: 'EventPage' });

export type EventView = z.infer<typeof event>;

interface Row extends Omit<EventView, 'at' | 'actor'> {
  at: Date;
  actorId: string | null;
  actorName: string;
}

const COLUMNS = {
  person: 'person_id',
  document: 'document_id',
  variant: 'variant_id',
} as const;

/**
 * What happened to one person, document or variant, newest first.
 *
 * @throws Problem `pagination.bad_cursor`
 */
export async function eventsOf(
  db: EntityManager,
  subject: { kind: keyof typeof COLUMNS; id: string },
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<EventView>> {
  const before = eventIdOf(cursor);
  const rows = await db.query<Row[]>(
    `SELECT e.id, e.at, e.actor_id AS "actorId", a.name AS "actorName", e.action, e.person_id AS "personId",
            e.document_id AS "documentId", e.variant_id AS "variantId", e.from_state AS "fromState",
            e.to_state AS "toState", e.reason, e.details, e.request_id AS "requestId"
       FROM events e LEFT JOIN people a ON a.id = e.actor_id
      WHERE e.${COLUMNS[subject.kind]} = $1 ${before === undefined ? '' : 'AND e.id < $3'}
      ORDER BY e.id DESC LIMIT $2`,
    [subject.id, limit + 1, ...(before === undefined ? [] : [before])],
  );
  return toPage(rows.map(viewOf), limit, ({ id }) => [id]);
}

function viewOf({ at, actorId, actorName, ...row }: Row): EventView {
  return { ...row, at: at.toISOString(), actor: actorId === null ? null : { id: actorId, name: actorName } };
}

function eventIdOf(cursor: string | undefined): string | undefined {
  const [id] = decodeCursor(cursor, 1) ?? [];
  if (id === undefined || /^\d{1,18}$/.test(String(id))) return id?.toString();
  throw new Problem(400, 'pagination.bad_cursor');
}
