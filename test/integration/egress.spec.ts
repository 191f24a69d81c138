import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { Egress, type EgressOptions } from '../../src/egress/egress.js';
import { HostLimits } from '../../src/egress/host-limits.js';
import { parseNetworks } from '../../src/egress/public-address.js';

const LOOPBACK = parseNetworks(['127.0.0.1']);

let server: Server;
let port: number;
let behave: (request: IncomingMessage, response: ServerResponse) => void;
let asked: IncomingMessage[];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    request.resume();
    behave(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  asked = [];
  behave = (_, response) => response.end('fine');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const egress = (options: Partial<EgressOptions> = {}) =>
  new Egress({
    ...{ userAgent: 'Jarshy (+https://press.example)', allow: LOOPBACK, connectMs: 500, headersMs: 500, wholeMs: 900 },
    queueMs: 50,
    limits: new HostLimits({ atOnce: 4, spacingMs: 0 }),
    resolve: () => Promise.resolve(['127.0.0.1']),
    ...options,
  });
const get = (sender: Egress, url = `http://peer.example:${port}/path?x=1`, keepBytes = 100) =>
  sender.send({ kind: 'test.ask', url, method: 'GET', keepBytes });
const failure = (code: string) => expect.objectContaining({ name: 'EgressFailure', code });

describe('a request to an address that somebody else chose', () => {
  it('says whose it is and whom it asks for', async () => {
    const answer = await get(egress());
    expect(answer).toMatchObject({ status: 200, body: Buffer.from('fine'), cut: false, ms: expect.any(Number) });
    expect(asked.map(({ url, headers }) => ({ url, host: headers.host, agent: headers['user-agent'] }))).toEqual([
      { url: '/path?x=1', host: `peer.example:${port}`, agent: 'Jarshy (+https://press.example)' },
    ]);
  });

  it('goes to no address of this machine that is not allowed', async () => {
    const sender = egress({ allow: [] });
    await expect(get(sender)).rejects.toEqual(failure('address'));
    await expect(get(sender, `http://127.0.0.1:${port}/`)).rejects.toEqual(failure('address'));
    await expect(get(sender, `http://[::1]:${port}/`)).rejects.toEqual(failure('address'));
    await expect(get(sender, `http://[::ffff:127.0.0.1]:${port}/`)).rejects.toEqual(failure('address'));
    await expect(get(sender, `http://0x7f000001:${port}/`)).rejects.toEqual(failure('address'));
    await expect(get(new Egress({ userAgent: 'x', allow: [] }), `http://localhost:${port}/`)).rejects.toEqual(
      failure('address'),
    );
    expect(asked).toEqual([]);
  });

  it('is not sent when one of several addresses is not to be reached', async () => {
    const resolve = () => Promise.resolve(['127.0.0.1', '10.0.0.1']);
    await expect(get(egress({ resolve }))).rejects.toEqual(failure('address'));
    expect(asked).toEqual([]);
  });

  it('goes to the address that was checked, whatever the name means a moment later', async () => {
    const meanings = [['127.0.0.1'], ['10.0.0.1'], ['127.0.0.1']];
    const sender = egress({ resolve: () => Promise.resolve(meanings.shift() ?? []) });
    await expect(get(sender)).resolves.toMatchObject({ status: 200 });
    await expect(get(sender)).rejects.toEqual(failure('address'));
    await expect(get(sender)).resolves.toMatchObject({ status: 200 });
    expect(meanings).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('tries the next address when nobody listens at the first', async () => {
    const allow = parseNetworks(['127.0.0.0/8']);
    const sender = egress({ allow, resolve: () => Promise.resolve(['127.0.0.2', '127.0.0.1']) });
    await expect(get(sender)).resolves.toMatchObject({ status: 200 });
  });

  it('follows no redirect', async () => {
    behave = (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end();
    await expect(get(egress())).resolves.toMatchObject({ status: 302 });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['a name that nobody knows', 'dns', { resolve: () => Promise.reject(new Error('ENOTFOUND')) }],
    ['a name without addresses', 'dns', { resolve: () => Promise.resolve([]) }],
    ['a name that is never resolved', 'timeout', { resolve: () => new Promise<string[]>(() => undefined) }],
    ['no server there', 'connect', { allow: parseNetworks(['127.0.0.3']), resolve: async () => ['127.0.0.3'] }],
  ])('fails with %s', async (_, code, options) => {
    await expect(get(egress(options))).rejects.toEqual(failure(code));
  });

  it.each<[string, string, typeof behave]>([
    ['headers that never come', 'timeout', () => undefined],
    [
      'headers that come a byte at a time',
      'timeout',
      ({ socket }) =>
        drip((n) => socket.write('HTTP/1.1 200 OK\r\nx-long: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'.charAt(n))),
    ],
    ['a body that comes a byte at a time', 'timeout', (_, response) => drip(() => response.write('.'))],
    ['a connection that ends before the answer', 'broken', ({ socket }) => socket.destroy()],
    ['an answer that is no HTTP', 'broken', ({ socket }) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
    [
      'headers without an end',
      'broken',
      ({ socket }) => socket.write(`HTTP/1.1 200 OK\r\nx-long: ${'y'.repeat(64_000)}`),
    ],
  ])('fails with %s', async (_, code, misbehave) => {
    behave = misbehave;
    const started = Date.now();
    await expect(get(egress(), undefined, 10_000)).rejects.toEqual(failure(code));
    expect(Date.now() - started).toBeLessThan(9_000);
  });

  it('reads no more of an endless body than it was told to keep', async () => {
    behave = (_, response) => {
      const more = () => response.destroyed || (response.write(Buffer.alloc(65_536, 'x')), setImmediate(more));
      more();
    };
    const answer = await get(egress({ wholeMs: 5_000 }));
    expect(answer).toMatchObject({ status: 200, body: Buffer.alloc(100, 'x'), cut: true });
  });

  it('does not open what is compressed', async () => {
    await get(egress());
    expect(asked[0]?.headers['accept-encoding']).toBe('identity');
  });

  it('uses no proxy of the environment', async () => {
    process.env.HTTP_PROXY = process.env.http_proxy = 'http://127.0.0.9:9';
    await expect(get(egress())).resolves.toMatchObject({ status: 200 });
    delete process.env.HTTP_PROXY;
    delete process.env.http_proxy;
  });

  it('names the host to TLS, and accepts no certificate that does not prove it', async () => {
    const names: string[] = [];
    const tls = createTlsServer({
      SNICallback: (name, done) => {
        names.push(name);
        done(new Error('no certificate'));
      },
    }).on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
    const { port: tlsPort } = tls.address() as AddressInfo;
    await expect(get(egress(), `https://peer.example:${tlsPort}/`)).rejects.toMatchObject({ name: 'EgressFailure' });
    expect(names).toEqual(['peer.example']);
    await new Promise((resolve) => tls.close(resolve));
  });

  it('waits while as many are under way to the host as it is to bear, or when it has asked for a pause', async () => {
    const waiting: ServerResponse[] = [];
    behave = (_, response) => waiting.push(response);
    const sender = egress({ limits: new HostLimits({ atOnce: 1, spacingMs: 0 }) });
    const first = get(sender);
    await expect(get(sender)).rejects.toEqual(failure('busy'));
    while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    waiting.forEach((response) => response.writeHead(503, { 'retry-after': '60' }).end());
    await expect(first).resolves.toMatchObject({ status: 503 });
    await expect(get(sender)).rejects.toEqual(failure('busy'));
    expect(asked).toHaveLength(1);
  });

  it('goes out though the host has asked for a pause of another kind', async () => {
    behave = (_, response) => response.writeHead(429, { 'retry-after': '60' }).end();
    const sender = egress();
    await expect(get(sender)).resolves.toMatchObject({ status: 429 });
    await expect(get(sender)).rejects.toEqual(failure('busy'));
    behave = (_, response) => response.end('fine');
    const request = { kind: 'test.tell', url: `http://peer.example:${port}/`, method: 'POST' as const, keepBytes: 100 };
    await expect(sender.send(request)).resolves.toMatchObject({ status: 200 });
  });
});

function drip(write: (count: number) => unknown): void {
  let count = 0;
  const timer = setInterval(() => write(count++), 50).unref();
  setTimeout(() => clearInterval(timer), 3_000).unref();
}
