import { ROLES } from '../../src/accounts/actor.js';
import { openApiDocument } from '../../src/openapi.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { addPerson, send, type TestPerson } from '../support/people.js';

interface Operation {
  id: string;
  method: string;
  url: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const permissionsOf = async (headers: Record<string, string>) =>
  (await send(test.app, 'GET', '/api/v1/session', undefined, headers)).json<{ permissions: string[] }>().permissions;

/** All that the guard stands before, but the one that does not end. */
function operations(): Operation[] {
  const { paths } = openApiDocument(test.app);
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation?.responses['401'] || !operation.security || path.endsWith('/stream')) return [];
      return [{ id: operation.operationId ?? '', method: method.toUpperCase(), url: path.replace(/\{\w+\}/g, 'x') }];
    }),
  );
}

async function refused(headers: Record<string, string>): Promise<string[]> {
  const refusing = ['accounts.role_required', 'accounts.scope_required', 'accounts.session_required'];
  const found: string[] = [];
  for (const { id, method, url } of operations()) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {};
    const response = await send(test.app, method as 'GET', url, body, headers);
    if (response.statusCode === 403 && refusing.includes(response.json<{ code: string }>().code)) found.push(id);
  }
  return found;
}

async function expectTheSame(headers: Record<string, string>): Promise<void> {
  const permissions = await permissionsOf(headers);
  const closed = operations()
    .map(({ id }) => id)
    .filter((id) => !permissions.includes(id));
  expect((await refused(headers)).sort()).toEqual(closed.sort());
}

it.each(ROLES)(
  'says of a %s what the guard lets through, and of nothing else',
  async (role) => {
    const { cookie } = await addPerson(test.app, { roles: [role] });
    await expectTheSame({ cookie });
  },
  60_000,
);

it('says of a token what its scopes leave of that', async () => {
  const owner: TestPerson = await addPerson(test.app, { roles: ['author', 'administrator'] });
  const created = await owner.post('/api/v1/session/tokens', { name: 'Чтение', scopes: ['read'] });
  await expectTheSame({ authorization: `Bearer ${created.json<{ token: string }>().token}` });
}, 60_000);

it('says at sign-in what it says later', async () => {
  const person = await addPerson(test.app, { roles: ['author'] });
  expect(await permissionsOf({ cookie: person.cookie })).toEqual(
    expect.arrayContaining(['articles.create', 'session.whoAmI']),
  );
});
