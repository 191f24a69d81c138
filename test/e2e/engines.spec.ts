import { MachineTranslationService } from '../../src/translations/engines/machine-translation.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { addPerson, send, type TestPerson } from '../support/people.js';
import { VendorServer, type Received } from '../support/vendor-server.js';

const ENGINES = '/api/v1/machine-translation/engines';
const LOG = '/api/v1/machine-translation/log';
const VARIANT = '01980000-0000-7000-8000-000000000002';

interface Page {
  items: Record<string, unknown>[];
  next: string | null;
}

describe('machine translation', () => {
  let vendor: VendorServer;
  let test: TestApp;
  let chief: TestPerson;
  beforeAll(async () => {
    vendor = await VendorServer.start();
    vendor.reply(({ json }: Received) => ({
      json: { translations: (json as { texts: string[] }).texts.map((text) => ({ text: `→ ${text}` })) },
    }));
    test = await startTestApp({
      ...{ MT_ENGINES: 'ru>kk=yandex; kk>ru=yandex,deepl', MT_BUDGET_YANDEX: '1000' },
      ...{ YANDEX_TRANSLATE_URL: vendor.url, YANDEX_TRANSLATE_API_KEY: 'secret-one', DEEPL_API_KEY: 'secret-two' },
    });
    chief = await addPerson(test.app, { roles: ['administrator'] });
    const texts = [{ text: 'Құпия мәтін', marks: [] }];
    for (let times = 0; times < 3; times += 1) {
      const request = { from: 'kk', to: 'ru', texts, embargoed: false, variantId: VARIANT } as const;
      await test.app.get(MachineTranslationService).translate(request);
    }
  });
  afterAll(async () => {
    await test.close();
    await vendor.close();
  });

  it('is described with its pairs, budgets and use, and without keys', async () => {
    const response = await chief.get(ENGINES);
    expect(response.json()).toEqual({
      items: [
        { name: 'deepl', outside: true, pairs: ['kk>ru'], budget: null, used: 0, circuit: 'closed' },
        { name: 'yandex', outside: true, pairs: ['kk>ru', 'ru>kk'], budget: 1_000, used: 33, circuit: 'closed' },
      ],
    });
    expect(response.body).not.toContain('secret');
  });

  it('is logged, newest first, page by page', async () => {
    const first = (await chief.get(`${LOG}?limit=2`)).json<Page>();
    const rest = (await chief.get(`${LOG}?limit=2&cursor=${first.next}`)).json<Page>();
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null]);
    const ids = [...first.items, ...rest.items].map(({ id }) => String(id));
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect(first.items[0]).toEqual({
      ...{ id: expect.any(String), at: expect.any(String), durationMs: expect.any(Number) },
      ...{ engine: 'yandex', pair: 'kk>ru', texts: 1, characters: 11, documentId: null, variantId: VARIANT },
      ...{ outcome: 'translated', failure: null },
    });
    expect(JSON.stringify([first, rest])).not.toMatch(/Құпия|secret/);
  });

  it('has a log that refuses the cursor of another list', async () => {
    expect((await chief.get(`${LOG}?cursor=nonsense`)).json()).toMatchObject({ code: 'pagination.bad_cursor' });
  });

  it('shows its engines to publishers, and its log to administrators only', async () => {
    const publisher = await addPerson(test.app, { roles: ['publisher'] });
    expect((await publisher.get(ENGINES)).statusCode).toBe(200);
    expect((await publisher.get(LOG)).json()).toMatchObject({ status: 403, code: 'accounts.role_required' });
  });

  it.each(['author', 'translator', 'reviewer'] as const)('shows nothing to a %s', async (role) => {
    const person = await addPerson(test.app, { roles: [role] });
    for (const url of [ENGINES, LOG]) expect((await person.get(url)).statusCode).toBe(403);
  });

  it('shows nothing to whoever is not signed in', async () => {
    for (const url of [ENGINES, LOG]) expect((await send(test.app, 'GET', url)).statusCode).toBe(401);
  });
});
