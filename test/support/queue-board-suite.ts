import { DataSource } from 'typeorm';
import { eventually } from './eventually.js';
import { addPerson, type TestPerson } from './people.js';
import { startTestApp, type TestApp } from './app.js';

const BOARD = '/console/queues';

interface Shown {
  queues: {
    name: string;
    counts: Record<string, number>;
    jobs: { id: string; name: string; failedReason: string }[];
  }[];
}

/** The board with jobs in it, on whatever carries them. */
export function describeQueueBoard(environment: () => Record<string, string>): void {
  let test: TestApp;
  let administrator: TestPerson;
  beforeAll(async () => {
    test = await startTestApp(environment(), { worker: true });
    administrator = await addPerson(test.app, { roles: ['administrator'] });
    // A job that fails at once and for good: its payload breaks the contract.
    await test.app
      .get(DataSource)
      .query(`INSERT INTO outbox (job, payload) VALUES ('release.ready', '{"documentId": "x"}')`);
  }, 60_000);
  afterAll(() => test.close());

  const ask = (method: 'GET' | 'PUT' | 'POST' | 'PATCH', path: string, headers: Record<string, string> = {}) =>
    test.app.inject({ method, url: `${BOARD}${path}`, headers: { cookie: administrator.cookie, ...headers } });
  const failed = async () => {
    const shown = (await ask('GET', '/api/queues?activeQueue=release&status=failed&page=1')).json<Shown>();
    return shown.queues.find(({ name }) => name === 'release');
  };

  it('is a page with its own scripts and nothing from elsewhere', async () => {
    const { statusCode, headers, body } = await ask('GET', '');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain(`<base href="${BOARD}/"`);
    expect(body).not.toContain('https://');
    const [, script = ''] = /src="(static\/[^"]+\.js)"/.exec(body) ?? [];
    expect((await ask('GET', `/${script}`)).statusCode).toBe(200);
    expect((await ask('GET', '/queue/release')).body).toBe(body);
  });

  it('shows every queue, and what failed with why', async () => {
    const first = await eventually(async () => (await failed())?.jobs[0], 'the job to fail');
    expect(first).toMatchObject({ name: 'release.ready', failedReason: expect.stringContaining('contract') });
    const { queues } = (await ask('GET', '/api/queues')).json<Shown>();
    expect(queues.map(({ name }) => name).sort()).toEqual([
      ...['mail', 'notifications', 'release', 'syndication', 'translation'],
    ]);
    expect((await ask('GET', '/api/redis/stats')).statusCode).toBe(200);
    expect((await ask('GET', `/api/queues/release/${first?.id}`)).statusCode).toBe(200);
  });

  it('has a job tried again', async () => {
    const job = (await failed())?.jobs[0];
    const answer = await ask('PUT', `/api/queues/release/${job?.id}/retry`, { origin: 'https://press.example' });
    expect(answer.statusCode).toBeLessThan(300);
    await eventually(async () => (await failed())?.jobs.length === 1, 'the job to fail again');
  });

  it.each<['PUT' | 'POST' | 'PATCH', string]>([
    ['PUT', '/api/queues/release/obliterate'],
    ['PUT', '/api/queues/release/empty'],
    ['PUT', '/api/queues/release/pause'],
    ['PUT', '/api/queues/pause'],
    ['PUT', '/api/queues/release/clean/failed'],
    ['PUT', '/api/queues/release/outbox-1/clean'],
    ['POST', '/api/queues/release/add'],
    ['PATCH', '/api/queues/release/outbox-1/update-data'],
  ])('takes nothing away and changes nothing: %s %s', async (method, path) => {
    const answer = await ask(method, path);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'queues.only_retry']);
  });

  it('is for administrators who have signed in, and for no page of another site', async () => {
    const publisher = await addPerson(test.app, { roles: ['publisher'] });
    const created = await administrator.post('/api/v1/session/tokens', { name: 'x', scopes: ['read', 'admin'] });
    const authorization = `Bearer ${created.json<{ token: string }>().token}`;
    for (const path of ['', '/api/queues', '/static/css', '/queue/release']) {
      const codes = [
        await test.app.inject(`${BOARD}${path}`),
        await test.app.inject({ url: `${BOARD}${path}`, headers: { cookie: publisher.cookie } }),
        await test.app.inject({ url: `${BOARD}${path}`, headers: { authorization } }),
      ].map((answer) => [answer.statusCode, answer.json<{ code: string }>().code]);
      expect(codes).toEqual([
        [401, 'accounts.sign_in_required'],
        [403, 'accounts.role_required'],
        [403, 'accounts.session_required'],
      ]);
    }
    const foreign = await ask('PUT', '/api/queues/release/retry/failed', { origin: 'https://evil.example' });
    expect([foreign.statusCode, foreign.json().code]).toEqual([403, 'accounts.foreign_origin']);
  });

  it.each([
    '/api/queues/nothing/1',
    '/api/queues/release/nothing',
    '/nothing',
    '/api/queues?status=%00',
    '/api/queues?status=x&page=-1',
  ])('has no server error for %s', async (path) => {
    expect((await ask('GET', path)).statusCode).toBeLessThan(500);
  });
}
