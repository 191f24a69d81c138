import { get, type IncomingMessage } from 'node:http';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { eventually } from './eventually.js';

/** A reader of server-sent events over a real connection. */
export class EventReader {
  readonly events: EventSourceMessage[] = [];
  private ended = false;

  private constructor(private readonly response: IncomingMessage) {
    const parser = createParser({ onEvent: (event) => this.events.push(event) });
    response.setEncoding('utf8').on('data', (text: string) => parser.feed(text));
    response.on('close', () => (this.ended = true)).on('error', () => undefined);
  }

  /** Resolves when the answer has begun. */
  static open(url: string, headers: Record<string, string>): Promise<EventReader> {
    return new Promise((resolve, reject) => {
      get(url, { headers, agent: false }, (response) => resolve(new EventReader(response))).on('error', reject);
    });
  }

  get status(): number | undefined {
    return this.response.statusCode;
  }

  get headers(): IncomingMessage['headers'] {
    return this.response.headers;
  }

  /** The first event that fits, as soon as it is there. */
  async next(event: string, fits: (data: Record<string, unknown>) => boolean = () => true) {
    const found = await eventually(
      () => Promise.resolve(this.events.find((one) => one.event === event && fits(dataOf(one)))),
      `${event} on the stream`,
    );
    return { id: found.id, data: dataOf(found) };
  }

  all(event: string): Record<string, unknown>[] {
    return this.events.filter((candidate) => candidate.event === event).map(dataOf);
  }

  /** Resolves when the other side has ended it. */
  async end(): Promise<void> {
    await eventually(() => Promise.resolve(this.ended), 'the stream to end');
  }

  close(): void {
    this.response.destroy();
  }
}

function dataOf({ data }: EventSourceMessage): Record<string, unknown> {
  return JSON.parse(data) as Record<string, unknown>;
}
