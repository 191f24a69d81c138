import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { publish, withdraw } from '../support/publications.js';

const OF_THE_PUBLIC_SIDE = [
  ...['publications', 'publication_revisions', 'publication_addresses', 'publication_changes'],
  ...['public_sections', 'public_versions'],
];

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
  const db = test.app.get(DataSource);
  const editorial: { name: string }[] = await db.query(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1)`,
    [OF_THE_PUBLIC_SIDE],
  );
  expect(editorial.map(({ name }) => name)).toEqual(expect.arrayContaining(['documents', 'variants', 'revisions']));
  await publish(db, { slug: 'here', documentId: '01970000-0000-7000-8000-000000000001' });
  await withdraw(db, await publish(db, { slug: 'gone' }));
  await db.query(`DROP TABLE ${editorial.map(({ name }) => name).join(', ')} CASCADE`);
});
afterAll(() => test.close());

it.each([
  ['/en', 200],
  ['/en/news/here', 200],
  ['/en/news/gone', 410],
  ['/en/news/nothing', 404],
  ['/en/officials', 200],
  ['/en/sections/news', 200],
  ['/en/feeds', 200],
  ['/robots.txt', 200],
  ['/en/feed.xml', 200],
  ['/en/sections/news/feed.atom', 200],
  ['/en/appointments/feed.json', 200],
  ['/sitemap.xml', 200],
  ['/api/v1/publications', 200],
  ['/api/v1/publications/01970000-0000-7000-8000-000000000001.en', 200],
])('%s is answered without any editorial table', async (url, status) => {
  const cookie = 'jarshy_session=x; __Host-jarshy_session=x';
  expect((await test.app.inject({ url, headers: { cookie } })).statusCode).toBe(status);
});
