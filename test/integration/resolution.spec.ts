import { createSocket, type Socket } from 'node:dgram';
import { nameServers } from '../../src/egress/resolution.js';

const [A, AAAA] = [1, 28];
const ADDRESSES: Record<string, Partial<Record<number, number[][]>>> = {
  'both.example': {
    [A]: [
      [192, 0, 2, 1],
      [192, 0, 2, 2],
    ],
    [AAAA]: [[0x20, 1, 0xd, 0xb8, ...Array<number>(11).fill(0), 1]],
  },
  'old.example': { [A]: [[192, 0, 2, 3]] },
  'none.example': {},
};

describe('a name', () => {
  let server: Socket;
  let asked: string[];
  const resolve = (name: string, signal = new AbortController().signal) =>
    nameServers([`127.0.0.1:${server.address().port}`])(name, signal);

  beforeAll(async () => {
    server = createSocket('udp4');
    server.on('message', (query, { port }) => {
      const { name, type, question } = read(query);
      asked.push(name);
      const known = ADDRESSES[name];
      if (known) server.send(answer(query, question, type, known[type] ?? []), port, '127.0.0.1');
    });
    await new Promise<void>((bound) => server.bind(0, '127.0.0.1', bound));
  });
  beforeEach(() => (asked = []));
  afterAll(() => new Promise<void>((closed) => server.close(closed)));

  it.each([
    ['both.example', ['192.0.2.1', '192.0.2.2', '2001:db8::1']],
    ['old.example', ['192.0.2.3']],
  ])('%s has all its addresses of both families', async (name, addresses) => {
    expect((await resolve(name)).sort()).toEqual(addresses);
  });

  it('without an address is an error', async () => {
    await expect(resolve('none.example')).rejects.toMatchObject({ code: 'ENODATA' });
  });

  it('whose server keeps silent holds nobody up who does not wait for it any longer', async () => {
    const waiting = new AbortController();
    const silent = Array.from({ length: 8 }, (_, n) => resolve(`silent-${n}.example`, waiting.signal));
    const given = Promise.allSettled(silent);
    expect(await resolve('old.example')).toEqual(['192.0.2.3']);
    waiting.abort();
    expect(await given).toEqual(
      Array(8).fill({ status: 'rejected', reason: expect.objectContaining({ code: 'ECANCELLED' }) }),
    );
  });

  it('without a dot is one of this network: no name server of others is asked', async () => {
    expect(await resolve('localhost')).toContain('127.0.0.1');
    expect(asked).toEqual([]);
  });
});

function read(query: Buffer): { name: string; type: number; question: Buffer } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return {
    name: labels.join('.').toLowerCase(),
    type: query.readUInt16BE(at + 1),
    question: query.subarray(12, at + 5),
  };
}

/** RFC 1035 section 4.1: the header, the question, and records whose name points to the one of the question. */
function answer(query: Buffer, question: Buffer, type: number, addresses: number[][]): Buffer {
  const header = Buffer.from([...query.subarray(0, 2), 0x81, 0x80, 0, 1, 0, addresses.length, 0, 0, 0, 0]);
  const records = addresses.map((bytes) =>
    Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, bytes.length, ...bytes]),
  );
  return Buffer.concat([header, question, ...records]);
}
