import { setImmediate } from 'node:timers/promises';
import { Writable } from 'node:stream';
import { EventStream } from './event-stream.js';

const LATER = new Date(Date.now() + 3_600_000);
const actor = { id: 'p', name: 'Біреу', roles: [], skills: [] };

/** A connection that takes what is written only when the reader reads. */
function opened(expiresAt = LATER) {
  let taken = '';
  let goOn: (() => void) | undefined;
  const out = new Writable({
    highWaterMark: 200,
    decodeStrings: false,
    write: (text: string, _, done) => {
      taken += text;
      goOn = done;
    },
  });
  const rooms: EventStream[] = [];
  const recognise = () => Promise.resolve({ actor, expiresAt });
  const stream = new EventStream(out, { actor, language: 'kk', expiresAt, recognise }, '0', (it) => rooms.push(it));
  /** Everything that there is by now. */
  const read = async (): Promise<string> => {
    while (goOn) {
      const next = goOn;
      goOn = undefined;
      next();
      await setImmediate();
    }
    const text = taken;
    taken = '';
    return text;
  };
  return { out, stream, rooms, read };
}

const change = (version: number) => ({ event: 'variant.changed', data: { variantId: 'v'.repeat(36), version } });
const fill = (stream: EventStream) => {
  for (let version = 1; !stream.isBehind; version += 1) stream.mention(change(version));
};

describe('a stream of events', () => {
  it('leaves out what a reader who is behind can ask for again, and says so once they have caught up', async () => {
    const { stream, rooms, read } = opened();
    fill(stream);
    for (let version = 100; version < 200; version += 1) stream.mention(change(version));
    const text = await read();
    expect(text).not.toContain('"version":100');
    expect(text).toMatch(/event: resync\ndata: {}\n\n$/);
    expect(rooms).toEqual([stream]);
    stream.mention(change(200));
    expect(await read()).toContain('"version":200');
  });

  it('says nothing of the kind when nothing was left out', async () => {
    const { stream, rooms, read } = opened();
    fill(stream);
    expect(await read()).not.toContain('resync');
    expect(rooms).toEqual([stream]);
  });

  it('beats as long as its reader may read', async () => {
    const { out, stream, read } = opened();
    stream.beat(new Date());
    expect(await read()).toBe(':\n\n');
    stream.beat(LATER);
    expect(out.writableEnded).toBe(true);
  });

  it('breaks off with a reader who takes nothing any more', () => {
    const { out, stream } = opened();
    fill(stream);
    for (let times = 0; times < 2; times += 1) stream.beat(new Date());
    expect(out.destroyed).toBe(false);
    stream.beat(new Date());
    expect(out.destroyed).toBe(true);
  });

  it('waits for nobody when it has to end', () => {
    const { out, stream } = opened();
    fill(stream);
    stream.end();
    expect(out.destroyed).toBe(true);
    expect(() => stream.send(change(1))).not.toThrow();
  });
});
