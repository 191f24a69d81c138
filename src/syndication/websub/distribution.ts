import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import { failureOf } from '../../egress/egress-failure.js';
import { Egress, type Answer } from '../../egress/egress.js';
import type { Errand, ErrandHandler, ErrandOutcome } from '../../egress/errand-handler.js';
import { ErrandRunner } from '../../egress/errand-runner.js';
import { pauseBefore, type Patience } from '../../egress/patience.js';
import { hubsOf } from '../hubs.js';
import { hubSignature } from './signature.js';
import { SubscriptionRequests } from './subscription-requests.service.js';
import { TopicMemory, type TopicBytes } from './topic-memory.js';

export const DELIVER = 'websub.deliver';

const PATIENCE: Patience = { first: 10_000, factor: 3, longest: 60 * 60_000, whole: 8 * 60 * 60_000 };
const GONE = 410;

interface Subscription {
  id: string;
  /** The absolute address of the feed, as it calls itself. */
  topic: string;
  callback: string;
  secret: string | null;
  deliveredEtag: string | null;
}

/**
 * Sends a subscriber its topic as it is now (W3C WebSub section 7): whatever changes while a delivery waits goes out with
 * it, and what the subscriber has already is not sent again.
 */
@Injectable()
export class Distribution implements ErrandHandler, OnModuleInit {
  readonly kind = DELIVER;
  readonly most = 16;

  constructor(
    private readonly database: DataSource,
    private readonly egress: Egress,
    private readonly topics: TopicMemory,
    @Inject(CONFIG) private readonly config: Config,
    private readonly requests: SubscriptionRequests,
    private readonly runner: ErrandRunner,
  ) {}

  onModuleInit(): void {
    this.runner.register(this);
  }

  /** When nothing helps, the delivery is given up; the subscription stays until its lease ends. */
  async run({ subject, attempts, askedAt }: Errand): Promise<ErrandOutcome> {
    const [subscription]: Subscription[] = await this.database.query(SUBSCRIPTION, [subject]);
    if (!subscription) return 'done';
    const bytes = await this.topics.read(subscription.topic);
    if (!bytes) return this.deny(subscription);
    if (bytes.etag === subscription.deliveredEtag) return 'done';
    const answer = await this.send(subscription, bytes);
    if (answer?.status === GONE) return this.end(subscription);
    if (answer && answer.status >= 200 && answer.status <= 299) return this.delivered(subscription, bytes);
    const later = pauseBefore(PATIENCE, attempts + 1, Date.now() - askedAt.getTime());
    return later === null ? 'done' : { later };
  }

  private async send({ topic, callback, secret }: Subscription, bytes: TopicBytes): Promise<Answer | undefined> {
    const links = hubsOf(this.config).map((hub) => `<${hub}>; rel="hub"`);
    try {
      return await this.egress.send({
        ...{ kind: DELIVER, url: callback, method: 'POST', body: bytes.body, keepBytes: 0 },
        headers: {
          'content-type': bytes.contentType,
          link: [...links, `<${topic}>; rel="self"`].join(', '),
          ...(secret !== null && { 'x-hub-signature': hubSignature(secret, bytes.body) }),
        },
      });
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'busy') throw failure;
      return undefined;
    }
  }

  private async delivered({ id }: Subscription, { etag }: TopicBytes): Promise<'done'> {
    await this.database.query(
      `UPDATE websub_subscriptions SET delivered_etag = $2, delivered_at = now() WHERE id = $1`,
      [id, etag],
    );
    return 'done';
  }

  private async end({ id }: Subscription): Promise<'done'> {
    await this.database.query(`DELETE FROM websub_subscriptions WHERE id = $1`, [id]);
    return 'done';
  }

  private async deny({ id, topic, callback }: Subscription): Promise<'done'> {
    await this.database.transaction(async (tx) => {
      const [, ended]: [unknown, number] = await tx.query(`DELETE FROM websub_subscriptions WHERE id = $1`, [id]);
      if (ended === 0) return;
      const told = { mode: 'denied' as const, topic, topicUrl: topic, callback, secret: null, leaseSeconds: 0 };
      await this.requests.write(tx, told);
    });
    return 'done';
  }
}

const SUBSCRIPTION = `
  SELECT id, topic, callback, secret, delivered_etag AS "deliveredEtag"
    FROM websub_subscriptions WHERE id = $1 AND expires_at > now()`;
