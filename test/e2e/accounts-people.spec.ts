import { DataSource } from 'typeorm';
import { JARSHY, ROLES, type Role } from '../../src/accounts/actor.js';
import { PeopleService } from '../../src/accounts/people/people.service.js';
import type { PersonView } from '../../src/accounts/people/person.schema.js';
import { TokensService } from '../../src/accounts/tokens/tokens.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { PASSWORD, addPerson, send, signIn, type TestPerson } from '../support/people.js';

const NOBODY = '01980000-0000-7000-8000-000000000000';

describe('the administration of people', () => {
  let test: TestApp;
  let admin: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
    admin = await addPerson(test.app, { name: 'Администратор', roles: ['administrator'] });
  });
  afterAll(() => test.close());

  const add = async (body: object) => {
    const response = await admin.post('/api/v1/people', body);
    expect(response.statusCode).toBe(201);
    return response.json<PersonView>();
  };
  const change = (id: string, version: number, body: unknown) =>
    admin.patch(`/api/v1/people/${id}`, body, { 'if-match': `"${version}"` });
  const eventsOf = async (id: string) => {
    const { items } = (await admin.get(`/api/v1/people/${id}/events`)).json<{ items: { action: string }[] }>();
    return items;
  };

  describe('is closed', () => {
    const routes = [
      ['GET', '/api/v1/people'],
      ['POST', '/api/v1/people'],
      ['GET', `/api/v1/people/${NOBODY}`],
      ['PATCH', `/api/v1/people/${NOBODY}`],
      ['GET', `/api/v1/people/${NOBODY}/events`],
    ] as const;

    it.each(routes)('to whoever is not signed in: %s %s', async (method, url) => {
      const response = await send(test.app, method, url, method === 'GET' ? undefined : {});
      expect(response.json()).toMatchObject({ status: 401, code: 'accounts.sign_in_required' });
    });

    const others = ROLES.filter((role) => role !== 'administrator');
    it.each(others)('to people with the role %s, who are told the role that it takes', async (role) => {
      const person = await addPerson(test.app, { roles: [role] });
      for (const [method, url] of routes) {
        const headers = { cookie: person.cookie, 'accept-language': 'ru' };
        const response = await send(test.app, method, url, method === 'GET' ? undefined : {}, headers);
        expect(response.statusCode).toBe(403);
        expect(response.json()).toMatchObject({
          ...{ code: 'accounts.role_required', params: { roles: ['administrator'] } },
          ...{ title: 'Ваши роли этого не позволяют.', detail: 'Это может сделать администратор.' },
        });
      }
    });

    it('to someone whose role was taken away meanwhile', async () => {
      const person = await addPerson(test.app, { roles: ['administrator'] });
      expect((await person.get('/api/v1/people')).statusCode).toBe(200);
      await change(person.id, 1, { roles: ['author'] });
      expect((await person.get('/api/v1/people')).statusCode).toBe(403);
    });
  });

  it('adds people, who can then sign in', async () => {
    const body = {
      ...{ email: 'bolat@press.example', name: ' Болат Ахметов ', interfaceLanguage: 'kk', password: PASSWORD },
      ...{ roles: ['translator', 'reviewer', 'translator'] },
      skills: [
        { from: 'ru', to: 'kk' },
        { from: 'ru', to: 'kk' },
        { from: 'en', to: 'kk' },
      ],
    };
    const response = await admin.post('/api/v1/people', body);
    expect(response.statusCode).toBe(201);
    const added = response.json<PersonView>();
    expect(added).toEqual({
      ...{ id: expect.any(String), createdAt: expect.any(String), version: 1, disabled: false, hasPassword: true },
      ...{ email: 'bolat@press.example', name: 'Болат Ахметов', interfaceLanguage: 'kk' },
      roles: ['translator', 'reviewer'],
      skills: [
        { from: 'ru', to: 'kk' },
        { from: 'en', to: 'kk' },
      ],
    });
    expect(response.headers).toMatchObject({ location: `/api/v1/people/${added.id}`, etag: '"1"' });
    await expect(signIn(test.app, 'bolat@press.example')).resolves.toMatch(/=/);
    expect(await eventsOf(added.id)).toMatchObject([
      { action: 'session.started' },
      {
        action: 'person.created',
        actor: { id: admin.id, name: 'Администратор' },
        details: { email: 'bolat@press.example' },
      },
    ]);
  });

  it('adds people without rights and without a password when nothing else is said', async () => {
    const added = await add({ email: 'minimal@press.example', name: 'M' });
    expect(added).toMatchObject({ roles: [], skills: [], interfaceLanguage: 'en', hasPassword: false });
    await expect(signIn(test.app, 'minimal@press.example')).rejects.toThrow('wrong_credentials');
  });

  it('refuses an address that someone has, in whatever case', async () => {
    await add({ email: 'twice@press.example', name: 'Бірінші' });
    const response = await admin.post('/api/v1/people', { email: 'TWICE@press.example', name: 'Екінші' });
    expect(response.json()).toMatchObject({ status: 409, code: 'accounts.email_taken' });
  });

  it('adds one of two at once with the same address', async () => {
    const body = { email: 'race@press.example', name: 'R' };
    const responses = await Promise.all([admin.post('/api/v1/people', body), admin.post('/api/v1/people', body)]);
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  });

  it.each([
    ['nothing', undefined, '/'],
    ['a list', [], '/'],
    ['no address', { name: 'X' }, '/email'],
    ['an address that is none', { email: 'x', name: 'X' }, '/email'],
    ['an address with a space', { email: 'x y@z', name: 'X' }, '/email'],
    ['an address with a zero byte', { email: 'x\u0000@z', name: 'X' }, '/email'],
    ['an address too long', { email: `${'x'.repeat(250)}@yy.zz`, name: 'X' }, '/email'],
    ['an empty name', { email: 'x@z', name: ' ' }, '/name'],
    ['a name of two lines', { email: 'x@z', name: 'X\nY' }, '/name'],
    ['an unknown role', { email: 'x@z', name: 'X', roles: ['editor'] }, '/roles/0'],
    ['a role that is no list', { email: 'x@z', name: 'X', roles: 'author' }, '/roles'],
    ['a skill into its own language', { email: 'x@z', name: 'X', skills: [{ from: 'ru', to: 'ru' }] }, '/skills/0'],
    ['a skill in an unknown language', { email: 'x@z', name: 'X', skills: [{ from: 'ru', to: 'de' }] }, '/skills/0/to'],
    ['a skill as text', { email: 'x@z', name: 'X', skills: ['ru>kk'] }, '/skills/0'],
    ['a password too short', { email: 'x@z', name: 'X', password: '12345678901' }, '/password'],
    ['a password too long', { email: 'x@z', name: 'X', password: 'x'.repeat(201) }, '/password'],
    ['a hash', { email: 'x@z', name: 'X', passwordHash: '$argon2id$' }, '/'],
    ['an id', { email: 'x@z', name: 'X', id: NOBODY }, '/'],
  ])('says what is wrong with %s', async (_, body, pointer) => {
    const response = await admin.post('/api/v1/people', body);
    expect(response.statusCode).toBe(422);
    const { reasons } = response.json<{ reasons: { pointer: string }[] }>();
    expect(reasons.map((reason) => reason.pointer)).toContain(pointer);
  });

  it.each([
    ['kk', 'Жіберілген деректерде қате бар.', 'Кемінде 12 таңба керек.'],
    ['ru', 'В присланных данных есть ошибки.', 'Нужно не меньше 12 символов.'],
    ['en', 'There are mistakes in what was sent.', 'At least 12 characters.'],
  ])('says it in %s', async (language, title, detail) => {
    const body = { email: 'x@z', name: 'X', password: 'short' };
    const response = await admin.post('/api/v1/people', body, { 'accept-language': language });
    expect(response.json()).toMatchObject({ title, detail, reasons: [{ detail, pointer: '/password' }] });
  });

  it('shows one person with the tag of their state', async () => {
    const added = await add({ email: 'one@press.example', name: 'Біреу' });
    const response = await admin.get(`/api/v1/people/${added.id}`);
    expect(response.json()).toEqual(added);
    expect(response.headers.etag).toBe('"1"');
  });

  it.each([
    ['GET', `/api/v1/people/${NOBODY}`, 404, 'not_found.person'],
    ['PATCH', `/api/v1/people/${NOBODY}`, 404, 'not_found.person'],
    ['GET', `/api/v1/people/${NOBODY}/events`, 404, 'not_found.person'],
    ['GET', '/api/v1/people/1', 422, 'validation.failed'],
    ['PATCH', '/api/v1/people/1', 422, 'validation.failed'],
    ['GET', "/api/v1/people/'/events", 422, 'validation.failed'],
  ] as const)('finds nobody at %s %s', async (method, url, status, code) => {
    const headers = { cookie: admin.cookie, 'if-match': '*' };
    const response = await send(test.app, method, url, method === 'PATCH' ? {} : undefined, headers);
    expect(response.json()).toMatchObject({ status, code });
  });

  it('changes people, and tells what was changed by whom', async () => {
    const { id } = await add({ email: 'changing@press.example', name: 'Бұрынғы', roles: ['author'] });
    const response = await change(id, 1, { name: 'Қазіргі', roles: ['author', 'publisher'], interfaceLanguage: 'ru' });
    expect(response.statusCode).toBe(200);
    expect(response.headers.etag).toBe('"2"');
    expect(response.json()).toMatchObject({ name: 'Қазіргі', roles: ['author', 'publisher'], skills: [], version: 2 });
    const [event] = await eventsOf(id);
    expect(event).toMatchObject({
      ...{ action: 'person.changed', personId: id, actor: { id: admin.id } },
      details: {
        name: { from: 'Бұрынғы', to: 'Қазіргі' },
        roles: { from: ['author'], to: ['author', 'publisher'] },
        interfaceLanguage: { from: 'en', to: 'ru' },
      },
      requestId: response.headers['x-request-id'],
    });
  });

  it('writes nothing when nothing changes', async () => {
    const { id } = await add({ email: 'same@press.example', name: 'Сол', roles: ['author'] });
    for (const body of [{}, { name: 'Сол' }, { disabled: false }, { roles: ['author', 'author'], skills: [] }]) {
      expect((await change(id, 1, body)).json()).toMatchObject({ version: 1 });
    }
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it.each([
    ['their address', { email: 'x@z' }],
    ['their version', { version: 9 }],
    ['an unknown role', { roles: ['root'] }],
    ['no access as text', { disabled: 'yes' }],
    ['no name', { name: null }],
    ['a short password', { password: 'short' }],
  ])('does not change %s', async (_, body) => {
    expect((await change(admin.id, 1, body)).statusCode).toBe(422);
  });

  it('wants to know which state a change is meant for', async () => {
    const { id } = await add({ email: 'blind@press.example', name: 'B' });
    const response = await admin.patch(`/api/v1/people/${id}`, { name: 'C' });
    expect(response.json()).toMatchObject({ status: 428, code: 'http.precondition_required' });
  });

  it.each(['"2"', '"0"', '1', 'W/"1"', 'x'])(
    'refuses a change of another state (%s), and shows the current one',
    async (tag) => {
      const email = `stale-${Buffer.from(tag).toString('hex')}@press.example`;
      const { id } = await add({ email, name: 'S' });
      const response = await admin.patch(`/api/v1/people/${id}`, { name: 'T' }, { 'if-match': tag });
      expect(response.json()).toMatchObject({
        ...{ status: 412, code: 'http.precondition_failed' },
        current: { id, email, name: 'S', version: 1 },
      });
      expect(response.body).not.toMatch(/hash"/i);
    },
  );

  it('lets one of two changes through at once', async () => {
    const { id } = await add({ email: 'two@press.example', name: '0' });
    const responses = await Promise.all([change(id, 1, { name: '1' }), change(id, 1, { name: '2' })]);
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  });

  it('ends every session and token of a person who is disabled, and does not bring them back', async () => {
    const person = await addPerson(test.app, { roles: ['author'] });
    const { secret } = await test.app
      .get(TokensService)
      .create(JARSHY, person.id, { name: 'script', scopes: ['read'] });
    const byToken = () => send(test.app, 'GET', '/api/v1/session', undefined, { authorization: `Bearer ${secret}` });
    expect((await byToken()).statusCode).toBe(200);

    expect((await change(person.id, 1, { disabled: true })).json()).toMatchObject({ disabled: true, version: 2 });
    expect((await person.get('/api/v1/session')).statusCode).toBe(401);
    expect((await byToken()).json()).toMatchObject({ code: 'accounts.bad_token' });
    await expect(signIn(test.app, person.email)).rejects.toThrow('wrong_credentials');

    expect((await change(person.id, 2, { disabled: false })).json()).toMatchObject({ disabled: false, version: 3 });
    expect((await person.get('/api/v1/session')).statusCode).toBe(401);
    expect((await byToken()).statusCode).toBe(401);
    await expect(signIn(test.app, person.email)).resolves.toMatch(/=/);
    const actions = (await eventsOf(person.id)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['person.disabled', 'person.enabled']));
  });

  it('gives people a new password, which ends their sessions', async () => {
    const person = await addPerson(test.app);
    const response = await change(person.id, 1, { password: 'given by the administrator' });
    expect(response.statusCode).toBe(200);
    expect((await person.get('/api/v1/session')).statusCode).toBe(401);
    await expect(signIn(test.app, person.email, 'given by the administrator')).resolves.toMatch(/=/);
    expect(JSON.stringify(await eventsOf(person.id))).not.toMatch(/given by|argon/);
  });

  it('does not change the own password without the current one', async () => {
    const response = await change(admin.id, 1, { password: 'whoever sits here now' });
    expect(response.json()).toMatchObject({ status: 403, code: 'accounts.own_password' });
  });

  it('lists everyone once, page by page', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const response = await admin.get(`/api/v1/people?limit=3${cursor}`);
      const { items, next } = response.json<{ items: PersonView[]; next: string | null }>();
      expect(items.length).toBeLessThanOrEqual(3);
      seen.push(...items.map(({ id }) => id));
      cursor = next === null ? '' : `&cursor=${next}`;
    } while (cursor !== '');
    const [row] = await test.app.get(DataSource).query<{ people: string }[]>('SELECT count(*) AS people FROM people');
    expect(seen).toHaveLength(Number(row?.people));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('lists what happened to someone page by page, newest first', async () => {
    const { id } = await add({ email: 'eventful@press.example', name: '0' });
    for (let version = 1; version <= 4; version += 1) await change(id, version, { name: String(version) });
    const first = (await admin.get(`/api/v1/people/${id}/events?limit=3`)).json<{
      items: { id: string }[];
      next: string;
    }>();
    const last = (await admin.get(`/api/v1/people/${id}/events?limit=3&cursor=${first.next}`)).json<typeof first>();
    const ids = [...first.items, ...last.items].map((event) => Number(event.id));
    expect(ids).toHaveLength(5);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(last.next).toBeNull();
  });

  const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
  it.each([
    ['limit=0', 422],
    ['limit=101', 422],
    ['limit=all', 422],
    ['limit=1.5', 422],
    ['cursor=nonsense', 400],
    [`cursor=${cursor(['x'])}`, 400],
    [`cursor=${cursor([1])}`, 400],
    [`cursor=${cursor(["' OR true --"])}`, 400],
    [`cursor=${cursor([NOBODY, NOBODY])}`, 400],
    [`cursor=${'x'.repeat(501)}`, 422],
  ])('refuses a page of %s', async (query, status) => {
    expect((await admin.get(`/api/v1/people?${query}`)).statusCode).toBe(status);
    if (query === `cursor=${cursor([1])}`) return; // a number is an event's id
    expect((await admin.get(`/api/v1/people/${admin.id}/events?${query}`)).statusCode).toBe(status);
  });
});

