import { DataSource } from 'typeorm';
import type { FeedList } from '../../src/syndication/feed-list.schema.js';
import type { SubscriptionView } from '../../src/syndication/websub/subscription.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { publish } from '../support/publications.js';
import { statementsOf } from '../support/statements.js';

const LIST = '/api/v1/websub/subscriptions';
const SECRET = 'wss-7f3a';

let test: TestApp;
let database: DataSource;
let administrator: TestPerson;
beforeAll(async () => {
  test = await startTestApp();
  database = test.app.get(DataSource);
  administrator = await addPerson(test.app, { roles: ['administrator'] });
});
afterAll(() => test.close());

describe('the list of feeds', () => {
  it('has every feed that there is, with addresses that answer', async () => {
    await publish(database, { slug: 'here' });
    const { items, subscriptionLists, hubs } = ok<FeedList>(await administrator.get('/api/v1/feeds?language=en'));
    expect(items.map(({ of }) => of)).toEqual(['all', 'appointments', 'section']);
    const urls = items.flatMap(({ addresses, pageUrl }) => [pageUrl, ...addresses.map(({ url }) => url)]);
    for (const url of [...urls, ...subscriptionLists.map((list) => list.url)]) {
      expect([url, (await test.app.inject(new URL(url).pathname)).statusCode]).toEqual([url, 200]);
    }
    expect(hubs).toEqual(['https://press.example/hub']);
  });

  it('has all languages, and none that nobody speaks here', async () => {
    const { items } = ok<FeedList>(await administrator.get('/api/v1/feeds'));
    expect(new Set(items.map(({ language }) => language))).toEqual(new Set(['kk', 'ru', 'en']));
    expect((await administrator.get('/api/v1/feeds?language=de')).statusCode).toBe(422);
    expect((await test.app.inject('/api/v1/feeds')).statusCode).toBe(401);
  });
});

describe('the list of WebSub subscriptions', () => {
  beforeAll(() =>
    database.query(
      `INSERT INTO websub_subscriptions (topic, callback, callback_hash, host, secret, request_id, expires_at, delivered_at)
       SELECT 'https://press.example/ru/feed.xml', 'https://reader' || n || '.example/private/' || n, int4send(n),
              'reader' || n || '.example:443', CASE WHEN n = 2 THEN $1 END, n,
              now() + CASE WHEN n = 1 THEN interval '-1 hour' ELSE interval '1 day' END,
              CASE WHEN n = 2 THEN now() END
         FROM generate_series(1, 5) AS n`,
      [SECRET],
    ),
  );

  const pageOf = async (query = '') =>
    ok<{ items: SubscriptionView[]; next: string | null }>(await administrator.get(`${LIST}${query}`));

  it('names hosts, feeds and leases, page by page, and nothing secret', async () => {
    const hosts: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: SubscriptionView[]; next: string | null } = await pageOf(
        `?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      hosts.push(...page.items.map(({ callbackHost }) => callbackHost));
      cursor = page.next;
    }
    expect(hosts).toEqual(['reader5.example', 'reader4.example', 'reader3.example', 'reader2.example']);
    const response = await administrator.get(LIST);
    expect(response.body).not.toMatch(new RegExp(`${SECRET}|private`));
    expect((await pageOf()).items.at(-1)).toMatchObject({
      ...{ topic: 'https://press.example/ru/feed.xml', signed: true, pending: null },
      ...{ leaseUntil: expect.any(String), deliveredAt: expect.any(String) },
    });
  });

  it('says what a subscriber has not taken', async () => {
    const [{ id }] = (await pageOf('?limit=1')).items as [SubscriptionView];
    await database.query(
      `INSERT INTO errands (kind, subject, host, attempts) VALUES ('websub.deliver', $1, 'reader5.example:443', 3)`,
      [id],
    );
    expect((await pageOf('?limit=1')).items[0]?.pending).toMatchObject({ attempts: 3, nextAt: expect.any(String) });
  });

  it('ends one, once', async () => {
    const { id } = (await pageOf()).items.at(-1) as SubscriptionView;
    expect((await administrator.delete(`${LIST}/${id}`)).statusCode).toBe(204);
    expect((await pageOf()).items.map((item) => item.id)).not.toContain(id);
    const again = await administrator.delete(`${LIST}/${id}`);
    expect([again.statusCode, again.json().code]).toEqual([404, 'not_found.subscription']);
  });

  it('takes as many statements for one as for many', async () => {
    const few = await statementsOf(database, () => pageOf('?limit=1'));
    expect((await statementsOf(database, () => pageOf('?limit=100'))).length).toBe(few.length);
  });

  it.each(['x', '0', '-1', '1.5', '%00', '99999999999999999999'])('knows no subscription %s', async (id) => {
    expect((await administrator.delete(`${LIST}/${id}`)).statusCode).toBe(422);
  });

  it.each([['x'], [null], [1.5], ['1; DROP TABLE errands'], ['99999999999999999999'], [1, 2]])(
    'does not begin at the cursor %j',
    async (...key) => {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
      const response = await administrator.get(`${LIST}?cursor=${cursor}`);
      expect([response.statusCode, response.json().code]).toEqual([400, 'pagination.bad_cursor']);
    },
  );

  it('is for administrators', async () => {
    const publisher = await addPerson(test.app, { roles: ['publisher'] });
    expect((await publisher.get(LIST)).statusCode).toBe(403);
    expect((await publisher.delete(`${LIST}/1`)).statusCode).toBe(403);
  });
});
