import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { decodeIdCursor } from '../accounts/id-cursor.js';
import { newId } from '../common/id.js';
import { toPage, type Page } from '../common/pagination.js';
import { Problem, notFound } from '../common/problem.js';
import { Errands } from '../egress/errands.js';
import { hostOf } from '../egress/target.js';
import type { AnnouncedChange } from '../publications/announcements.js';
import type { DeliveryQuery, DeliveryView } from './webhook.schema.js';

export const DELIVER = 'webhook.deliver';

interface Row extends Omit<DeliveryView, 'createdAt' | 'attemptedAt'> {
  createdAt: Date;
  attemptedAt: Date | null;
}

interface Receiver {
  id: string;
  url: string;
}

/** The messages to webhooks, and what has become of them. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly database: DataSource,
    private readonly errands: Errands,
  ) {}

  /** Has all who want to know it told of a change, each once however often this runs. */
  async announce({ id, change, language }: AnnouncedChange): Promise<void> {
    await this.database.transaction(async (tx) => {
      const receivers: Receiver[] = await tx.query(
        `SELECT id, url FROM webhooks WHERE active AND $1 = ANY (events) AND $2 = ANY (languages)
          ORDER BY id FOR SHARE`,
        [change, language],
      );
      await this.write(tx, receivers, { messageId: `change-${id}`, type: change, changeId: id });
    });
  }

  /** @throws Problem `not_found.webhook`, `webhooks.inactive` */
  async ping(webhookId: string): Promise<DeliveryView> {
    return this.database.transaction(async (tx) => {
      const receiver = await activeReceiver(tx, webhookId);
      const message = { messageId: `ping-${newId()}`, type: 'ping', changeId: null };
      const [id = ''] = await this.write(tx, [receiver], message);
      return one(tx, webhookId, id);
    });
  }

  /**
   * Sends a message once more, now, under its own id: the receiver knows by it whether it has it already.
   *
   * @throws Problem `not_found.webhook`, `not_found.webhook_delivery`, `webhooks.inactive`
   */
  async redeliver(webhookId: string, id: string): Promise<DeliveryView> {
    return this.database.transaction(async (tx) => {
      const receiver = await activeReceiver(tx, webhookId);
      await this.askAgain(tx, receiver, 'd.id = $2', [id]);
      return one(tx, webhookId, id);
    });
  }

  /** What waits goes to the address that the webhook has now, as if it had been tried nowhere yet. */
  redirect(tx: EntityManager, receiver: Receiver): Promise<void> {
    return this.askAgain(tx, receiver, `d.state = 'pending'`);
  }

  /** Newest first. */
  async list(webhookId: string, { limit, cursor, state }: DeliveryQuery): Promise<Page<DeliveryView>> {
    const before = decodeIdCursor(cursor) ?? null;
    const rows: Row[] = await this.database.query(
      `SELECT ${COLUMNS} FROM webhook_deliveries
        WHERE webhook_id = $1 AND ($2::uuid IS NULL OR id < $2) AND ($3::text IS NULL OR state = $3)
        ORDER BY id DESC LIMIT $4`,
      [webhookId, before, state ?? null, limit + 1],
    );
    return toPage(rows.map(viewOf), limit, ({ id }) => [id]);
  }

  private async askAgain(tx: EntityManager, { id, url }: Receiver, which: string, values: string[] = []) {
    const [again]: [{ id: string }[], number] = await tx.query(
      `UPDATE webhook_deliveries d SET state = 'pending', asked = asked + 1
        WHERE d.webhook_id = $1 AND ${which} RETURNING d.id`,
      [id, ...values],
    );
    const errands = again.map((delivery) => ({ subject: delivery.id, host: hostOf(url) }));
    await this.errands.ask(tx, DELIVER, errands, { atOnce: true });
  }

  private async write(
    tx: EntityManager,
    receivers: Receiver[],
    { messageId, type, changeId }: { messageId: string; type: string; changeId: string | null },
  ): Promise<string[]> {
    const written: { id: string; webhookId: string }[] = await tx.query(
      `INSERT INTO webhook_deliveries (id, webhook_id, message_id, type, change_id)
       SELECT delivery, webhook, $3, $4, $5 FROM unnest($1::uuid[], $2::uuid[]) AS told(delivery, webhook)
       ON CONFLICT (webhook_id, message_id) DO NOTHING RETURNING id, webhook_id AS "webhookId"`,
      [receivers.map(() => newId()), receivers.map(({ id }) => id), messageId, type, changeId],
    );
    const urls = new Map(receivers.map(({ id, url }) => [id, url]));
    const errands = written.map(({ id, webhookId }) => ({ subject: id, host: hostOf(urls.get(webhookId) ?? '') }));
    await this.errands.ask(tx, DELIVER, errands);
    return written.map(({ id }) => id);
  }
}

const COLUMNS = `id, message_id AS "messageId", type, state, attempts, status, failure, duration_ms AS "durationMs",
  response, created_at AS "createdAt", attempted_at AS "attemptedAt"`;

async function activeReceiver(tx: EntityManager, id: string): Promise<Receiver> {
  const [found]: (Receiver & { active: boolean })[] = await tx.query(
    `SELECT id, url, active FROM webhooks WHERE id = $1 FOR SHARE`,
    [id],
  );
  if (!found) throw notFound('webhook');
  if (!found.active) throw new Problem(409, 'webhooks.inactive');
  return found;
}

async function one(tx: EntityManager, webhookId: string, id: string): Promise<DeliveryView> {
  const [row]: Row[] = await tx.query(`SELECT ${COLUMNS} FROM webhook_deliveries WHERE webhook_id = $1 AND id = $2`, [
    webhookId,
    id,
  ]);
  if (!row) throw notFound('webhook_delivery');
  return viewOf(row);
}

function viewOf({ createdAt, attemptedAt, ...row }: Row): DeliveryView {
  return { ...row, createdAt: createdAt.toISOString(), attemptedAt: attemptedAt?.toISOString() ?? null };
}
