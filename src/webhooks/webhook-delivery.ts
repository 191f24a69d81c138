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
import type { DeliveryState } from './webhook.schema.js';

/** About a day: 15 s, 45 s, 2 min, 7 min, 20 min, an hour, three hours, and then every four. */
const PATIENCE: Patience = { first: 15_000, factor: 3, longest: 4 * 60 * 60_000, whole: 25 * 60 * 60_000 };
/** A partner that is told of something once a week may miss it once: both must have gone on. */
const FAILING_FOR_TOO_LONG = '5 days';
const FAILED_TOO_MANY = 3;
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

interface Judged {
  description: string;
  disabled: boolean;
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
    const state = isDelivered ? 'delivered' : isOver ? 'failed' : 'pending';
    await this.database.transaction(async (tx) => {
      await this.judge(tx, delivery, attempt, state);
      await write(tx, delivery, attempt, state);
    });
    return isOver ? 'done' : { later };
  }

  async tidy(): Promise<void> {
    await this.database.query(
      `DELETE FROM webhook_deliveries WHERE created_at < now() - interval '${KEEP_LOG}' AND state <> 'pending'`,
    );
    await this.database.query(`DELETE FROM webhook_former_keys WHERE until < now()`);
  }

  private async giveUp({ id, asked }: PendingDelivery): Promise<'done'> {
    await this.database.query(
      `UPDATE webhook_deliveries SET state = 'failed', failure = 'inactive' WHERE id = $1 AND asked = $2`,
      [id, asked],
    );
    return 'done';
  }

  private async attempt(delivery: PendingDelivery): Promise<Attempt> {
    const { messageId, url, keys, publication } = delivery;
    const t = translatorFor(publication?.language ?? 'en');
    const body = writeMessage({ ...delivery, id: messageId }, this.config.publicUrl, t);
    const headers = { 'content-type': 'application/json', ...signedHeaders(messageId, new Date(), body, keys) };
    const request = { kind: DELIVER, url, method: 'POST' as const, body, headers, keepBytes: 4 * LONGEST_EXCERPT };
    const started = performance.now();
    try {
      const answer = await this.egress.send(request);
      return { status: answer.status, failure: null, ms: answer.ms, response: excerptOf(answer.body) };
    } catch (error) {
      const { code } = failureOf(error);
      if (code === 'busy') throw error;
      return { status: null, failure: code, ms: Math.round(performance.now() - started), response: null };
    }
  }

  /** A receiver that is gone, or that nothing has reached for days, is not sent anything any more. */
  private async judge(tx: EntityManager, { webhookId, url }: PendingDelivery, attempt: Attempt, state: DeliveryState) {
    if (state === 'delivered') return void (await tx.query(WELL, [webhookId, url]));
    const reason = attempt.status === GONE ? 'gone' : 'failing';
    const [[judged]] = await tx.query<[Judged[], number]>(BADLY, [webhookId, url, reason, state === 'failed']);
    if (!judged?.disabled) return;
    const details = { webhookId, host: hostOf(url), description: judged.description, disabledReason: reason };
    await recordEvent(tx, { actor: JARSHY, action: 'webhook.disabled', details });
    this.log.warn(`The webhook ${webhookId} was made inactive: ${reason}`);
  }
}

// How an address answers that the webhook had before says nothing of the one that it has.
const WELL = `
  UPDATE webhooks SET failing_since = NULL, failed_messages = 0 WHERE id = $1 AND url = $2 AND failing_since IS NOT NULL`;

const BADLY = `
  UPDATE webhooks SET
         failing_since = coalesce(failing_since, now()), failed_messages = failed,
         active = NOT over, version = version + over::integer,
         disabled_reason = CASE WHEN over THEN $3 END
    FROM (SELECT id AS judged, failed,
                 $3 = 'gone' OR (failed >= ${FAILED_TOO_MANY}
                   AND failing_since < now() - interval '${FAILING_FOR_TOO_LONG}') IS TRUE AS over
            FROM (SELECT id, failing_since, failed_messages + $4::boolean::integer AS failed
                    FROM webhooks WHERE id = $1 AND url = $2 AND active FOR UPDATE) AS counted) AS verdict
   WHERE id = judged RETURNING description, over AS disabled`;

/** What was asked for again while the attempt was under way is still to be done, whatever became of the attempt. */
async function write(tx: EntityManager, { id, asked }: PendingDelivery, attempt: Attempt, state: DeliveryState) {
  const { status, failure, ms, response } = attempt;
  await tx.query(
    `UPDATE webhook_deliveries SET attempts = attempts + 1, attempted_at = now(), status = $4, failure = $5,
            duration_ms = $6, response = $7, state = CASE WHEN asked = $2 THEN $3 ELSE state END WHERE id = $1`,
    [id, asked, state, status, failure, ms, response],
  );
}

/** Whole characters; PostgreSQL's text holds no U+0000. */
function excerptOf(body: Buffer): string {
  return [...body.toString('utf8').replaceAll('\0', '\uFFFD')].slice(0, LONGEST_EXCERPT).join('');
}
