import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS, TRIES_PER_PERSON } from '../../src/accounts/sessions/sign-in-limit.js';
import { createLogger } from '../../src/common/logger.js';
import { readConfig } from '../../src/config/env.js';
import { createHttpApp } from '../../src/http-app.js';
import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { PASSWORD, addPerson } from '../support/people.js';

describe('the limit on signing in', () => {
  let test: TestApp;
  let email: string;
  beforeEach(async () => {
    test = await startTestApp();
    ({ email } = await addPerson(test.app));
  });
  afterEach(() => test.close());

  const attempt = (
    password: string,
    more: { email?: string; from?: string; language?: string; app?: NestFastifyApplication } = {},
  ) =>
    (more.app ?? test.app).inject({
      ...{ method: 'POST', url: '/api/v1/session', remoteAddress: more.from ?? '192.0.2.1' },
      headers: { 'content-type': 'application/json', 'accept-language': more.language ?? 'en' },
      payload: JSON.stringify({ email: more.email ?? email, password }),
    });
  const guess = async (times: number, more: Parameters<typeof attempt>[1] = {}) => {
    const statuses = [];
    for (let time = 0; time < times; time += 1) statuses.push((await attempt('a wrong password', more)).statusCode);
    return statuses;
  };

  it('refuses even the right password after too many wrong ones, and says when to come back', async () => {
    expect(await guess(TRIES_PER_PERSON)).toEqual(Array(TRIES_PER_PERSON).fill(401));
    const response = await attempt(PASSWORD);
    expect(response.statusCode).toBe(429);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(880);
    expect(Number(response.headers['retry-after'])).toBeLessThanOrEqual(900);
    expect(response.json()).toMatchObject({ code: 'accounts.too_many_attempts', params: { minutes: 15 } });
    expect(response.cookies).toEqual([]);
  });

  it.each([
    ['kk', 'Кіру әрекеті тым көп болды. 15 минуттан кейін қайталап көріңіз.'],
    ['ru', 'Слишком много попыток. Повторите через 15 минут.'],
    ['en', 'Too many attempts. Try again in 15 minutes.'],
  ])('says so in %s', async (language, title) => {
    await guess(TRIES_PER_PERSON);
    expect((await attempt(PASSWORD, { language })).json()).toMatchObject({ title });
  });

  it('counts many tries at once', async () => {
    const tries = Array.from({ length: 3 * TRIES_PER_PERSON }, () => attempt('a wrong password'));
    const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(TRIES_PER_PERSON);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2 * TRIES_PER_PERSON);
  });

  it('counts the same whatever the case of the address', async () => {
    await guess(TRIES_PER_PERSON - 1);
    await guess(1, { email: email.toUpperCase() });
    expect((await attempt(PASSWORD)).statusCode).toBe(429);
  });

  it('counts the same however the letters of the address are made small', async () => {
    const people = await addPerson(test.app, { email: 'admin@press.example' });
    const spellings = ['admin', 'ADMIN', 'adm\u0130n', 'Adm\u0130n', 'ADM\u0130N'];
    for (const spelling of spellings) await guess(1, { email: `${spelling}@press.example` });
    expect((await attempt(PASSWORD, { email: people.email })).statusCode).toBe(429);
  });

  it('ends for one account after many tries, from however many addresses', async () => {
    await guess(1, { from: '2001:db8:0:1::1' });
    await test.app
      .get(DataSource)
      .query(`UPDATE rate_limits SET points = $1 WHERE key LIKE 'sign-in-account:%' AND points > 0`, [
        TRIES_PER_ACCOUNT - 1,
      ]);
    await guess(1, { from: '2001:db8:0:2::1' });
    expect((await attempt(PASSWORD, { from: '2001:db8:0:3::1' })).statusCode).toBe(429);
    const colleague = await addPerson(test.app);
    expect((await attempt(PASSWORD, { email: colleague.email, from: '2001:db8:0:3::1' })).statusCode).toBe(200);
  });

  it('does not lock out the same person elsewhere, nor others in the same place', async () => {
    await guess(TRIES_PER_PERSON + 1);
    const colleague = await addPerson(test.app);
    expect((await attempt(PASSWORD, { from: '192.0.2.2' })).statusCode).toBe(200);
    expect((await attempt(PASSWORD, { email: colleague.email })).statusCode).toBe(200);
  });

  it('begins anew after a success', async () => {
    await guess(TRIES_PER_PERSON - 1);
    expect((await attempt(PASSWORD)).statusCode).toBe(200);
    expect(await guess(TRIES_PER_PERSON)).toEqual(Array(TRIES_PER_PERSON).fill(401));
  });

  it('ends after a quarter of an hour', async () => {
    await guess(TRIES_PER_PERSON + 1);
    await test.app.get(DataSource).query('UPDATE rate_limits SET expire = $1', [Date.now() - 1]);
    expect((await attempt(PASSWORD)).statusCode).toBe(200);
  });

  it('stops an address that tries many people', async () => {
    await test.app
      .get(DataSource)
      .query(`UPDATE rate_limits SET points = $1 WHERE key LIKE 'sign-in-address:%'`, [TRIES_PER_ADDRESS - 1]);
    await guess(1, { from: '127.0.0.1', email: 'one@press.example' });
    expect((await attempt(PASSWORD, { from: '127.0.0.1' })).statusCode).toBe(429);
    expect((await attempt(PASSWORD)).statusCode).toBe(200);
  });

  it('does not count successes against an office that shares an address', async () => {
    for (let time = 0; time < 3; time += 1) await attempt(PASSWORD);
    const rows = await test.app
      .get(DataSource)
      .query('SELECT points FROM rate_limits WHERE key = $1', ['sign-in-address:192.0.2.1']);
    expect(rows).toEqual([{ points: 0 }]);
  });

  it('counts the whole /64 of an IPv6 address as one', async () => {
    for (let host = 1; host <= TRIES_PER_PERSON; host += 1) await guess(1, { from: `2001:db8::${host}` });
    expect((await attempt(PASSWORD, { from: '2001:db8::ffff' })).statusCode).toBe(429);
    expect((await attempt(PASSWORD, { from: '2001:db8:0:1::1' })).statusCode).toBe(200);
  });

  it('keeps no address of a person in its counters', async () => {
    await guess(1);
    const rows = await test.app.get(DataSource).query<{ key: string }[]>('SELECT key FROM rate_limits');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => key.includes(email))).toEqual([]);
  });

  it('holds over several processes', async () => {
    const config = readConfig({ LOG_LEVEL: 'silent' });
    const module = AppModule.for({ config, databaseUrl: test.databaseUrl, worker: false });
    const app = await createHttpApp(module, config, createLogger('silent'));
    await app.init();
    await guess(3);
    expect(await guess(2, { app })).toEqual([401, 401]);
    expect((await attempt(PASSWORD, { app })).statusCode).toBe(429);
    expect((await attempt(PASSWORD)).statusCode).toBe(429);
    await app.close();
  });
});
