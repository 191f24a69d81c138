import { DataSource } from 'typeorm';
import { JARSHY } from '../../src/accounts/actor.js';
import { PeopleService } from '../../src/accounts/people/people.service.js';
import type { Scope } from '../../src/accounts/tokens/scopes.js';
import { TokensService } from '../../src/accounts/tokens/tokens.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { PASSWORD, addPerson, send, type TestPerson } from '../support/people.js';

const TOKENS = '/api/v1/session/tokens';
const NO_TOKEN = '01980000-0000-7000-8000-000000000000';

interface Created {
  id: string;
  token: string;
  expiresAt: string;
}

describe('API tokens', () => {
  let test: TestApp;
  let owner: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
  });
  beforeEach(async () => {
    owner = await addPerson(test.app, { roles: ['author', 'administrator'] });
  });
  afterAll(() => test.close());

  const create = async (scopes: Scope[], more: object = {}) => {
    const response = await owner.post(TOKENS, { name: 'Импорт', scopes, ...more });
    expect(response.statusCode).toBe(201);
    return response.json<Created>();
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const withToken = (token: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown) =>
    send(test.app, method, url, body, bearer(token));
  const query = <Row>(sql: string, parameters?: unknown[]) => test.app.get(DataSource).query<Row[]>(sql, parameters);

  it('are shown once and act for their owner', async () => {
    const created = await owner.post(TOKENS, { name: ' Импорт ', scopes: ['read', 'read'], expiresInDays: 30 });
    expect(created.statusCode).toBe(201);
    expect(created.headers['cache-control']).toBe('no-store');
    const { token, id, expiresAt } = created.json<Created>();
    expect(token).toMatch(/^jarshy_[\w-]{43}$/);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(29.9 * 86_400_000);
    const listed = await owner.get(TOKENS);
    expect(listed.json()).toMatchObject({
      items: [{ id, name: 'Импорт', scopes: ['read'], lastUsedAt: null }],
      next: null,
    });
    expect(listed.body).not.toContain(token);
    expect(listed.body).not.toMatch(/hash/i);
    const session = await withToken(token, 'GET', '/api/v1/session');
    expect(session.json()).toMatchObject({ person: { id: owner.id }, scopes: ['read'], expiresAt });
    expect(session.cookies).toEqual([]);
  });

  it('are kept as hashes only', async () => {
    const { token } = await create(['read']);
    const rows = await query<{ text: string }>(
      'SELECT t::text AS text FROM api_tokens t UNION ALL SELECT e::text FROM events e',
    );
    expect(rows.filter(({ text }) => text.includes(token) || text.includes(token.slice(7)))).toEqual([]);
  });

  const calls = [
    ['GET', '/api/v1/session', 'read'],
    ['POST', '/api/v1/people', 'admin'],
    ['GET', '/api/v1/people', 'admin'],
  ] as const;
  it.each(calls)('need the scope for %s %s: %s', async (method, url, needed) => {
    for (const scope of ['read', 'write', 'admin'] as const) {
      const { token } = await create([scope]);
      const response = await withToken(token, method, url, method === 'POST' ? {} : undefined);
      if (scope === needed) expect(response.statusCode).toBe(method === 'POST' ? 422 : 200);
      else {
        expect(response.json()).toMatchObject({
          status: 403,
          code: 'accounts.scope_required',
          params: { scope: needed },
        });
        expect(response.headers['www-authenticate']).toContain(`error="insufficient_scope", scope="${needed}"`);
      }
    }
  });

  it('give no right that their owner does not have', async () => {
    const { token } = await create(['read', 'write', 'admin']);
    await addPerson(test.app, { roles: ['administrator'] });
    await query(`UPDATE people SET roles = '{author}' WHERE id = $1`, [owner.id]);
    expect((await withToken(token, 'GET', '/api/v1/people')).json()).toMatchObject({ code: 'accounts.role_required' });
  });

  const closed = [
    ['GET', TOKENS, undefined],
    ['POST', TOKENS, { name: 'x', scopes: ['read'] }],
    ['DELETE', `${TOKENS}/${NO_TOKEN}`, undefined],
    ['PATCH', '/api/v1/session/person', { password: { current: PASSWORD, new: 'a different password' } }],
  ] as const;
  it.each(closed)('cannot be used for %s %s', async (method, url, body) => {
    const { token } = await create(['read', 'write', 'admin']);
    const response = await withToken(token, method, url, body);
    expect(response.json()).toMatchObject({ status: 403, code: 'accounts.session_required' });
  });

  it.each([
    ['an unknown one', () => `jarshy_${'x'.repeat(43)}`],
    ['none', () => ''],
    ['nonsense', () => '%00 \u00ff'],
    ['the content of the cookie', () => owner.cookie.split('=')[1] ?? ''],
  ])('are refused when there is %s, even beside a good cookie', async (_, token) => {
    const headers = { ...bearer(token()), cookie: owner.cookie };
    const response = await send(test.app, 'GET', '/api/v1/session', undefined, headers);
    expect(response.json()).toMatchObject({ status: 401, code: 'accounts.bad_token' });
    expect(response.headers['www-authenticate']).toBe('Bearer realm="Jarshy", error="invalid_token"');
  });

  it('are no cookies', async () => {
    const { token } = await create(['read']);
    const cookie = `__Host-jarshy_session=${token}`;
    expect((await send(test.app, 'GET', '/api/v1/session', undefined, { cookie })).statusCode).toBe(401);
  });

  it.each([
    ['Basic', 'Basic eDp5'],
    ['another scheme', 'Negotiate x'],
  ])('leave the cookie to speak when there are %s credentials', async (_, authorization) => {
    expect((await owner.get('/api/v1/session', { authorization })).statusCode).toBe(200);
  });

  it('expire', async () => {
    const { token, id } = await create(['read'], { expiresInDays: 1 });
    await query(`UPDATE api_tokens SET expires_at = now() WHERE id = $1`, [id]);
    expect((await withToken(token, 'GET', '/api/v1/session')).json()).toMatchObject({ code: 'accounts.bad_token' });
  });

  it('end when they are revoked, once', async () => {
    const { token, id } = await create(['read']);
    const responses = await Promise.all([owner.delete(`${TOKENS}/${id}`), owner.delete(`${TOKENS}/${id}`)]);
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404]);
    expect((await withToken(token, 'GET', '/api/v1/session')).statusCode).toBe(401);
    expect((await owner.get(TOKENS)).json()).toEqual({ items: [], next: null });
    const events = await query(
      `SELECT action, actor_id, details ->> 'tokenId' AS token FROM events WHERE action LIKE 'token.%' AND person_id = $1`,
      [owner.id],
    );
    expect(events).toEqual([
      { action: 'token.created', actor_id: owner.id, token: id },
      { action: 'token.revoked', actor_id: owner.id, token: id },
    ]);
  });

  const passwords: [string, (owner: TestPerson) => Promise<TestPerson>][] = [
    [
      'by their owner',
      async (person) => {
        const password = { current: PASSWORD, new: 'a different password' };
        expect((await person.patch('/api/v1/session/person', { password })).statusCode).toBe(200);
        return person;
      },
    ],
    [
      'by an administrator',
      async ({ id }) => {
        const administrator = await addPerson(test.app, { roles: ['administrator'] });
        const body = { password: 'a different password' };
        const response = await administrator.patch(`/api/v1/people/${id}`, body, { 'if-match': '*' });
        expect(response.statusCode).toBe(200);
        return administrator;
      },
    ],
  ];
  it.each(passwords)('end when the password is changed %s', async (_, change) => {
    const { token, id } = await create(['read']);
    const { id: actorId } = await change(owner);
    expect((await withToken(token, 'GET', '/api/v1/session')).statusCode).toBe(401);
    const events = await query(
      `SELECT actor_id, details ->> 'tokenId' AS token FROM events WHERE action = 'token.revoked' AND person_id = $1`,
      [owner.id],
    );
    expect(events).toEqual([{ actor_id: actorId, token: id }]);
  });

  it('belong to their owner alone', async () => {
    const { id, token } = await create(['read']);
    const stranger = await addPerson(test.app, { roles: ['administrator'] });
    expect((await stranger.delete(`${TOKENS}/${id}`)).json()).toMatchObject({ status: 404, code: 'not_found.token' });
    expect((await stranger.get(TOKENS)).json()).toMatchObject({ items: [] });
    expect((await withToken(token, 'GET', '/api/v1/session')).statusCode).toBe(200);
  });

  it.each([NO_TOKEN, 'x', '1'])('are not found under %s', async (id) => {
    expect((await owner.delete(`${TOKENS}/${id}`)).statusCode).toBe(id === NO_TOKEN ? 404 : 422);
  });

  it('with the scope admin are for administrators', async () => {
    const author = await addPerson(test.app, { roles: ['author'] });
    const response = await author.post(TOKENS, { name: 'x', scopes: ['read', 'admin'] });
    expect(response.json()).toMatchObject({ status: 403, code: 'accounts.admin_scope' });
  });

  it.each([
    ['no name', { scopes: ['read'] }],
    ['an empty name', { name: '', scopes: ['read'] }],
    ['a zero byte', { name: 'a\u0000', scopes: ['read'] }],
    ['no scope', { name: 'x', scopes: [] }],
    ['an unknown scope', { name: 'x', scopes: ['everything'] }],
    ['no days', { name: 'x', scopes: ['read'], expiresInDays: 0 }],
    ['too many days', { name: 'x', scopes: ['read'], expiresInDays: 367 }],
    ['half a day', { name: 'x', scopes: ['read'], expiresInDays: 0.5 }],
    ['a token of their own', { name: 'x', scopes: ['read'], token: 'jarshy_mine' }],
  ])('are not made of %s', async (_, body) => {
    expect((await owner.post(TOKENS, body)).statusCode).toBe(422);
  });

  it('are listed page by page', async () => {
    for (let made = 0; made < 5; made += 1) await create(['read']);
    const first = (await owner.get(`${TOKENS}?limit=3`)).json<{ items: Created[]; next: string }>();
    const last = (await owner.get(`${TOKENS}?limit=3&cursor=${first.next}`)).json<{ items: Created[]; next: null }>();
    expect(new Set([...first.items, ...last.items].map(({ id }) => id)).size).toBe(5);
    expect(last.next).toBeNull();
    expect((await owner.get(`${TOKENS}?cursor=x`)).statusCode).toBe(400);
  });

  it('tell when they were used last, written at most once a minute', async () => {
    const { token, id } = await create(['read']);
    const lastUse = async () =>
      (await query<{ at: Date | null }>('SELECT last_used_at AS at FROM api_tokens WHERE id = $1', [id]))[0]?.at;
    const use = () => withToken(token, 'GET', '/api/v1/session');
    await use();
    const first = await lastUse();
    expect(first).toBeInstanceOf(Date);
    await Promise.all([use(), use(), use()]);
    expect(await lastUse()).toEqual(first);
    await query(`UPDATE api_tokens SET last_used_at = now() - interval '61 seconds' WHERE id = $1`, [id]);
    await use();
    expect(Number(await lastUse())).toBeGreaterThanOrEqual(Number(first));
  });

  it('are not noted as used when they no longer work', async () => {
    const { token, id } = await create(['read']);
    await owner.delete(`${TOKENS}/${id}`);
    await withToken(token, 'GET', '/api/v1/session');
    expect(await query('SELECT last_used_at FROM api_tokens WHERE id = $1', [id])).toEqual([{ last_used_at: null }]);
  });

  describe('from the command line', () => {
    it('are made and revoked in the name of Jarshy', async () => {
      const tokens = test.app.get(TokensService);
      const { secret, token } = await tokens.create(JARSHY, owner.id, { name: 'cli', scopes: ['read'] });
      expect((await withToken(secret, 'GET', '/api/v1/session')).statusCode).toBe(200);
      await tokens.revoke(JARSHY, token.id);
      expect((await withToken(secret, 'GET', '/api/v1/session')).statusCode).toBe(401);
      await expect(tokens.revoke(JARSHY, token.id)).rejects.toMatchObject({ code: 'not_found.token' });
      await expect(tokens.revoke(JARSHY, 'nonsense')).rejects.toMatchObject({ code: 'not_found.token' });
    });

    it('are made neither of nonsense, nor for nobody, nor for someone who is disabled', async () => {
      const tokens = test.app.get(TokensService);
      const wish = { name: 'cli', scopes: ['read' as const] };
      await expect(tokens.create(JARSHY, owner.id, { ...wish, name: '' })).rejects.toMatchObject({ status: 422 });
      await expect(tokens.create(JARSHY, NO_TOKEN, wish)).rejects.toMatchObject({ code: 'not_found.person' });
      const author = await addPerson(test.app, { roles: ['author'] });
      await test.app.get(PeopleService).disable(JARSHY, author.id);
      await expect(tokens.create(JARSHY, author.id, wish)).rejects.toMatchObject({ code: 'accounts.disabled' });
    });
  });
});
