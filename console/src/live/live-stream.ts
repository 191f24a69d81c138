export const LIVE_EVENTS = [
  'notification',
  'variant.changed',
  'task.changed',
  'document.changed',
  'presence',
  'resync',
] as const;

export type LiveEvent = (typeof LIVE_EVENTS)[number];
type Handler = (data: Record<string, unknown>) => void;

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60_000;

/** One connection for the whole console. The browser comes again by itself after a broken line, this after a refusal. */
export class LiveStream {
  private source: EventSource | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_RETRY_MS;
  private opened = false;
  private readonly handlers = new Map<LiveEvent, Set<Handler>>();

  constructor(private readonly address = '/api/v1/events/stream') {}

  open(): void {
    const source = new EventSource(this.address);
    this.source = source;
    source.onopen = () => this.hasOpened();
    source.onerror = () => source.readyState === EventSource.CLOSED && this.comeAgain();
    for (const event of LIVE_EVENTS) {
      source.addEventListener(event, ({ data }) => this.tell(event, dataIn(data)));
    }
  }

  close(): void {
    clearTimeout(this.retry);
    this.source?.close();
    this.opened = false;
  }

  /** @returns how to stop listening */
  listen(event: LiveEvent, handler: Handler): () => void {
    const all = this.handlers.get(event) ?? new Set();
    this.handlers.set(event, all.add(handler));
    return () => all.delete(handler);
  }

  private hasOpened(): void {
    this.pause = FIRST_RETRY_MS;
    // What happened while the line was broken is not told again.
    if (this.opened) this.tell('resync', {});
    this.opened = true;
  }

  private comeAgain(): void {
    this.retry = setTimeout(() => this.open(), this.pause);
    this.pause = Math.min(this.pause * 2, LAST_RETRY_MS);
  }

  private tell(event: LiveEvent, data: Record<string, unknown>): void {
    this.handlers.get(event)?.forEach((handler) => handler(data));
  }
}

function dataIn(text: unknown): Record<string, unknown> {
  return JSON.parse(String(text)) as Record<string, unknown>;
}
