import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { addressKey } from '../../accounts/sessions/address-key.js';
import { siteOf } from './callback.js';

const WINDOW_S = 10 * 60;
export const REQUESTS_PER_CLIENT = 120;
// Whoever asks for callbacks at somebody else's host has the hub send requests there.
export const REQUESTS_PER_SITE = 600;

/** Limits what clients may ask of the hub, over all processes. */
@Injectable()
export class HubLimit {
  private readonly byClient: RateLimiterPostgres;
  private readonly bySite: RateLimiterPostgres;

  constructor(db: DataSource) {
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        ...{ storeClient: db, storeType: 'typeorm', tableName: 'rate_limits', tableCreated: true },
        ...{ keyPrefix, points, duration: WINDOW_S },
      });
    this.byClient = limiter('hub-client', REQUESTS_PER_CLIENT);
    this.bySite = limiter('hub-callback', REQUESTS_PER_SITE);
  }

  /** In how many seconds the client may come again; null: it may now. */
  client(address: string): Promise<number | null> {
    return waitOf(this.byClient, addressKey(address));
  }

  /** The same of the host that a callback is at. */
  callback(callback: string): Promise<number | null> {
    return waitOf(this.bySite, siteOf(callback));
  }
}

async function waitOf(limiter: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome;
    return Math.max(1, Math.ceil(outcome.msBeforeNext / 1_000));
  }
}
