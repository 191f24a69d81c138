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
  documentId: string | null;
  variantId: string | null;
  reason: string | null;
  details: unknown;
}

/** What an event `remark.made` says in its details. */
const remarkDetails = z.object({
  segmentId: z.string().nullish(),
  mentions: z.array(z.uuid()).default([]),
  excerpt: z.string().default(''),
});

/** What events say of the change of a source that its targets have to follow. */
const changeDetails = z.looseObject({
  change: z.looseObject({ kind: z.string() }).optional(),
  followsSource: z.boolean().default(false),
});

/** What an event `document.scheduleFailed` says in its details. */
const failureDetails = z.object({
  plannedBy: z.uuid(),
  action: z.string(),
  at: z.string(),
  reasons: z.array(z.looseObject({ code: z.string() })),
});

/** What an event `webhook.disabled` says in its details. */
const disabledDetails = z.object({
  webhookId: z.uuid(),
  description: z.string(),
  host: z.string(),
  disabledReason: z.enum(['gone', 'failing']),
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
    FROM events e LEFT JOIN variants v ON v.id = e.variant_id AND v.document_id = e.document_id
   WHERE e.id = $1 AND (e.variant_id IS NULL OR v.id IS NOT NULL)`;

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
    case 'variant.changeDescribed':
      return ofSource(event, to, await translatorsOf(tx, event));
    case 'remark.made': {
      const { mentions, segmentId = null, excerpt } = remarkDetails.parse(event.details);
      return to(mentions, 'mentioned', { segmentId, params: { excerpt } });
    }
    default:
      return ofRelease(tx, event, to);
  }
}

/** What went otherwise than the rules or a plan had it, before or after the release. */
async function ofRelease(
  tx: EntityManager,
  event: Event,
  to: (ids: string[], kind: NotificationKind, more: Partial<Told['news']>) => Told,
): Promise<Told | null> {
  switch (event.action) {
    case 'document.scheduleFailed': {
      const { plannedBy, action, at, reasons } = failureDetails.parse(event.details);
      return to(await releaseDesk(tx, event, plannedBy), 'scheduleFailed', { params: { action, at, reasons } });
    }
    case 'document.releaseOverridden':
      return to(await releaseDesk(tx, event), 'overrideToConfirm', { params: { reason: event.reason ?? '' } });
    case 'webhook.disabled': {
      const { webhookId, description: title, host, disabledReason: reason } = disabledDetails.parse(event.details);
      return to(await administrators(tx), 'webhookDisabled', { params: { webhookId, title, host, reason } });
    }
    default:
      return null;
  }
}

/** What translators are told of their source. Of a correction at once: the public reads what is wrong meanwhile. */
function ofSource<T>({ action, details }: Event, to: (ids: string[], kind: NotificationKind) => T, ids: string[]) {
  const { change, followsSource } = changeDetails.parse(details ?? {});
  if (change?.kind === 'correction' && (followsSource || action !== 'variant.changeDescribed'))
    return to(ids, 'sourceCorrected');
  return action === 'variant.changeDescribed' ? null : to(ids, 'sourceChanged');
}

async function submitterBefore(tx: EntityManager, { id, variantId }: Event): Promise<string[]> {
  const rows: { personId: string | null }[] = await tx.query(
    `SELECT actor_id AS "personId" FROM events
      WHERE variant_id = $1 AND id < $2 AND action = 'variant.submitted' ORDER BY id DESC LIMIT 1`,
    [variantId, id],
  );
  return rows.flatMap(({ personId }) => personId ?? []);
}

/** Publishers, whoever has a task of the document in hand or got one back, and those who could look at it. */
async function releaseDesk(tx: EntityManager, { documentId, action }: Event, planner?: string): Promise<string[]> {
  const rows: { personId: string }[] = await tx.query(
    `SELECT id AS "personId" FROM people WHERE disabled_at IS NULL AND roles && $2
     UNION
     SELECT coalesce(CASE WHEN claim_expires_at > now() THEN claimed_by END, returned_to)
       FROM tasks WHERE document_id = $1 AND closed_at IS NULL
        AND coalesce(CASE WHEN claim_expires_at > now() THEN claimed_by END, returned_to) IS NOT NULL`,
    [documentId, action === 'document.releaseOverridden' ? ['publisher', 'reviewer'] : ['publisher']],
  );
  return [...new Set([...rows.map(({ personId }) => personId), ...(planner ? [planner] : [])])];
}

async function administrators(tx: EntityManager): Promise<string[]> {
  const rows: { personId: string }[] = await tx.query(
    `SELECT id AS "personId" FROM people WHERE disabled_at IS NULL AND 'administrator' = ANY (roles)`,
  );
  return rows.map(({ personId }) => personId);
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
