import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { hasRole } from '../../accounts/actor.js';
import { Problem } from '../../common/problem.js';
import { DatabaseListener } from '../../database/listener.js';
import { translatorFor } from '../../languages/i18n.js';
import { viewOf } from '../notification-row.js';
import { NotificationsQuery } from '../notifications.query.js';
import { Presences } from '../presence/presences.service.js';
import { DESK_CHANNEL, readDeskMessage, type DeskMessage } from './desk-message.js';
import type { EventStream } from './event-stream.js';
import type { ServerSent } from './server-sent.js';

const HEARTBEAT_MS = 25_000;
/** Tabs of one person, in one process. */
const MOST_PER_PERSON = 10;
const BATCH = 50;
const AT_THE_DESK = ['author', 'translator', 'reviewer', 'publisher'] as const;

/** The open streams of this process, fed from what PostgreSQL tells all processes. */
@Injectable()
export class Streams implements OnModuleInit, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly log = new Logger(Streams.name);
  private readonly byPerson = new Map<string, Set<EventStream>>();
  private readonly filling = new Map<EventStream, Promise<void>>();
  private heartbeat: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly notifications: NotificationsQuery,
    private readonly presences: Presences,
    private readonly listener: DatabaseListener,
  ) {}

  onModuleInit(): void {
    this.listener.subscribe({
      channel: DESK_CHANNEL,
      onMessage: (payload) => this.hear(readDeskMessage(payload)),
      onConnect: () => this.catchUp(),
    });
    this.heartbeat = setInterval(() => this.all().forEach((stream) => stream.beat(new Date())), HEARTBEAT_MS).unref();
  }

  /** Before the HTTP server closes: it waits for open connections. */
  onModuleDestroy(): void {
    this.closed = true;
    clearInterval(this.heartbeat);
    this.all().forEach((stream) => stream.end());
  }

  /** What is being read still has the database. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.filling.values());
  }

  /** @throws Problem 429 `events.too_many_streams`, 503 */
  requireRoom(personId: string): void {
    if (this.closed) throw new Problem(503, 'http.unavailable', { headers: { 'retry-after': '3' } });
    if ((this.byPerson.get(personId)?.size ?? 0) < MOST_PER_PERSON) return;
    throw new Problem(429, 'events.too_many_streams', { headers: { 'retry-after': '60' } });
  }

  add(stream: EventStream): void {
    const { id } = stream.reader.actor;
    this.byPerson.set(id, (this.byPerson.get(id) ?? new Set()).add(stream));
    if (this.closed) stream.end();
    else this.fill(stream);
  }

  remove(stream: EventStream): void {
    const { id } = stream.reader.actor;
    const streams = this.byPerson.get(id);
    streams?.delete(stream);
    if (streams?.size === 0) this.byPerson.delete(id);
  }

  /** Sends what the person was told and the stream has not sent, one batch after the other while the reader keeps up. */
  fill(stream: EventStream): void {
    const before = this.filling.get(stream) ?? Promise.resolve();
    const after = before
      .then(() => this.sendNew(stream))
      .catch((cause: unknown) => {
        this.log.error(new Error('A stream cannot be filled', { cause }));
        stream.end();
      });
    this.filling.set(stream, after);
    void after.then(() => this.filling.get(stream) === after && this.filling.delete(stream));
  }

  private async sendNew(stream: EventStream): Promise<void> {
    const { actor, language } = stream.reader;
    while (!stream.isBehind) {
      const rows = await this.notifications.after(actor.id, stream.serial, BATCH);
      for (const row of rows) {
        const data = viewOf(row, translatorFor(language));
        stream.send({ event: 'notification', id: row.id, data });
        stream.serial = row.serial;
      }
      if (rows.length < BATCH) return;
    }
  }

  private hear(message: DeskMessage | undefined): void {
    if (message?.about === 'notified') this.of(message.personId).forEach((stream) => this.fill(stream));
    else if (message?.about === 'access') this.of(message.personId).forEach((stream) => void this.recognise(stream));
    else if (message?.about === 'presence') void this.mentionPresence(message.variantId);
    else if (message) this.mention(eventOf(message));
  }

  /** To those who have the text open themselves. */
  private async mentionPresence(variantId: string): Promise<void> {
    if (this.byPerson.size === 0) return;
    try {
      const data = await this.presences.on(variantId);
      const streams = data.people.flatMap(({ id }) => this.of(id));
      streams.forEach((stream) => stream.mention({ event: 'presence', data }));
    } catch (cause) {
      this.log.error(new Error('It cannot be told who has a text open', { cause }));
    }
  }

  private mention(event: ServerSent): void {
    for (const stream of this.all()) {
      if (AT_THE_DESK.some((role) => hasRole(stream.reader.actor, role))) stream.mention(event);
    }
  }

  /** Messages were lost while nobody listened. */
  private catchUp(): void {
    for (const stream of this.all()) {
      stream.resync();
      this.fill(stream);
      void this.recognise(stream);
    }
  }

  private async recognise(stream: EventStream): Promise<void> {
    try {
      stream.reader = { ...stream.reader, ...(await stream.reader.recognise()) };
    } catch {
      stream.end();
    }
  }

  private of(personId: string): EventStream[] {
    return [...(this.byPerson.get(personId) ?? [])];
  }

  private all(): EventStream[] {
    return [...this.byPerson.values()].flatMap((streams) => [...streams]);
  }
}

function eventOf(message: Extract<DeskMessage, { about: 'variant' | 'task' | 'document' }>): ServerSent {
  const { about, ...data } = message;
  return { event: `${about}.changed`, data };
}
