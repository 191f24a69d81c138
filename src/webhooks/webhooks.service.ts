import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { decodeIdCursor } from '../accounts/id-cursor.js';
import { readIfMatch, stale } from '../common/http/if-match.js';
import { newId } from '../common/id.js';
import { toPage, type Page } from '../common/pagination.js';
import { notFound, Problem } from '../common/problem.js';
import { hostOf } from '../egress/target.js';
import { DeliveriesService } from './deliveries.service.js';
import { newKey, writtenSecret } from './signature.js';
import { Webhook } from './webhook.entity.js';
import type { NewWebhook, WebhookChanges, WebhookView } from './webhook.schema.js';

/** How long the former key signs too, so that receivers can change over. */
const CHANGEOVER = '24 hours';
/** With each one the header of the signatures grows, and receivers take no endless headers. */
const MOST_FORMER_KEYS = 5;

/** What administrators do with the programs of partners. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly database: DataSource,
    private readonly deliveries: DeliveriesService,
  ) {}

  async create(actor: Actor, input: NewWebhook): Promise<WebhookView & { secret: string }> {
    const [id, key] = [newId(), newKey()];
    const { url, description, events, languages, active } = input;
    return this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO webhooks (id, url, description, events, languages, active, secret)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, url, description, events, languages, active, key],
      );
      await record(tx, actor, 'webhook.created', { id, ...input });
      return { ...viewOf(await locked(tx, id)), secret: writtenSecret(key) };
    });
  }

  /** In the order in which they were made. */
  async list({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Page<WebhookView>> {
    const after = decodeIdCursor(cursor);
    const rows = await this.database.manager.find(Webhook, {
      where: after === undefined ? {} : { id: MoreThan(after) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    return toPage(rows.map(viewOf), limit, ({ id }) => [id]);
  }

  /** @throws Problem `not_found.webhook` */
  async get(id: string): Promise<WebhookView> {
    const found = await this.database.manager.findOneBy(Webhook, { id });
    if (!found) throw notFound('webhook');
    return viewOf(found);
  }

  /**
   * One that is made active again, or gets another address, starts afresh, whatever had failed before.
   *
   * @throws Problem `not_found.webhook`, `http.precondition_required`, `http.precondition_failed`
   */
  change(actor: Actor, id: string, changes: WebhookChanges, ifMatch: string | undefined): Promise<WebhookView> {
    const matches = readIfMatch(ifMatch);
    return this.database.transaction(async (tx) => {
      const before = await locked(tx, id);
      if (!matches(before)) throw stale(viewOf(before), changes);
      if (!differs(before, changes)) return viewOf(before);
      const isElsewhere = changes.url !== undefined && changes.url !== before.url;
      const fresh = {
        ...(changes.active && { disabledReason: null }),
        ...((changes.active || isElsewhere) && { failingSince: null, failedMessages: 0 }),
      };
      await tx.update(Webhook, { id }, { ...changes, ...fresh, version: before.version + 1 });
      const after = await locked(tx, id);
      if (isElsewhere) await this.deliveries.redirect(tx, after);
      await record(tx, actor, 'webhook.changed', after);
      return viewOf(after);
    });
  }

  /** With its log. @throws Problem `not_found.webhook` */
  remove(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const removed = await locked(tx, id);
      await tx.delete(Webhook, { id });
      await record(tx, actor, 'webhook.removed', removed);
    });
  }

  /**
   * Every key that was used signs for 24 hours more, however often it is renewed meanwhile.
   *
   * @returns what the receiver checks signatures with from now on
   * @throws Problem `not_found.webhook`, `webhooks.too_many_secrets`
   */
  renewSecret(actor: Actor, id: string): Promise<{ secret: string }> {
    const key = newKey();
    return this.database.transaction(async (tx) => {
      const changed = await locked(tx, id);
      await keepFormerKey(tx, id);
      await tx.query(`UPDATE webhooks SET secret = $2 WHERE id = $1`, [id, key]);
      await record(tx, actor, 'webhook.secret_renewed', changed);
      return { secret: writtenSecret(key) };
    });
  }
}

async function locked(tx: EntityManager, id: string): Promise<Webhook> {
  const found = await tx.findOne(Webhook, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw notFound('webhook');
  return found;
}

async function keepFormerKey(tx: EntityManager, id: string): Promise<void> {
  await tx.query(`DELETE FROM webhook_former_keys WHERE webhook_id = $1 AND until <= now()`, [id]);
  const rows: unknown[] = await tx.query(`SELECT FROM webhook_former_keys WHERE webhook_id = $1`, [id]);
  if (rows.length >= MOST_FORMER_KEYS) throw new Problem(409, 'webhooks.too_many_secrets');
  await tx.query(
    `INSERT INTO webhook_former_keys (webhook_id, key, until)
     SELECT id, secret, now() + interval '${CHANGEOVER}' FROM webhooks WHERE id = $1`,
    [id],
  );
}

function differs(before: Webhook, changes: WebhookChanges): boolean {
  return Object.entries(changes).some(
    ([key, value]) => JSON.stringify(before[key as keyof Webhook]) !== JSON.stringify(value),
  );
}

/** The host only: paths and queries of receivers are often their passwords. */
function record(
  tx: EntityManager,
  actor: Actor,
  action: string,
  webhook: Omit<NewWebhook, 'url'> & { id: string; url: string },
) {
  const { id: webhookId, url, description, events, languages, active } = webhook;
  const details = { webhookId, host: hostOf(url), description, events, languages, active };
  return recordEvent(tx, { actor, action, details });
}

function viewOf(webhook: Webhook): WebhookView {
  const { id, url, description, events, languages, active, disabledReason, failingSince, createdAt, version } = webhook;
  return {
    ...{ id, url, description, events, languages, active, disabledReason, version },
    failingSince: failingSince?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
