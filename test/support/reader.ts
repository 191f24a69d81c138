import { createHmac } from 'node:crypto';
import { VendorServer, type Received, type Reply } from './vendor-server.js';

/** An answer that is promised comes when it is kept. */
type Habit = (request: Received) => Reply | Promise<Reply>;

/** A subscriber on loopback: it confirms what it is asked, and takes what it is sent, unless it is told otherwise. */
export class Reader {
  readonly received: Received[] = [];
  /** By the path: how it answers what it is asked (GET) and sent (POST). */
  private readonly habits = new Map<string, Habit>();

  private constructor(private readonly server: VendorServer) {
    server.reply((request) => this.answer(request));
  }

  static async start(): Promise<Reader> {
    return new Reader(await VendorServer.start());
  }

  close(): Promise<void> {
    return this.server.close();
  }

  url(path: string): string {
    return `${this.server.url}${path}`;
  }

  /** @param path the habit of GET and POST there */
  behave(path: string, habit: Habit): void {
    this.habits.set(path, habit);
  }

  asked(path: string): Received[] {
    return this.received.filter((request) => request.method === 'GET' && request.path === path);
  }

  sent(path: string): Received[] {
    return this.received.filter((request) => request.method === 'POST' && request.path === path);
  }

  private answer(request: Received): ReturnType<Habit> {
    this.received.push(request);
    return (this.habits.get(request.path) ?? agreeable)(request);
  }
}

/** Says yes to everything. */
export function agreeable({ query }: Received): Reply {
  return { text: query.get('hub.challenge') ?? '' };
}

/** Whether the signature of a delivery is the one that a subscriber with this secret expects. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  return headers['x-hub-signature'] === `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
