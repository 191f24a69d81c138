import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { hostOf } from '../../egress/target.js';

export interface VerifiedRequest {
  id: string;
  /** The absolute address of a feed, as it calls itself. */
  topic: string;
  callback: string;
  secret: string | null;
  leaseSeconds: number;
}

/**
 * Overrides the subscription of the callback to the topic, with its secret and its lease (W3C WebSub section 5.1): without
 * a secret there is none any more. A request that was made before the one verified last changes nothing.
 */
export async function subscribe(tx: EntityManager, request: VerifiedRequest): Promise<void> {
  const { id, topic, callback, secret, leaseSeconds } = request;
  await tx.query(
    `INSERT INTO websub_subscriptions AS s (topic, callback, callback_hash, host, secret, request_id, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
     ON CONFLICT (callback_hash, topic) DO UPDATE
       SET secret = excluded.secret, request_id = excluded.request_id, expires_at = excluded.expires_at
     WHERE s.request_id < excluded.request_id`,
    [topic, callback, hashOf(callback), hostOf(callback), secret, id, leaseSeconds],
  );
}

/** It stays for a while as ended, even if there was none yet, so that a request from before cannot bring it about. */
export async function unsubscribe(tx: EntityManager, { id, topic, callback }: VerifiedRequest): Promise<void> {
  await tx.query(
    `INSERT INTO websub_subscriptions AS s (topic, callback, callback_hash, host, request_id, expires_at)
     VALUES ($1, $2, $3, $4, $5, now())
     ON CONFLICT (callback_hash, topic) DO UPDATE
       SET secret = NULL, delivered_etag = NULL, request_id = excluded.request_id, expires_at = excluded.expires_at
     WHERE s.request_id < excluded.request_id`,
    [topic, callback, hashOf(callback), hostOf(callback), id],
  );
}

/** Callbacks can be too long for an index. */
export function hashOf(callback: string): Buffer {
  return createHash('sha256').update(callback).digest();
}
