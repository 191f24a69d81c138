import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Errands } from '../../egress/errands.js';
import { hostOf } from '../../egress/target.js';
import type { HubRequest } from './hub-request.js';

export const VERIFY = 'websub.verify';

/** What a callback is asked, or told when its topic is no more. */
export type CallbackRequest = Omit<Exclude<HubRequest, { mode: 'publish' }>, 'mode'> & {
  mode: 'subscribe' | 'unsubscribe' | 'denied';
};

/** Keeps what callbacks are still to be asked. */
@Injectable()
export class SubscriptionRequests {
  constructor(
    private readonly database: DataSource,
    private readonly errands: Errands,
  ) {}

  take(request: CallbackRequest): Promise<void> {
    return this.database.transaction((tx) => this.write(tx, request));
  }

  async write(tx: EntityManager, request: CallbackRequest): Promise<void> {
    const { mode, topic, topicUrl, callback, secret, leaseSeconds } = request;
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO websub_requests (mode, topic, topic_url, callback, secret, lease_seconds)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [mode, topic, topicUrl, callback, secret, leaseSeconds],
    );
    await this.errands.ask(
      tx,
      VERIFY,
      rows.map(({ id }) => ({ subject: id, host: hostOf(callback) })),
    );
  }
}
