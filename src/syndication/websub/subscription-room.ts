import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { siteOf } from './callback.js';
import { hashOf } from './subscription.js';

/** Readers of many people have one callback for each feed, all at one host. */
export const MOST_OF_A_SITE = 2_000;
/** Some have one callback for all the feeds that they follow. */
export const MOST_OF_A_CALLBACK = 500;

/** How many subscriptions may lead to one place: whoever answers for a host could have each change sent there without end. */
@Injectable()
export class SubscriptionRoom {
  constructor(private readonly database: DataSource) {}

  /** Whether there is room for one more. A subscription that is there can always be renewed. */
  async isLeft(callback: string, topic: string): Promise<boolean> {
    const [counted]: { known: boolean; ofCallback: number; ofSite: number }[] = await this.database.query(COUNT, [
      ...[hashOf(callback), siteOf(callback), topic],
    ]);
    if (!counted || counted.known) return true;
    return counted.ofCallback < MOST_OF_A_CALLBACK && counted.ofSite < MOST_OF_A_SITE;
  }
}

const COUNT = `
  SELECT coalesce(bool_or(topic = $3 AND callback_hash = $1), false) AS known,
         count(*) FILTER (WHERE callback_hash = $1)::integer AS "ofCallback", count(*)::integer AS "ofSite"
    FROM websub_subscriptions
   WHERE regexp_replace(host, ':[0-9]+$', '') = $2 AND expires_at > now()`;
