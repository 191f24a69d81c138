import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { DatabaseListener } from '../database/listener.js';
import { FeedRenderer } from './feed-renderer.service.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { feedPath } from '../publications/addresses.js';
import { PUBLICATIONS_CHANNEL } from '../publications/public-change.js';
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
    private readonly renderer: FeedRenderer,
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
      channel: PUBLICATIONS_CHANNEL,
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
    return this.inTurn(() => this.read());
  }

  private hear(message: string): Promise<void> {
    const { language } = JSON.parse(message) as { language: Language };
    return this.inTurn(() => this.read([language]));
  }

  private async read(languages: readonly Language[] = LANGUAGES): Promise<void> {
    for (const language of languages) {
      const path = feedPath(language);
      this.feeds.set(path, readyFeed(await this.renderer.render(language), `${this.config.publicUrl}${path}`));
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
