import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Errands } from '../../egress/errands.js';
import { Announcements, type AnnouncedChange } from '../../publications/announcements.js';
import { FEED_FORMATS } from '../../publications/addresses.js';
import { SERIALISERS } from '../feed-formats.js';
import { FeedTopics } from '../feed-topics.service.js';
import { DELIVER } from './distribution.js';
import { OutsideHubs } from './outside-hubs.js';
import { SisterFeedsQuery } from './sister-feeds.query.js';

const BATCH = 1_000;
const FORMATS_WITH_SIBLINGS = FEED_FORMATS.filter((format) => SERIALISERS[format].hasSiblings);

/** Has the subscribers of all feeds told that a change may have changed, in short transactions however many they are. */
@Injectable()
export class TopicAnnouncer implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly topics: FeedTopics,
    private readonly sisters: SisterFeedsQuery,
    private readonly errands: Errands,
    private readonly hubs: OutsideHubs,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    this.announcements.register((change) => this.announce(change));
  }

  /** Can run any number of times. */
  async announce(change: AnnouncedChange): Promise<void> {
    const topics = await this.changedBy(change);
    await this.database.transaction((tx) => this.hubs.tell(tx, topics));
    let last: string | undefined = '0';
    while (last !== undefined) last = await this.askBatch(topics, last);
  }

  /** Feeds of other languages too, in the formats that link to this one: their bytes are others then. */
  private async changedBy(change: AnnouncedChange): Promise<string[]> {
    const topics = [await this.topics.changedBy(change)];
    for (const sister of await this.sisters.linkedAnew(change.id))
      topics.push(await this.topics.changedBy(sister, FORMATS_WITH_SIBLINGS));
    return topics.flat();
  }

  private async askBatch(topics: string[], after: string): Promise<string | undefined> {
    const rows: { id: string; host: string }[] = await this.database.query(SUBSCRIBERS, [topics, after]);
    const errands = rows.map(({ id, host }) => ({ subject: id, host }));
    await this.database.transaction((tx) => this.errands.ask(tx, DELIVER, errands));
    return rows.length < BATCH ? undefined : rows.at(-1)?.id;
  }
}

const SUBSCRIBERS = `
  SELECT id, host FROM websub_subscriptions
   WHERE topic = ANY ($1) AND expires_at > now() AND id > $2 ORDER BY id LIMIT ${BATCH}`;
