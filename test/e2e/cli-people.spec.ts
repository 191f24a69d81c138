import { translatorFor } from '../../src/languages/i18n.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { inPairs } from '../support/in-pairs.js';
import { jarshy } from '../support/jarshy-program.js';
import { send } from '../support/people.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

/** On the database of the application under test. */
function run(line: string, variables: Record<string, string> = {}) {
  return jarshy(line.split(' '), { DATABASE_URL: test.databaseUrl, ...variables });
}

async function signIn(email: string, password: string): Promise<number> {
  return (await send(test.app, 'POST', '/api/v1/session', { email, password })).statusCode;
}

async function statusWith(secret: string, method: 'GET' | 'POST' = 'GET'): Promise<number> {
  const url = method === 'GET' ? '/api/v1/tasks' : '/api/v1/articles';
  return (await send(test.app, method, url, undefined, { authorization: `Bearer ${secret}` })).statusCode;
}

async function created(line: string): Promise<string> {
  const { code, out, err } = await run(`user create ${line}`);
  expect([code, err]).toEqual([0, '']);
  return /^\S+ can sign in with the password (\S{22}) \(shown only now\)\n$/.exec(out)?.[1] ?? '';
}

async function newToken(line: string): Promise<{ id: string; secret: string }> {
  const { code, out, err } = await run(`token create ${line}`);
  expect([code, err]).toEqual([0, '']);
  const [, id = '', secret = ''] = /^Token (\S+) \(shown only now\):\n(\S+)\n$/.exec(out) ?? [];
  return { id, secret };
}

describe('jarshy user', () => {
  it('adds people who can sign in at once, lists them, and takes their access away', async () => {
    const password = await created('dana@press.example --role translator --role reviewer --skill ru>kk --skill kk>en');
    expect(await signIn('dana@press.example', password)).toBe(200);

    const row = ['dana@press.example', 'dana@press.example', 'translator,reviewer', 'ru>kk,kk>en'];
    expect((await run('user list')).out).toBe(`${[...row, ''].join('\t')}\n`);
    expect(await run('user disable dana@press.example', { LANG: 'kk_KZ.UTF-8' })).toEqual({
      ...{ code: 0, err: '' },
      out: 'dana@press.example жүйеге енді кіре алмайды.\n',
    });
    expect((await run('user list')).out).toBe(`${[...row, 'disabled'].join('\t')}\n`);
    expect(await signIn('dana@press.example', password)).toBe(401);
  });

  it('refuses in one line, in the language of the terminal, what cannot be', async () => {
    await created('chief@press.example --role administrator');
    const refusals = [
      ['user create CHIEF@press.example', 'accounts.email_taken'],
      ['user disable nobody@press.example', 'not_found.person'],
      ['user disable chief@press.example', 'accounts.last_administrator'],
    ] as const;
    expect(await inPairs(refusals, ([line]) => run(line, { LANG: 'ru_RU.UTF-8' }))).toEqual(
      refusals.map(([, code]) => ({ code: 1, out: '', err: `jarshy: ${translatorFor('ru')(`errors:${code}`)}\n` })),
    );
  });

  it('says what is wrong with an address', async () => {
    const { code, out, err } = await run('user create nobody');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^(jarshy: .+\n)+$/);
    expect(err).toContain('e-mail address');
  });
});

describe('jarshy token', () => {
  it('makes a token that acts for a person until it is revoked, and may do no more than it is asked to', async () => {
    await created('author@press.example --role author');
    const [all, reading] = await Promise.all([
      newToken('author@press.example'),
      newToken('author@press.example --scope read --days 1 --name feed'),
    ]);
    expect([await statusWith(all.secret), await statusWith(all.secret, 'POST')]).toEqual([200, 422]);
    expect([await statusWith(reading.secret), await statusWith(reading.secret, 'POST')]).toEqual([200, 403]);
    expect(await run(`token revoke ${all.id}`)).toEqual({ code: 0, out: `Token ${all.id} is revoked.\n`, err: '' });
    expect([await statusWith(all.secret), await statusWith(reading.secret)]).toEqual([401, 200]);
    expect(await run(`token revoke ${all.id}`)).toMatchObject({ code: 1, out: '' });
  });

  it('refuses in one line what cannot be', async () => {
    const refusals = [
      ['token create nobody@press.example', 'not_found.person'],
      ['token create dana@press.example', 'accounts.disabled'],
      ['token create author@press.example --scope admin', 'accounts.admin_scope'],
      ['token revoke 7', 'not_found.token'],
    ] as const;
    expect(await inPairs(refusals, ([line]) => run(line))).toEqual(
      refusals.map(([, code]) => ({ code: 1, out: '', err: `jarshy: ${translatorFor('en')(`errors:${code}`)}\n` })),
    );
  });
});
