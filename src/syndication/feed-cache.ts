import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { DatabaseListener } from '../database/listener.js';
import { FEEDS_CHANNEL, readFeeds, readVersions } from './feed-store.js';
import { readyFeed, type ReadyFeed } from './ready-feed.js';

const LOOK_AGAIN_MS = 30_000;

/** All feeds in the memory of this process, as fresh as PostgreSQL's messages; a missed one is found within 30 s. */
@Injectable()
export class FeedCache implements OnModuleDestroy {
  private readonly logger = new Logger(FeedCache.name);
  private readonly feeds = new Map<string, ReadyFeed>();
  private lookAgain: NodeJS.Timeout | undefined;
  private reading = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    private readonly listener: DatabaseListener,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get(path: string): ReadyFeed {
    const feed = this.feeds.get(path);
    if (!feed) throw new Error(`There is no feed ${path}`);
    return feed;
  }

  /** Before the application has started: see DatabaseListener. */
  async start(): Promise<void> {
    this.listener.subscribe({
      channel: FEEDS_CHANNEL,
      onMessage: (message) => void this.hear(message),
      onConnect: () => void this.inTurn(() => this.read()),
    });
    await this.read();
    this.lookAgain = setInterval(() => void this.findMissed(), LOOK_AGAIN_MS).unref();
  }

  onModuleDestroy(): Promise<void> {
    clearInterval(this.lookAgain);
    return this.reading;
  }

  /** Reads what has another version than the one in memory. */
  findMissed(): Promise<void> {
    return this.inTurn(async () => {
      const versions = await readVersions(this.db);
      const missed = [...versions].filter(([path, version]) => this.feeds.get(path)?.version !== version);
      if (missed.length > 0) await this.read(missed.map(([path]) => path));
    });
  }

  private hear(message: string): Promise<void> {
    const [path = '', version] = message.split(' ');
    return this.inTurn(async () => {
      if ((this.feeds.get(path)?.version ?? 0) < Number(version)) await this.read([path]);
    });
  }

  private async read(paths?: string[]): Promise<void> {
    for (const feed of await readFeeds(this.db, paths)) {
      this.feeds.set(feed.path, readyFeed(feed, `${this.config.publicUrl}${feed.path}`));
    }
  }

  // One at a time: what was read later is newer. A failure leaves the feeds as they are, until the next look.
  private inTurn(read: () => Promise<void>): Promise<void> {
    this.reading = this.reading.then(read).catch((cause: unknown) => {
      this.logger.error(new Error('Feeds cannot be read', { cause }));
    });
    return this.reading;
  }
}
