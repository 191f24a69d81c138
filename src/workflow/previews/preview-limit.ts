import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from '../../accounts/sessions/address-key.js';

const WINDOW_SECONDS = 60;
/** From one address, in one process. A whole office may share one. */
export const PREVIEWS_A_MINUTE = 120;

/** Limits how often previews are asked for: each is rendered anew. */
@Injectable()
export class PreviewLimit {
  private readonly byAddress = new RateLimiterMemory({ points: PREVIEWS_A_MINUTE, duration: WINDOW_SECONDS });

  /** Gives the seconds to wait, when there were too many. */
  async count(address: string): Promise<number | undefined> {
    try {
      await this.byAddress.consume(addressKey(address));
      return undefined;
    } catch (outcome) {
      if (!(outcome instanceof RateLimiterRes)) throw outcome;
      return Math.max(1, Math.ceil(outcome.msBeforeNext / 1000));
    }
  }
}
