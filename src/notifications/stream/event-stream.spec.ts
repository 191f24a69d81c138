import { PassThrough } from 'node:stream';
import { EventStream } from './event-stream.js';

const LATER = new Date(Date.now() + 3_600_000);
const actor = { id: 'p', name: 'Біреу', roles: [], skills: [] };

function opened(expiresAt = LATER) {
  const out = new PassThrough({ highWaterMark: 200 });
  const rooms: EventStream[] = [];
  const recognise = () => Promise.resolve({ actor, expiresAt });
  const stream = new EventStream(out, { actor, language: 'kk', expiresAt, recognise }, '0', (it) => rooms.push(it));
  const read = () => (out.read() as Buffer | null)?.toString() ?? '';
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
    const first = read();
    await new Promise((resolve) => setImmediate(resolve));
    expect(first).not.toContain('"version":100');
    expect(read()).toBe('event: resync\ndata: {}\n\n');
    expect(rooms).toEqual([stream]);
    stream.mention(change(200));
    expect(read()).toContain('"version":200');
  });

  it('says nothing of the kind when nothing was left out', async () => {
    const { stream, rooms, read } = opened();
    fill(stream);
    read();
    await new Promise((resolve) => setImmediate(resolve));
    expect(read()).toBe('');
    expect(rooms).toEqual([stream]);
  });

  it('beats as long as its reader may read', () => {
    const { out, stream, read } = opened();
    stream.beat(new Date());
    expect(read()).toBe(':\n\n');
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
