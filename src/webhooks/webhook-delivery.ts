import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { JARSHY } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { failureOf } from '../egress/egress-failure.js';
import { Egress } from '../egress/egress.js';
import type { Errand, ErrandHandler, ErrandOutcome } from '../egress/errand-handler.js';
import { ErrandRunner } from '../egress/errand-runner.js';
import { pauseBefore, type Patience } from '../egress/patience.js';
import { hostOf } from '../egress/target.js';
import { translatorFor } from '../languages/i18n.js';
import { Announcements } from '../publications/announcements.js';
import { DELIVER, DeliveriesService } from './deliveries.service.js';
import { writeMessage } from './message.js';
import { readPending, type PendingDelivery } from './pending-delivery.js';
import { signedHeaders } from './signature.js';

/** About a day: 15 s, 45 s, 2 min, 7 min, 20 min, an hour, three hours, and then every four. */
const PATIENCE: Patience = { first: 15_000, factor: 3, longest: 4 * 60 * 60_000, whole: 25 * 60 * 60_000 };
const FAILING_FOR_TOO_LONG = '5 days';
const KEEP_LOG = '30 days';
const LONGEST_EXCERPT = 1_000;
const GONE = 410;

/** What became of an attempt: an answer, or none. */
interface Attempt {
  status: number | null;
  failure: string | null;
  ms: number;
  response: string | null;
}

/** Sends the messages, and writes down how it went. */
@Injectable()
export class WebhookDelivery implements ErrandHandler, OnModuleInit {
  readonly kind = DELIVER;
  readonly most = 16;
  private readonly log = new Logger(WebhookDelivery.name);

  constructor(
    private readonly database: DataSource,
    private readonly egress: Egress,
    private readonly runner: ErrandRunner,
    private readonly deliveries: DeliveriesService,
    private readonly announcements: Announcements,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  onModuleInit(): void {
    this.runner.register(this);
    this.announcements.register((change) => this.deliveries.announce(change));
  }

  async run({ subject, attempts, askedAt }: Errand): Promise<ErrandOutcome> {
    const delivery = await readPending(this.database, subject);
    if (!delivery) return 'done';
    if (!delivery.active) return this.giveUp(delivery);
    const attempt = await this.attempt(delivery);
    const isDelivered = attempt.status !== null && attempt.status >= 200 && attempt.status <= 299;
    const later = pauseBefore(PATIENCE, attempts + 1, Date.now() - askedAt.getTime());
    const isOver = isDelivered || attempt.status === GONE || later === null;
    await this.database.transaction(async (tx) => {
      await this.judge(tx, delivery, attempt, isDelivered);
      await write(tx, delivery.id, attempt, isDelivered ? 'delivered' : isOver ? 'failed' : 'pending');
    });
    return isOver ? 'done' : { later };
  }

  async tidy(): Promise<void> {
    await this.database.query(
      `DELETE FROM webhook_deliveries WHERE created_at < now() - interval '${KEEP_LOG}' AND state <> 'pending'`,
    );
  }

  private async giveUp({ id }: PendingDelivery): Promise<'done'> {
    await this.database.query(`UPDATE webhook_deliveries SET state = 'failed', failure = 'inactive' WHERE id = $1`, [
      id,
    ]);
    return 'done';
  }

  private async attempt(delivery: PendingDelivery): Promise<Attempt> {
    const { messageId, url, keys, publication } = delivery;
    const t = translatorFor(publication?.language ?? 'en');
    const body = writeMessage({ ...delivery, id: messageId }, this.config.publicUrl, t);
    const headers = { 'content-type': 'application/json', ...signedHeaders(messageId, new Date(), body, keys) };
    const started = performance.now();
    try {
      const answer = await this.egress.send({ url, method: 'POST', body, headers, keepBytes: 4 * LONGEST_EXCERPT });
      return { status: answer.status, failure: null, ms: answer.ms, response: excerptOf(answer.body) };
    } catch (error) {
      const { code } = failureOf(error);
      if (code === 'busy') throw error;
      return { status: null, failure: code, ms: Math.round(performance.now() - started), response: null };
    }
  }

  /** A receiver that is gone, or that nothing has reached for days, is not sent anything any more. */
  private async judge(tx: EntityManager, { webhookId }: PendingDelivery, attempt: Attempt, isDelivered: boolean) {
    const reason = attempt.status === GONE ? 'gone' : 'failing';
    const [[judged]] = await tx.query<[{ url: string; disabled: boolean }[], number]>(isDelivered ? WELL : BADLY, [
      webhookId,
      ...(isDelivered ? [] : [reason]),
    ]);
    if (!judged?.disabled) return;
    const details = { webhookId, host: hostOf(judged.url), disabledReason: reason };
    await recordEvent(tx, { actor: JARSHY, action: 'webhook.disabled', details });
    this.log.warn(`The webhook ${webhookId} was made inactive: ${reason}`);
  }
}

const WELL = `
  UPDATE webhooks SET failing_since = NULL WHERE id = $1 AND failing_since IS NOT NULL
  RETURNING url, false AS disabled`;

const BADLY = `
  UPDATE webhooks SET
         failing_since = coalesce(failing_since, now()),
         active = NOT over, version = version + over::integer,
         disabled_reason = CASE WHEN over THEN $2 END
    FROM (SELECT id AS judged, $2 = 'gone' OR failing_since < now() - interval '${FAILING_FOR_TOO_LONG}' IS TRUE AS over
            FROM webhooks WHERE id = $1 AND active FOR UPDATE) AS verdict
   WHERE id = judged RETURNING url, over AS disabled`;

async function write(tx: EntityManager, id: string, attempt: Attempt, state: string): Promise<void> {
  const { status, failure, ms, response } = attempt;
  await tx.query(
    `UPDATE webhook_deliveries SET attempts = attempts + 1, attempted_at = now(), state = $2, status = $3, failure = $4,
            duration_ms = $5, response = $6 WHERE id = $1`,
    [id, state, status, failure, ms, response],
  );
}

/** Whole characters; PostgreSQL's text holds no U+0000. */
function excerptOf(body: Buffer): string {
  return [...body.toString('utf8').replaceAll('\0', '\uFFFD')].slice(0, LONGEST_EXCERPT).join('');
}
