import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import type { NotificationKind } from './notification-kind.js';
import { NotifyService, type News } from './notify.service.js';

interface Told {
  personIds: string[];
  news: Pick<News, 'kind' | 'params' | 'segmentId'>;
}

interface Event {
  id: string;
  action: string;
  actorId: string | null;
  personId: string | null;
  documentId: string;
  variantId: string;
  reason: string | null;
  details: unknown;
}

/** What an event `remark.made` says in its details. */
const remarkDetails = z.object({
  segmentId: z.string().nullish(),
  mentions: z.array(z.uuid()).default([]),
  excerpt: z.string().default(''),
});

/** Finds out who is to be told of an event, and of what. The events are the truth; this can run any number of times. */
@Injectable()
export class DerivationService {
  constructor(
    private readonly database: DataSource,
    private readonly notifications: NotifyService,
  ) {}

  async derive(eventId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [event]: Event[] = await tx.query(EVENT, [eventId]);
      const told = event && (await toldOf(tx, event));
      if (!told) return;
      const { documentId, variantId, actorId } = event;
      const subject = { documentId, variantId, actorId, cause: `event:${eventId}` };
      await this.notifications.notify(tx, told.personIds, { ...subject, ...told.news });
    });
  }
}

/** An event of what is gone tells nobody anything. */
const EVENT = `
  SELECT e.id, e.action, e.actor_id AS "actorId", e.person_id AS "personId", e.document_id AS "documentId",
         e.variant_id AS "variantId", e.reason, e.details
    FROM events e JOIN variants v ON v.id = e.variant_id AND v.document_id = e.document_id
   WHERE e.id = $1`;

async function toldOf(tx: EntityManager, event: Event): Promise<Told | null> {
  const to = (personIds: string[], kind: NotificationKind, more: Partial<Told['news']> = {}) => ({
    personIds,
    news: { kind, ...more },
  });
  const concerned = event.personId === null ? [] : [event.personId];
  switch (event.action) {
    case 'variant.changesRequested':
      return to(await submitterBefore(tx, event), 'returned', { params: { reason: event.reason ?? '' } });
    case 'variant.assigned':
      return to(concerned, 'assigned');
    case 'variant.leaseEnded':
      return to(concerned, 'leaseEnded');
    case 'variant.outdated':
    case 'variant.synchronised':
      return to(await translatorsOf(tx, event), 'sourceChanged');
    case 'remark.made': {
      const { mentions, segmentId = null, excerpt } = remarkDetails.parse(event.details);
      return to(mentions, 'mentioned', { segmentId, params: { excerpt } });
    }
    default:
      return null;
  }
}

async function submitterBefore(tx: EntityManager, { id, variantId }: Event): Promise<string[]> {
  const rows: { personId: string | null }[] = await tx.query(
    `SELECT actor_id AS "personId" FROM events
      WHERE variant_id = $1 AND id < $2 AND action = 'variant.submitted' ORDER BY id DESC LIMIT 1`,
    [variantId, id],
  );
  return rows.flatMap(({ personId }) => personId ?? []);
}

/** Whoever has it in hand, and whose words stand in it. */
async function translatorsOf(tx: EntityManager, { variantId }: Event): Promise<string[]> {
  const rows: { personId: string }[] = await tx.query(
    `SELECT DISTINCT unnest(authorship) AS "personId" FROM segments WHERE variant_id = $1
     UNION
     SELECT claimed_by FROM tasks
      WHERE variant_id = $1 AND closed_at IS NULL AND claimed_by IS NOT NULL AND claim_expires_at > now()`,
    [variantId],
  );
  return rows.map(({ personId }) => personId);
}
