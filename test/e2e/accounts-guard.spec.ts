import { DataSource } from 'typeorm';
import { JARSHY } from '../../src/accounts/actor.js';
import { TokensService } from '../../src/accounts/tokens/tokens.service.js';
import { statementsOf } from '../support/statements.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { PASSWORD, addPerson, send, type TestPerson } from '../support/people.js';

describe('the guard before every route', () => {
  let test: TestApp;
  let person: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
  });
  beforeEach(async () => {
    person = await addPerson(test.app, { roles: ['administrator'] });
  });
  afterAll(() => test.close());

  const rename = (headers: Record<string, string>) =>
    person.patch('/api/v1/session/person', { name: 'Өзгерді' }, headers);

  it.each([
    ['the public address', { origin: 'https://press.example' }],
    ['the address the request goes to', { origin: 'http://intranet:8080', host: 'intranet:8080' }],
    ['a page of the same origin', { 'sec-fetch-site': 'same-origin' }],
    ['curl', {}],
  ])('lets a change through from %s', async (_, headers) => {
    expect((await rename(headers)).statusCode).toBe(200);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['the public address without encryption', { origin: 'http://press.example', host: 'press.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another site without Origin', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site without Origin', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a change from %s', async (_, headers) => {
    const response = await rename({ ...headers, 'accept-language': 'kk' });
    expect(response.json()).toMatchObject({
      ...{ status: 403, code: 'accounts.foreign_origin', title: 'Сұрау бөгде сайттан келді.' },
    });
    expect((await person.get('/api/v1/session')).json()).toMatchObject({ person: { version: 1 } });
  });

  it('does not let another site sign people in or out', async () => {
    const origin = 'https://evil.example';
    const body = { email: person.email, password: PASSWORD };
    const signedIn = await send(test.app, 'POST', '/api/v1/session', body, { origin });
    expect(signedIn.json()).toMatchObject({ code: 'accounts.foreign_origin' });
    expect(signedIn.cookies).toEqual([]);
    expect((await person.delete('/api/v1/session', { origin })).statusCode).toBe(403);
    expect((await person.get('/api/v1/session')).statusCode).toBe(200);
  });

  it('lets a link on another site lead here', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await person.get('/api/v1/session', headers)).statusCode).toBe(200);
  });

  it('does not ask a bearer token where it comes from, and does not act with the cookie beside it', async () => {
    const { secret } = await test.app.get(TokensService).create(JARSHY, person.id, { name: 'x', scopes: ['admin'] });
    const added = { email: 'by-token@press.example', name: 'T' };
    const foreign = { origin: 'https://evil.example', authorization: `Bearer ${secret}` };
    expect((await send(test.app, 'POST', '/api/v1/people', added, foreign)).statusCode).toBe(201);
    const forged = { origin: 'https://evil.example', authorization: 'Bearer x' };
    expect((await rename(forged)).json()).toMatchObject({ code: 'accounts.bad_token' });
    expect((await rename({ ...forged, authorization: 'Basic eDp5' })).json()).toMatchObject({
      code: 'accounts.foreign_origin',
    });
  });

  it('finds out with one query who asks, and lists take one more', async () => {
    const { secret } = await test.app
      .get(TokensService)
      .create(JARSHY, person.id, { name: 'x', scopes: ['read', 'admin'] });
    const authorization = `Bearer ${secret}`;
    expect(await queriesOf(() => person.get('/api/v1/session'))).toBe(1);
    expect(await queriesOf(() => send(test.app, 'GET', '/api/v1/session', undefined, { authorization }))).toBe(1);
    expect(await queriesOf(() => person.get('/api/v1/people?limit=100'))).toBe(2);
    expect(await queriesOf(() => person.get('/api/v1/session/tokens'))).toBe(2);
    // For who has no part in the work on texts, what an address names could be under an embargo.
    expect(await queriesOf(() => person.get(`/api/v1/people/${person.id}/events`))).toBe(4);
    expect(await queriesOf(() => send(test.app, 'GET', '/api/v1/session'))).toBe(0);
  });

  it.each(['jarshy_session=x', '__Host-jarshy_session=', '__Host-jarshy_session="', 'garbage', '=;=;'])(
    'takes a cookie of nonsense for none or for an ended one: %s',
    async (cookie) => {
      const response = await send(test.app, 'GET', '/api/v1/session', undefined, { cookie });
      expect(response.statusCode).toBe(401);
      expect(response.json<{ code: string }>().code).toMatch(/^accounts\.(sign_in_required|session_ended)$/);
    },
  );

  it('shows who was refused nothing of what the route would have said', async () => {
    const author = await addPerson(test.app, { roles: ['author'] });
    const response = await author.post('/api/v1/people', { nonsense: true });
    expect(response.json()).toMatchObject({ status: 403, code: 'accounts.role_required' });
  });

  async function queriesOf(work: () => Promise<unknown>): Promise<number> {
    return (await statementsOf(test.app.get(DataSource), work)).length;
  }
});
