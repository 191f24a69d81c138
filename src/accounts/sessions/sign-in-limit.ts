import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Problem } from '../../common/problem.js';
import { addressKey } from './address-key.js';

const WINDOW_SECONDS = 15 * 60;
/** For one person from one address. */
export const TRIES_PER_PERSON = 5;
// From everywhere: whoever has many addresses (of IPv6, a /48 holds 65,536 times the /64) must not go on for ever.
export const TRIES_PER_ACCOUNT = 50;
// A whole office may share one address.
export const TRIES_PER_ADDRESS = 100;

/** Limits how often passwords are tried, over all processes: the counters are in the database. */
@Injectable()
export class SignInLimit {
  private readonly byAddress: RateLimiterPostgres;
  private readonly byPerson: RateLimiterPostgres;
  private readonly byAccount: RateLimiterPostgres;

  constructor(private readonly db: DataSource) {
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: db,
        storeType: 'typeorm',
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix,
        points,
        duration: WINDOW_SECONDS,
      });
    this.byAddress = limiter('sign-in-address', TRIES_PER_ADDRESS);
    this.byPerson = limiter('sign-in-person', TRIES_PER_PERSON);
    this.byAccount = limiter('sign-in-account', TRIES_PER_ACCOUNT);
  }

  /**
   * Counts a try before it is made, so that many at once are not more than the limit.
   *
   * @throws Problem `accounts.too_many_attempts` with Retry-After
   */
  async count(email: string, address: string): Promise<void> {
    await consume(this.byAddress, addressKey(address));
    const account = await this.accountOf(email);
    await consume(this.byPerson, keyOf(account, addressKey(address)));
    await consume(this.byAccount, keyOf(account));
  }

  /** The try was right: it does not count, and neither do the wrong ones before it. */
  async forgive(email: string, address: string): Promise<void> {
    const account = await this.accountOf(email);
    await Promise.all([
      this.byPerson.delete(keyOf(account, addressKey(address))),
      this.byAccount.reward(keyOf(account)),
      this.byAddress.reward(addressKey(address)),
    ]);
  }

  /**
   * PostgreSQL's idea of small letters decides whose account it is, so it decides here too: with JavaScript's, which
   * differs (İ), one account would have many counters. Unknown addresses count alike, and so give nobody away.
   */
  private async accountOf(email: string): Promise<string> {
    const [row] = await this.db.query<{ account: string }[]>('SELECT lower($1::text) AS account', [email]);
    return row?.account ?? email;
  }
}

/** A hash, because what people type into the e-mail field is not ours to keep. */
function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join(' ')).digest('base64url');
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome;
    const seconds = Math.max(1, Math.ceil(outcome.msBeforeNext / 1000));
    throw new Problem(429, 'accounts.too_many_attempts', {
      params: { minutes: Math.ceil(seconds / 60) },
      headers: { 'retry-after': String(seconds) },
    });
  }
}
