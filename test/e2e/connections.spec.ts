import pg from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { AppModule } from '../../src/app.module.js';
import { createLogger } from '../../src/common/logger.js';
import { readConfig } from '../../src/config/env.js';
import { createHttpApp } from '../../src/http-app.js';
import { startTestApp } from '../support/app.js';
import { send } from '../support/people.js';

describe('the address that a request comes from', () => {
  it.each([
    ['0', '192.0.2.1'],
    ['1', '203.0.113.3'],
    ['2', '203.0.113.2'],
    ['192.0.2.0/24', '203.0.113.3'],
    ['192.0.2.1, 203.0.113.3', '203.0.113.2'],
    ['198.51.100.1', '192.0.2.1'],
  ])('is with TRUST_PROXY=%s %s, whatever the sender has put before', async (proxies, address) => {
    const test = await startTestApp({ TRUST_PROXY: proxies });
    const response = await test.app.inject({
      ...{ method: 'POST', url: '/api/v1/session', remoteAddress: '192.0.2.1' },
      headers: { 'x-forwarded-for': '203.0.113.1, 203.0.113.2, 203.0.113.3' },
      payload: { email: 'nobody@press.example', password: 'a wrong password' },
    });
    expect(response.statusCode).toBe(401);
    const events = await test.app.get(DataSource).query(`SELECT details FROM events WHERE action = 'session.refused'`);
    expect(events).toEqual([{ details: { address } }]);
    await test.close();
  });
});

describe('a database that has gone', () => {
  it('makes the answer 503, with a time to come back', async () => {
    const test = await startTestApp();
    const pool = (test.app.get(DataSource).driver as PostgresDriver).master as pg.Pool;
    Object.assign(pool.options, { port: 1, connectionString: undefined });
    const client = new pg.Client({ connectionString: test.databaseUrl });
    await client.connect();
    await client.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await client.end();
    const credentials = { email: 'nobody@press.example', password: 'a wrong password' };
    const response = await send(test.app, 'POST', '/api/v1/session', credentials);
    expect(response.json()).toMatchObject({ status: 503, code: 'http.unavailable' });
    expect(response.headers['retry-after']).toBe('10');
    await test.close();
  });
});

describe('the connections to the HTTP process', () => {
  const lines: string[] = [];
  const started = async () => {
    const test = await startTestApp();
    const { databaseUrl } = test;
    const config = readConfig({ LOG_LEVEL: 'info' });
    const logger = createLogger('info', { write: (line) => void lines.push(line) });
    const app = await createHttpApp(AppModule.for({ config, databaseUrl, worker: false }), config, logger);
    await app.init();
    return { app, end: () => app.close().then(() => test.close()) };
  };

  it('are logged once a request, with its id once, and without the health checks', async () => {
    const { app, end } = await started();
    for (const url of ['/healthz', '/readyz', '/api/v1/nothing-here'])
      await app.inject({ url, headers: { 'x-request-id': 'request-12345' } });
    expect(lines.filter((line) => line.includes('"url"'))).toEqual([expect.stringContaining('/api/v1/nothing-here')]);
    expect(lines.join('').match(/request-12345/g)).toHaveLength(1);
    await end();
  });

  it('are not held open by slow senders', async () => {
    const { app, end } = await started();
    expect(app.getHttpServer()).toMatchObject({ requestTimeout: 60_000 });
    await end();
  });
});