describe('the last administrator', () => {
  let test: TestApp;
  let first: TestPerson;
  beforeEach(async () => {
    test = await startTestApp();
    first = await addPerson(test.app, { roles: ['administrator', 'author'] });
  });
  afterEach(() => test.close());

  const change = (by: TestPerson, whom: TestPerson, body: object) =>
    by.patch(`/api/v1/people/${whom.id}`, body, { 'if-match': '"1"' });

  it.each([
    ['lose the role', { roles: ['author'] as Role[] }],
    ['be disabled', { disabled: true }],
    ['do both', { roles: [], disabled: true }],
  ])('cannot %s', async (_, body) => {
    await addPerson(test.app, { roles: ['publisher'] });
    const response = await change(first, first, body);
    expect(response.json()).toMatchObject({ status: 409, code: 'accounts.last_administrator' });
    expect((await first.get('/api/v1/people')).statusCode).toBe(200);
    expect((await first.get('/api/v1/session')).json()).toMatchObject({ person: { version: 1, disabled: false } });
  });

  it('is not replaced by one who cannot sign in', async () => {
    const people = test.app.get(PeopleService);
    await people.create(JARSHY, { email: 'paper@press.example', name: 'P', roles: ['administrator'] });
    const disabled = await addPerson(test.app, { roles: ['administrator'] });
    await people.disable(JARSHY, disabled.id);
    expect((await change(first, first, { disabled: true })).statusCode).toBe(409);
  });

  it('cannot be disabled from the command line either', async () => {
    await expect(test.app.get(PeopleService).disable(JARSHY, first.id)).rejects.toMatchObject({
      code: 'accounts.last_administrator',
    });
  });

  it('may go once there is another', async () => {
    const second = await addPerson(test.app, { roles: ['administrator'] });
    expect((await change(second, first, { disabled: true })).statusCode).toBe(200);
    expect((await change(second, second, { roles: [] })).statusCode).toBe(409);
  });

  it('remains when two disable each other at once', async () => {
    const second = await addPerson(test.app, { roles: ['administrator'] });
    const responses = await Promise.all([
      change(first, second, { disabled: true }),
      change(second, first, { roles: ['author'] }),
    ]);
    // 401 or 403 for whoever was so late that their own right had gone before they asked.
    const statuses = responses.map(({ statusCode }) => statusCode).sort();
    expect(statuses[0]).toBe(200);
    expect([401, 403, 409]).toContain(statuses[1]);
    const people = await test.app.get(PeopleService).list({ limit: 10 });
    const active = people.items.filter(({ roles, disabledAt }) => roles.includes('administrator') && !disabledAt);
    expect(active).toHaveLength(1);
  });
});
