import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { PASSWORD, addPerson, send, signIn, type TestPerson } from '../support/people.js';

const COOKIE = '__Host-jarshy_session';

describe('signing in', () => {
  let test: TestApp;
  let aigerim: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
    aigerim = await addPerson(test.app, {
      name: 'Айгерім Сәтова',
      email: 'Aigerim@press.example',
      roles: ['translator'],
      skills: [{ from: 'ru', to: 'kk' }],
    });
  });
  afterAll(() => test.close());

  const attempt = (body: unknown, headers: Record<string, string> = {}) =>
    send(test.app, 'POST', '/api/v1/session', body, headers);
  const whoAmI = (headers: Record<string, string>) => send(test.app, 'GET', '/api/v1/session', undefined, headers);
  const query = <Row>(sql: string, parameters?: unknown[]) => test.app.get(DataSource).query<Row[]>(sql, parameters);

  it('tells who is signed in, and nothing secret', async () => {
    const response = await attempt({ email: aigerim.email, password: PASSWORD });
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.json()).toMatchObject({
      person: {
        ...{ id: aigerim.id, email: 'Aigerim@press.example', name: 'Айгерім Сәтова', roles: ['translator'] },
        ...{ skills: [{ from: 'ru', to: 'kk' }], interfaceLanguage: 'en', disabled: false, hasPassword: true },
      },
      scopes: null,
    });
    expect(response.body).not.toMatch(/hash|argon/i);
  });

  it('sets a cookie that scripts, other sites and plain HTTP do not get', async () => {
    const response = await attempt({ email: aigerim.email, password: PASSWORD });
    expect(response.cookies).toEqual([
      {
        ...{ name: COOKIE, value: expect.stringMatching(/^[\w-]{43}$/) },
        ...{ path: '/', httpOnly: true, sameSite: 'Lax', secure: true, maxAge: 12 * 3600 },
      },
    ]);
  });

  it('keeps only the hash of the cookie', async () => {
    const cookie = await signIn(test.app, aigerim.email);
    const secret = cookie.split('=')[1] ?? '';
    const rows = await query<{ text: string }>('SELECT s::text AS text FROM sessions s');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => text.includes(secret))).toEqual([]);
  });

  it('finds the person whatever the case of the address', async () => {
    expect((await attempt({ email: 'AIGERIM@PRESS.EXAMPLE', password: PASSWORD })).statusCode).toBe(200);
  });

  it.each([
    ['a wrong password', () => ({ email: aigerim.email, password: `${PASSWORD}!` })],
    ['an unknown address', () => ({ email: 'nobody@press.example', password: PASSWORD })],
    ['no address at all', () => ({ email: '%', password: PASSWORD })],
  ])('is refused with the same words for %s', async (_, body) => {
    const response = await attempt(body());
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({ code: 'accounts.wrong_credentials' });
    expect(response.json()).not.toHaveProperty('params');
    expect(response.cookies).toEqual([]);
  });

  it('is refused to someone who has no password, and to someone who is disabled', async () => {
    const { id, email } = await addPerson(test.app);
    await query('UPDATE people SET disabled_at = now() WHERE id = $1', [id]);
    expect((await attempt({ email, password: PASSWORD })).json()).toMatchObject({ code: 'accounts.wrong_credentials' });
    await query('UPDATE people SET disabled_at = NULL, password_hash = NULL WHERE id = $1', [id]);
    expect((await attempt({ email, password: PASSWORD })).json()).toMatchObject({ code: 'accounts.wrong_credentials' });
  });

  it.each([
    ['nothing', undefined, '/'],
    ['a list', [], '/'],
    ['a text', 'x', '/'],
    ['null', null, '/'],
    ['no password', { email: 'a@b' }, '/password'],
    ['an empty password', { email: 'a@b', password: '' }, '/password'],
    ['a number', { email: 'a@b', password: 12345678901234 }, '/password'],
    ['a list of addresses', { email: ['a@b'], password: PASSWORD }, '/email'],
    ['an object', { email: { $gt: '' }, password: PASSWORD }, '/email'],
    ['a zero byte', { email: 'a\u0000@b', password: PASSWORD }, '/email'],
    ['a password longer than any', { email: 'a@b', password: 'x'.repeat(201) }, '/password'],
    ['more than it takes', { email: 'a@b', password: PASSWORD, admin: true }, '/'],
  ])('says what is wrong with %s', async (_, body, pointer) => {
    const response = await attempt(body);
    expect(response.statusCode).toBe(422);
    expect(response.json()).toMatchObject({ code: 'validation.failed' });
    expect(response.json<{ reasons: { pointer: string }[] }>().reasons.map((reason) => reason.pointer)).toContain(
      pointer,
    );
  });

  it('takes a password with a zero byte for a wrong one', async () => {
    expect((await attempt({ email: aigerim.email, password: 'x\u0000y' })).statusCode).toBe(401);
  });

  it('never keeps a session that was there before', async () => {
    const planted = 'A'.repeat(43);
    const fresh = await attempt({ email: aigerim.email, password: PASSWORD }, { cookie: `${COOKIE}=${planted}` });
    expect(fresh.cookies[0]?.value).not.toBe(planted);
    expect((await whoAmI({ cookie: `${COOKIE}=${planted}` })).statusCode).toBe(401);
  });

  it('ends the session that the browser had before', async () => {
    const before = await signIn(test.app, aigerim.email);
    const response = await attempt({ email: aigerim.email, password: PASSWORD }, { cookie: before });
    expect(response.statusCode).toBe(200);
    expect((await whoAmI({ cookie: before })).json()).toMatchObject({ code: 'accounts.session_ended' });
  });

  it('works in two browsers at once', async () => {
    const cookies = await Promise.all([signIn(test.app, aigerim.email), signIn(test.app, aigerim.email)]);
    expect(new Set(cookies).size).toBe(2);
    for (const cookie of cookies) expect((await whoAmI({ cookie })).statusCode).toBe(200);
  });

  it('leaves events, with the request but without what was typed', async () => {
    await attempt({ email: aigerim.email, password: 'not the password' }, { 'x-request-id': 'request-of-a-guess' });
    await attempt({ email: 'guessed@press.example', password: 'not the password' });
    await attempt({ email: aigerim.email, password: PASSWORD });
    const events = await query(
      'SELECT action, actor_id, person_id, details, request_id FROM events ORDER BY id DESC LIMIT 3',
    );
    expect(events).toEqual([
      expect.objectContaining({ action: 'session.started', actor_id: aigerim.id, person_id: aigerim.id }),
      expect.objectContaining({ action: 'session.refused', actor_id: null, person_id: null }),
      {
        ...{ action: 'session.refused', actor_id: null, person_id: aigerim.id },
        ...{ details: { address: '127.0.0.1' }, request_id: 'request-of-a-guess' },
      },
    ]);
  });

  it('keeps the request in mind while its body comes in pieces over a real connection', async () => {
    await test.app.listen(0, '127.0.0.1');
    const url = `${await test.app.getUrl()}/api/v1/session`;
    const body = JSON.stringify({ email: 'slow@press.example', password: PASSWORD });
    await fetch(url, {
      ...{ method: 'POST', duplex: 'half', body: inPieces(body.slice(0, 9), body.slice(9)) },
      headers: { 'content-type': 'application/json', 'x-request-id': 'request-in-pieces' },
    });
    const [event] = await query('SELECT action, request_id FROM events ORDER BY id DESC LIMIT 1');
    expect(event).toEqual({ action: 'session.refused', request_id: 'request-in-pieces' });
  });

  it('takes expired sessions away', async () => {
    await query(`UPDATE sessions SET expires_at = now() - interval '1 second'`);
    const cookie = await signIn(test.app, aigerim.email);
    expect(await query('SELECT person_id FROM sessions')).toHaveLength(1);
    expect((await whoAmI({ cookie })).statusCode).toBe(200);
  });
});

