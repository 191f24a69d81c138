import { createUser, disableUser } from '../../src/cli/people.js';
import { createToken, revokeToken } from '../../src/cli/tokens.js';
import { translatorFor } from '../../src/languages/i18n.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { jarshy } from '../support/jarshy-program.js';
import { addPerson, send } from '../support/people.js';

const NO_RIGHTS = { role: [], skill: [] };
const READING = { name: 'feed', scope: ['read' as const], days: 1 };

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  // For the commands that a test calls itself.
  Object.assign(process.env, { DATABASE_URL: test.databaseUrl, LOG_LEVEL: 'silent' });
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

    expect(await run('user disable dana@press.example', { LANG: 'kk_KZ.UTF-8' })).toEqual({
      ...{ code: 0, err: '' },
      out: 'dana@press.example жүйеге енді кіре алмайды.\n',
    });
    expect(await signIn('dana@press.example', password)).toBe(401);
    await addPerson(test.app, { email: 'chief@press.example', name: 'Chief', roles: ['administrator'] });
    expect((await run('user list')).out).toBe(
      'dana@press.example\tdana@press.example\ttranslator,reviewer\tru>kk,kk>en\tdisabled\n' +
        'chief@press.example\tChief\tadministrator\t\t\n',
    );
  });

  it('refuses in one line, in the language of the terminal', async () => {
    expect(await run('user disable nobody@press.example', { LANG: 'ru_RU.UTF-8' })).toEqual({
      ...{ code: 1, out: '' },
      err: `jarshy: ${translatorFor('ru')('errors:not_found.person')}\n`,
    });
  });

  it.each([
    ['an address that somebody has', () => createUser('CHIEF@press.example', NO_RIGHTS), 'accounts.email_taken'],
    ['nobody’s address', () => disableUser('nobody@press.example'), 'not_found.person'],
    ['the last administrator', () => disableUser('chief@press.example'), 'accounts.last_administrator'],
  ])('refuses %s', async (_, command, code) => {
    await expect(command()).rejects.toMatchObject({ code });
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
    await addPerson(test.app, { email: 'author@press.example', roles: ['author'] });
    const [all, reading] = await Promise.all([
      newToken('author@press.example'),
      newToken('author@press.example --scope read --days 1 --name feed'),
    ]);
    expect([await statusWith(all.secret), await statusWith(all.secret, 'POST')]).toEqual([200, 422]);
    expect([await statusWith(reading.secret), await statusWith(reading.secret, 'POST')]).toEqual([200, 403]);
    expect(await run(`token revoke ${all.id}`)).toEqual({ code: 0, out: `Token ${all.id} is revoked.\n`, err: '' });
    expect([await statusWith(all.secret), await statusWith(reading.secret)]).toEqual([401, 200]);
    await expect(revokeToken(all.id)).rejects.toMatchObject({ code: 'not_found.token' });
  });

  it.each([
    ['for nobody', () => createToken('nobody@press.example', READING), 'not_found.person'],
    ['for those who have no access', () => createToken('dana@press.example', READING), 'accounts.disabled'],
    [
      'that administers for those who do not',
      () => createToken('author@press.example', { ...READING, scope: ['admin'] }),
      'accounts.admin_scope',
    ],
  ])('is not made %s', async (_, command, code) => {
    await expect(command()).rejects.toMatchObject({ code });
  });

  it('cannot be revoked where there is none', async () => {
    await expect(revokeToken('7')).rejects.toMatchObject({ code: 'not_found.token' });
  });
});
