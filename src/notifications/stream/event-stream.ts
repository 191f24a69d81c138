import type { Writable } from 'node:stream';
import type { PersonActor } from '../../accounts/people/person.entity.js';
import type { Language } from '../../languages/languages.js';
import { HEARTBEAT, serverSent, type ServerSent } from './server-sent.js';

interface Reader {
  actor: PersonActor;
  language: Language;
  expiresAt: Date;
  /** @throws when the reader may no longer read; otherwise as whom */
  recognise: () => Promise<{ actor: PersonActor; expiresAt: Date }>;
}

/** Two heartbeats that a reader did not take. */
const MOST_MISSED_BEATS = 2;

/** One open connection of one person. */
export class EventStream {
  private isFull = false;
  private missed = false;
  private missedBeats = 0;

  constructor(
    private readonly out: Writable,
    public reader: Reader,
    /** The last notification that was sent. */
    public serial: string,
    onRoom: (stream: EventStream) => void,
  ) {
    out.on('drain', () => {
      this.isFull = false;
      this.missedBeats = 0;
      if (this.missed) this.resync();
      onRoom(this);
    });
  }

  /** Whether the reader is slower than what there is to tell: then nothing is added until it has caught up. */
  get isBehind(): boolean {
    return this.isFull || this.out.destroyed || this.out.writableEnded;
  }

  /** For what can be asked again: a reader who is behind is told later that something was left out. */
  mention(event: ServerSent): void {
    if (this.isBehind) this.missed = true;
    else this.send(event);
  }

  send(event: ServerSent): void {
    this.write(serverSent(event));
  }

  /** Tells that changes were left out, so that what is shown should be read again. */
  resync(): void {
    this.missed = this.isBehind;
    if (!this.missed) this.send({ event: 'resync', data: {} });
  }

  beat(now: Date): void {
    if (this.reader.expiresAt <= now) return this.end();
    if (!this.isBehind) return this.write(HEARTBEAT);
    this.missedBeats += 1;
    if (this.missedBeats > MOST_MISSED_BEATS) this.out.destroy();
  }

  /** At once: whoever does not read would otherwise keep the process from ending. */
  end(): void {
    if (this.isFull) this.out.destroy();
    else if (!this.out.writableEnded) this.out.end();
  }

  private write(text: string): void {
    if (this.out.destroyed || this.out.writableEnded) return;
    if (!this.out.write(text)) this.isFull = true;
  }
}
