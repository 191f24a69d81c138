import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { failureOf } from '../../egress/egress-failure.js';
import { Egress, type Answer } from '../../egress/egress.js';
import type { Errand, ErrandHandler, ErrandOutcome } from '../../egress/errand-handler.js';
import { ErrandRunner } from '../../egress/errand-runner.js';
import { pauseBefore, type Patience } from '../../egress/patience.js';
import { withParameters } from './callback.js';
import { denialReason, type Denial } from './denial.js';
import { subscribe, unsubscribe, type VerifiedRequest } from './subscription.js';
import { VERIFY, type CallbackRequest } from './subscription-requests.service.js';
import { SubscriptionRoom } from './subscription-room.js';
import { TopicMemory } from './topic-memory.js';

const PATIENCE: Patience = { first: 5_000, factor: 4, longest: 120_000, whole: 10 * 60_000 };
/** As long as an answer that is none; its challenge is shorter. */
const KEPT_BYTES = 256;
const KEEP_ENDED = '1 day';

type Request = VerifiedRequest & CallbackRequest;

/** Asks callbacks whether they want what was asked for in their name (W3C WebSub section 5.3), or tells them that it cannot be. */
@Injectable()
export class Verification implements ErrandHandler, OnModuleInit {
  readonly kind = VERIFY;
  readonly most = 8;

  constructor(
    private readonly database: DataSource,
    private readonly egress: Egress,
    private readonly topics: TopicMemory,
    private readonly room: SubscriptionRoom,
    private readonly runner: ErrandRunner,
  ) {}

  onModuleInit(): void {
    this.runner.register(this);
  }

  async run({ subject, attempts, askedAt }: Errand): Promise<ErrandOutcome> {
    const [request]: Request[] = await this.database.query(REQUEST, [subject]);
    if (!request) return 'done';
    const denied = await this.denialOf(request);
    const challenge = randomBytes(24).toString('base64url');
    const answer = await this.ask(denied ? denial(request, denied) : question(request, challenge));
    if (answer === 'refused') return this.settle(request);
    const later = answer && answer.status < 500 ? null : pauseBefore(PATIENCE, attempts + 1, ageOf(askedAt));
    if (later !== null) return { later };
    return this.settle(request, !denied && isEcho(answer, challenge));
  }

  async tidy(): Promise<void> {
    await this.database.query(`DELETE FROM websub_subscriptions WHERE expires_at < now() - interval '${KEEP_ENDED}'`);
    await this.database.query(`DELETE FROM websub_requests WHERE requested_at < now() - interval '${KEEP_ENDED}'`);
  }

  private async denialOf({ mode, topic, callback }: Request): Promise<Denial | null> {
    if (mode === 'unsubscribe') return null;
    if (mode === 'denied' || (await this.topics.read(topic)) === undefined) return 'denied';
    return (await this.room.isLeft(callback, topic)) ? null : 'crowded';
  }

  private async ask(url: string): Promise<Answer | 'refused' | undefined> {
    try {
      return await this.egress.send({ kind: VERIFY, url, method: 'GET', keepBytes: KEPT_BYTES });
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'busy') throw failure;
      return failure.isRefusal ? 'refused' : undefined;
    }
  }

  private async settle(request: Request, isVerified = false): Promise<'done'> {
    await this.database.transaction(async (tx: EntityManager) => {
      if (isVerified) await (request.mode === 'subscribe' ? subscribe : unsubscribe)(tx, request);
      await tx.query(`DELETE FROM websub_requests WHERE id = $1`, [request.id]);
    });
    return 'done';
  }
}

const REQUEST = `
  SELECT id, mode, topic, topic_url AS "topicUrl", callback, secret, lease_seconds AS "leaseSeconds"
    FROM websub_requests WHERE id = $1`;

function question({ mode, topicUrl, callback, leaseSeconds }: Request, challenge: string): string {
  return withParameters(callback, {
    ...{ 'hub.mode': mode, 'hub.topic': topicUrl, 'hub.challenge': challenge },
    ...(mode === 'subscribe' && { 'hub.lease_seconds': String(leaseSeconds) }),
  });
}

function denial({ topic, topicUrl, callback }: Request, why: Denial): string {
  const said = { 'hub.mode': 'denied', 'hub.topic': topicUrl, 'hub.reason': denialReason(why, topic) };
  return withParameters(callback, said);
}

function isEcho(answer: Answer | undefined, challenge: string): boolean {
  if (!answer || answer.status < 200 || answer.status > 299) return false;
  return !answer.cut && answer.body.toString('latin1') === challenge;
}

function ageOf(since: Date): number {
  return Date.now() - since.getTime();
}
