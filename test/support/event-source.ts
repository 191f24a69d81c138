import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { eventually } from './eventually.js';

/** A reader of server-sent events over a real connection. */
export class EventReader {
  readonly events: EventSourceMessage[] = [];
  private ended = false;

  private constructor(
    readonly response: Response,
    private readonly abort: AbortController,
  ) {
    void this.read();
  }

  /** Resolves when the answer has begun. */
  static async open(url: string, headers: Record<string, string>): Promise<EventReader> {
    const abort = new AbortController();
    return new EventReader(await fetch(url, { headers, signal: abort.signal }), abort);
  }

  /** The first event that fits, as soon as it is there. */
  async next(event: string, fits: (data: Record<string, unknown>) => boolean = () => true) {
    const found = await eventually(
      async () => this.events.find((candidate) => candidate.event === event && fits(dataOf(candidate))),
      `${event} on the stream`,
    );
    return { id: found.id, data: dataOf(found) };
  }

  all(event: string): Record<string, unknown>[] {
    return this.events.filter((candidate) => candidate.event === event).map(dataOf);
  }

  /** Resolves when the other side has ended it. */
  async end(): Promise<void> {
    await eventually(async () => this.ended, 'the stream to end');
  }

  close(): void {
    this.abort.abort();
  }

  private async read(): Promise<void> {
    const parser = createParser({ onEvent: (event) => this.events.push(event) });
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body ?? [])
        parser.feed(decoder.decode(chunk as Uint8Array, { stream: true }));
    } catch {
      // Closed by us, or broken off: ended in either case.
    }
    this.ended = true;
  }
}

function dataOf({ data }: EventSourceMessage): Record<string, unknown> {
  return JSON.parse(data) as Record<string, unknown>;
}
