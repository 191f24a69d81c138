import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodeCursor, toPage, type Page } from '../../common/pagination.js';
import { notFound, Problem } from '../../common/problem.js';
import { DELIVER } from './distribution.js';
import type { SubscriptionView } from './subscription.schema.js';

interface Row extends Omit<SubscriptionView, 'leaseUntil' | 'deliveredAt' | 'pending'> {
  leaseUntil: Date;
  deliveredAt: Date | null;
  attempts: number | null;
  askedAt: Date;
  nextAt: Date;
}

/** Who is subscribed to the feeds, for administrators. */
@Injectable()
export class SubscriptionList {
  constructor(private readonly database: DataSource) {}

  /** Newest first; those whose lease has ended are none any more. @throws Problem `pagination.bad_cursor` */
  async list({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Page<SubscriptionView>> {
    const rows: Row[] = await this.database.query(LIST, [decodeNumber(cursor), limit + 1, DELIVER]);
    const { items, next } = toPage(rows, limit, ({ id }) => [id]);
    return { items: items.map(viewOf), next };
  }

  /** The subscriber is not told: it finds out at its next renewal. @throws Problem `not_found.subscription` */
  async remove(id: string): Promise<void> {
    const [, count]: [unknown, number] = await this.database.query(
      `DELETE FROM websub_subscriptions WHERE id = $1 AND expires_at > now()`,
      [id],
    );
    if (count === 0) throw notFound('subscription');
  }
}

const LIST = `
  SELECT s.id, s.topic, regexp_replace(s.host, ':443$', '') AS "callbackHost", s.secret IS NOT NULL AS signed,
         s.expires_at AS "leaseUntil", s.delivered_at AS "deliveredAt",
         e.attempts, e.asked_at AS "askedAt", e.due_at AS "nextAt"
    FROM websub_subscriptions s LEFT JOIN errands e ON e.kind = $3 AND e.subject = s.id::text
   WHERE s.expires_at > now() AND ($1::bigint IS NULL OR s.id < $1) ORDER BY s.id DESC LIMIT $2`;

const LARGEST = 2n ** 63n - 1n;

function decodeNumber(cursor: string | undefined): string | undefined {
  const [id] = decodeCursor(cursor, 1) ?? [];
  if (id === undefined) return undefined;
  if (!/^[1-9]\d{0,18}$/.test(String(id)) || BigInt(id) > LARGEST) throw new Problem(400, 'pagination.bad_cursor');
  return String(id);
}

function viewOf({ attempts, askedAt, nextAt, leaseUntil, deliveredAt, ...row }: Row): SubscriptionView {
  return {
    ...row,
    leaseUntil: leaseUntil.toISOString(),
    deliveredAt: deliveredAt?.toISOString() ?? null,
    pending: attempts === null ? null : { attempts, askedAt: askedAt.toISOString(), nextAt: nextAt.toISOString() },
  };
}
