import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';

type Handler = (payload: string) => void;

interface Subscription {
  channel: string;
  onMessage: Handler;
  /** Messages are lost while the connection is down: after every (re)connect, read again what is cached. */
  onConnect: () => void;
}

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 10_000;

/** PostgreSQL's LISTEN on one connection of its own, opened again when it breaks. */
export class DatabaseListener implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly subscriptions: Subscription[] = [];
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;
  private lost = false;
  private readonly log = new Logger(DatabaseListener.name);

  constructor(private readonly url: string) {}

  /** Call before the application has started, from a constructor or onModuleInit. */
  subscribe(subscription: Subscription): void {
    this.subscriptions.push(subscription);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.subscriptions.length > 0) await this.connect(FIRST_RETRY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(retryAfter: number): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({ connectionString: this.url, application_name: 'jarshy listener', keepAlive: true });
    this.client = client;
    let delay = retryAfter;
    const again = once(() => this.connectLater(delay));
    client.on('error', again).on('end', again);
    client.on('notification', ({ channel, payload }) => this.dispatch(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of new Set(this.subscriptions.map((subscription) => subscription.channel))) {
        await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      }
      delay = FIRST_RETRY_MS;
      if (this.lost) this.log.warn('Listening to the database again');
      this.lost = false;
      this.subscriptions.forEach((subscription) => subscription.onConnect());
    } catch {
      await client.end().catch(() => undefined);
      again();
    }
  }

  private connectLater(delay: number): void {
    if (this.closed) return;
    if (!this.lost) this.log.warn('The connection that listens to the database is lost');
    this.lost = true;
    const next = Math.min(delay * 2, LONGEST_RETRY_MS);
    this.retry = setTimeout(() => void this.connect(next), delay);
  }

  private dispatch(channel: string, payload: string): void {
    for (const subscription of this.subscriptions) {
      if (subscription.channel === channel) subscription.onMessage(payload);
    }
  }
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}