describe('being signed in', () => {
  let test: TestApp;
  let person: TestPerson;
  beforeAll(async () => {
    test = await startTestApp({ SESSION_HOURS: '1' });
  });
  beforeEach(async () => {
    person = await addPerson(test.app, { roles: ['author', 'reviewer'] });
  });
  afterAll(() => test.close());

  const query = <Row>(sql: string, parameters?: unknown[]) => test.app.get(DataSource).query<Row[]>(sql, parameters);

  it('is told to whoever asks with the cookie', async () => {
    const response = await person.get('/api/v1/session');
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.json()).toMatchObject({ person: { id: person.id, roles: ['author', 'reviewer'] }, scopes: null });
  });

  it('ends after the hours that are configured', async () => {
    const { expiresAt } = (await person.get('/api/v1/session')).json<{ expiresAt: string }>();
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(3_590_000);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(3_600_000);
    await query(`UPDATE sessions SET expires_at = now() WHERE person_id = $1`, [person.id]);
    expect((await person.get('/api/v1/session')).json()).toMatchObject({ status: 401, code: 'accounts.session_ended' });
  });

  it.each([
    ['kk', 'Алдымен жүйеге кіріңіз.'],
    ['ru-KZ, en;q=0.5', 'Сначала войдите в систему.'],
    ['en', 'Sign in first.'],
    ['de', 'Sign in first.'],
  ])('is asked for in the language of the reader: %s', async (language, title) => {
    const response = await send(test.app, 'GET', '/api/v1/session', undefined, { 'accept-language': language });
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer realm="Jarshy"');
    expect(response.json()).toMatchObject({ code: 'accounts.sign_in_required', title });
  });

  it('ends with signing out, and signing out again is no error', async () => {
    const response = await person.delete('/api/v1/session');
    expect(response.statusCode).toBe(204);
    expect(response.cookies).toEqual([
      expect.objectContaining({ name: COOKIE, value: '', path: '/', secure: true, expires: new Date(0) }),
    ]);
    expect((await person.get('/api/v1/session')).statusCode).toBe(401);
    expect((await person.delete('/api/v1/session')).statusCode).toBe(204);
    expect((await send(test.app, 'DELETE', '/api/v1/session')).statusCode).toBe(204);
    expect(
      await query(`SELECT action FROM events WHERE person_id = $1 AND action = 'session.ended'`, [person.id]),
    ).toHaveLength(1);
  });

  it('lets people change their name and interface language', async () => {
    const response = await person.patch('/api/v1/session/person', { name: '  Асқар Ли ', interfaceLanguage: 'kk' });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ name: 'Асқар Ли', interfaceLanguage: 'kk', version: 2 });
    const [event] = await query('SELECT actor_id, details FROM events WHERE person_id = $1 ORDER BY id DESC LIMIT 1', [
      person.id,
    ]);
    expect(event).toEqual({
      actor_id: person.id,
      details: { name: { from: 'Айгерім Сәтова', to: 'Асқар Ли' }, interfaceLanguage: { from: 'en', to: 'kk' } },
    });
  });

  it('writes nothing when nothing changes', async () => {
    expect((await person.patch('/api/v1/session/person', {})).json()).toMatchObject({ version: 1 });
    expect((await person.patch('/api/v1/session/person', { name: 'Айгерім Сәтова' })).json()).toMatchObject({
      version: 1,
    });
  });

  it.each([
    ['roles', { roles: ['administrator'] }],
    ['skills', { skills: [] }],
    ['e-mail', { email: 'other@press.example' }],
    ['access', { disabled: false }],
    ['an empty name', { name: '  ' }],
    ['a name with a zero byte', { name: 'a\u0000b' }],
    ['a name too long', { name: 'x'.repeat(201) }],
    ['a language that is not spoken here', { interfaceLanguage: 'de' }],
    ['a password without the current one', { password: { new: 'a long enough one' } }],
    ['a password that is too short', { password: { current: PASSWORD, new: 'short' } }],
    ['a bare password', { password: 'a long enough one' }],
  ])('does not let people change their %s', async (_, body) => {
    expect((await person.patch('/api/v1/session/person', body)).statusCode).toBe(422);
    expect((await person.get('/api/v1/session')).json()).toMatchObject({ person: { version: 1 } });
  });

  it('ends all other sessions with a new password', async () => {
    const elsewhere = await signIn(test.app, person.email);
    const changed = await person.patch('/api/v1/session/person', {
      password: { current: PASSWORD, new: 'a different password' },
    });
    expect(changed.statusCode).toBe(200);
    expect((await person.get('/api/v1/session')).statusCode).toBe(200);
    expect((await send(test.app, 'GET', '/api/v1/session', undefined, { cookie: elsewhere })).statusCode).toBe(401);
    await expect(signIn(test.app, person.email)).rejects.toThrow('wrong_credentials');
    await expect(signIn(test.app, person.email, 'a different password')).resolves.toContain(COOKIE);
  });

  it('does not change a password for whoever does not know it', async () => {
    const body = { password: { current: 'some other password', new: 'a different password' } };
    const response = await person.patch('/api/v1/session/person', { ...body, name: 'Mallory' });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'accounts.wrong_password' });
    expect((await person.get('/api/v1/session')).json()).toMatchObject({ person: { name: 'Айгерім Сәтова' } });
    for (let again = 2; again <= 5; again += 1) await person.patch('/api/v1/session/person', body);
    expect((await person.patch('/api/v1/session/person', body)).json()).toMatchObject({
      code: 'accounts.too_many_attempts',
    });
  });

  it('lets only one of two new passwords through at once', async () => {
    const change = (password: string) =>
      person.patch('/api/v1/session/person', { password: { current: PASSWORD, new: password } });
    const responses = await Promise.all([change('the first new one'), change('the second new one')]);
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([200, 403]);
  });
});

describe('a session without HTTPS', () => {
  it('has a cookie that plain HTTP gets, under another name', async () => {
    const test = await startTestApp({ PUBLIC_URL: 'http://localhost:3000' });
    const { email } = await addPerson(test.app);
    const { cookies } = await send(test.app, 'POST', '/api/v1/session', { email, password: PASSWORD });
    expect(cookies).toEqual([
      expect.objectContaining({ name: 'jarshy_session', httpOnly: true, sameSite: 'Lax', path: '/' }),
    ]);
    expect(cookies[0]).not.toHaveProperty('secure');
    await test.close();
  });
});

async function* inPieces(...pieces: string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    yield new TextEncoder().encode(piece);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
