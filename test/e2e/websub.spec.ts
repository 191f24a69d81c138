import { DataSource } from 'typeorm';
import { newId } from '../../src/common/id.js';
import { Announcements } from '../../src/publications/announcements.js';
import { REQUESTS_PER_CLIENT } from '../../src/syndication/websub/hub-limit.js';
import { MOST_OF_A_CALLBACK, MOST_OF_A_SITE } from '../../src/syndication/websub/subscription-room.js';
import { Verification } from '../../src/syndication/websub/verification.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { errandsOf, hasten } from '../support/errands.js';
import { eventually } from '../support/eventually.js';
import { publish, publishIn, readdress, withdraw } from '../support/publications.js';
import { agreeable, isSigned, Reader } from '../support/reader.js';
import type { Received, Reply } from '../support/vendor-server.js';

const SITE = 'https://press.example';
const TOPIC = `${SITE}/en/feed.xml`;
const SECRET = 'құпия сөз';
const TEN_DAYS = '864000';

interface Subscription {
  id: string;
  topic: string;
  secret: string | null;
  lease: number;
}

describe('the hub', () => {
  let test: TestApp;
  let db: DataSource;
  let reader: Reader;
  let paths = 0;

  beforeAll(async () => {
    reader = await Reader.start();
    const environment = { EGRESS_ALLOW: '127.0.0.1', WEBSUB_HUBS: reader.url('/outside') };
    test = await startTestApp(environment, { worker: true });
    db = test.app.get(DataSource);
  });
  afterAll(async () => {
    await test.close();
    await reader.close();
  });

  const newPath = () => `/callback-${(paths += 1)}`;
  const post = (form: Record<string, string> | string, headers: Record<string, string> = {}) =>
    test.app.inject({
      ...{ method: 'POST', url: '/hub', payload: new URLSearchParams(form).toString() },
      remoteAddress: `192.0.2.${1 + (paths % 250)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  const ask = async (mode: string, path: string, more: Record<string, string> = {}) => {
    const form = { 'hub.mode': mode, 'hub.topic': TOPIC, 'hub.callback': reader.url(path), ...more };
    const response = await post(form);
    expect([response.statusCode, response.body]).toEqual([202, 'Accepted.\n']);
  };
  const subscriptionsAt = (path: string): Promise<Subscription[]> =>
    db.query(
      `SELECT id, topic, secret, extract(epoch FROM expires_at - now())::integer AS lease
         FROM websub_subscriptions WHERE callback = $1 AND expires_at > now()`,
      [reader.url(path)],
    );
  const settled = () =>
    eventually(async () => (await db.query('SELECT FROM websub_requests')).length === 0, 'all requests to be settled');
  const subscribed = async (path: string, more: Record<string, string> = {}) => {
    await ask('subscribe', path, more);
    await settled();
    const [subscription] = await subscriptionsAt(path);
    if (!subscription) throw new Error(`No subscription at ${path}`);
    return subscription;
  };
  const sentTo = (path: string, count: number) =>
    eventually(async () => reader.sent(path).length >= count && reader.sent(path), `${count} deliveries to ${path}`);
  const delivered = () =>
    eventually(async () => {
      const owed = await db.query(`SELECT FROM outbox WHERE done_at IS NULL`);
      return owed.length === 0 && (await errandsOf(db, 'websub.deliver')).length === 0;
    }, 'everything to be delivered');

  it('asks the callback whether it wants the feed, then sends all of it with each change, signed', async () => {
    const path = newPath();
    const { secret, lease } = await subscribed(`${path}?reader=7`, { 'hub.secret': SECRET });
    expect([secret, lease]).toEqual([SECRET, expect.closeTo(864_000, -2)]);
    const [question] = reader.asked(path);
    expect(Object.fromEntries(question?.query ?? [])).toEqual({
      ...{ reader: '7', 'hub.mode': 'subscribe', 'hub.topic': TOPIC, 'hub.lease_seconds': TEN_DAYS },
      'hub.challenge': expect.stringMatching(/^[\w-]{32}$/),
    });
    await publish(db, { title: 'Bridge opened' });
    const [delivery] = (await sentTo(path, 1)) as [Received];
    const feed = await test.app.inject('/en/feed.xml');
    expect(delivery.body).toBe(feed.body);
    expect(delivery.body).toContain('Bridge opened');
    expect(delivery.query.get('reader')).toBe('7');
    expect(delivery.headers).toMatchObject({
      'content-type': feed.headers['content-type'],
      link: expect.stringMatching(
        /<https:\/\/press\.example\/hub>; rel="hub".*<https:\/\/press\.example\/en\/feed\.xml>; rel="self"/,
      ),
    });
    for (const told of [feed, delivery])
      expect(told.headers['link']).toContain(`<${reader.url('/outside')}>; rel="hub"`);
    expect(isSigned(delivery, SECRET)).toBe(true);
    await delivered();
  });

  it.each<[string, (request: Received) => Reply]>([
    ['another challenge', () => ({ text: 'another' })],
    ['the challenge and more', ({ query }) => ({ text: `${query.get('hub.challenge')}\n` })],
    ['an endless challenge', ({ query }) => ({ text: `${query.get('hub.challenge')}${'x'.repeat(1_000)}` })],
    ['nothing', () => ({ text: '' })],
    ['404', ({ query }) => ({ status: 404, text: query.get('hub.challenge') ?? '' })],
    ['a redirect', () => ({ status: 302, headers: { location: reader.url('/agrees') }, text: '' })],
  ])('subscribes nobody who answers with %s', async (_, habit) => {
    const path = newPath();
    reader.behave(path, habit);
    await ask('subscribe', path);
    await settled();
    expect(reader.asked(path)).toHaveLength(1);
    expect(reader.asked('/agrees')).toEqual([]);
    expect(await subscriptionsAt(path)).toEqual([]);
  });

  it.each<[string, Reply]>([
    ['is away', 'destroyed'],
    ['fails', { status: 503, text: '' }],
  ])('asks again later a callback that %s', async (_, failure) => {
    const path = newPath();
    reader.behave(path, (request) => (reader.asked(path).length === 1 ? failure : agreeable(request)));
    await ask('subscribe', path);
    await eventually(async () => (await errandsOf(db, 'websub.verify'))[0]?.attempts === 1);
    expect(await subscriptionsAt(path)).toEqual([]);
    await hasten(db);
    await settled();
    expect(await subscriptionsAt(path)).toHaveLength(1);
  });

  it('overrides a subscription only once that is verified, with its secret and its lease', async () => {
    const path = newPath();
    const first = await subscribed(path, { 'hub.secret': SECRET });
    reader.behave(path, () => ({ status: 404, text: '' }));
    await ask('subscribe', path, { 'hub.lease_seconds': '86400' });
    await settled();
    expect(await subscriptionsAt(path)).toMatchObject([{ id: first.id, secret: SECRET }]);
    reader.behave(path, agreeable);
    const renewed = await subscribed(path, { 'hub.lease_seconds': '60' });
    expect(renewed).toMatchObject({ id: first.id, secret: null, lease: expect.closeTo(86_400, -2) });
    expect(reader.asked(path).at(-1)?.query.get('hub.lease_seconds')).toBe('86400');
    await publish(db);
    const [delivery] = (await sentTo(path, 1)) as [Received];
    expect(delivery.headers['x-hub-signature']).toBeUndefined();
    await delivered();
  });

  it('ends a subscription only once that is verified, and sends nothing more', async () => {
    const path = newPath();
    await subscribed(path);
    reader.behave(path, () => ({ status: 404, text: '' }));
    await ask('unsubscribe', path);
    await settled();
    expect(await subscriptionsAt(path)).toHaveLength(1);
    reader.behave(path, agreeable);
    await ask('unsubscribe', path, { 'hub.lease_seconds': 'nonsense' });
    await settled();
    expect(await subscriptionsAt(path)).toEqual([]);
    expect(Object.fromEntries(reader.asked(path).at(-1)?.query ?? [])).toEqual({
      ...{ 'hub.mode': 'unsubscribe', 'hub.topic': TOPIC, 'hub.challenge': expect.any(String) },
    });
    const other = newPath();
    await subscribed(other);
    await publish(db);
    await sentTo(other, 1);
    await delivered();
    expect(reader.sent(path)).toEqual([]);
  });

  it('lets the later of two requests win, in whatever order they are confirmed', async () => {
    const path = newPath();
    let first: string | null | undefined;
    reader.behave(path, (request) => {
      first ??= request.query.get('hub.mode');
      return request.query.get('hub.mode') === 'subscribe' && reader.asked(path).length < 3
        ? { status: 500, text: '' }
        : agreeable(request);
    });
    await ask('subscribe', path);
    await eventually(async () => (await errandsOf(db, 'websub.verify'))[0]?.attempts === 1);
    await ask('subscribe', path, { 'hub.secret': 'later' });
    await eventually(async () => reader.asked(path).length === 2);
    reader.behave(path, agreeable);
    await hasten(db);
    await settled();
    expect(await subscriptionsAt(path)).toMatchObject([{ secret: 'later' }]);
  });

  it('keeps an end that was confirmed before the subscription was', async () => {
    const path = newPath();
    reader.behave(path, (request) =>
      request.query.get('hub.mode') === 'subscribe' ? { status: 500, text: '' } : agreeable(request),
    );
    await ask('subscribe', path);
    await eventually(async () => (await errandsOf(db, 'websub.verify'))[0]?.attempts === 1);
    await ask('unsubscribe', path);
    await eventually(async () => (await errandsOf(db, 'websub.verify')).length === 1);
    reader.behave(path, agreeable);
    await hasten(db);
    await settled();
    expect(await subscriptionsAt(path)).toEqual([]);
    expect(await subscribed(path)).toMatchObject({ topic: TOPIC });
  });

  it('makes one subscription of many requests at once', async () => {
    const path = newPath();
    await Promise.all([1, 2, 3, 4, 5].map(() => ask('subscribe', path)));
    await settled();
    expect(await subscriptionsAt(path)).toHaveLength(1);
  });

  it('tells who asks for a feed that is not there that it is denied, and why', async () => {
    const path = newPath();
    const topic = `${SITE}/ru/sections/net-takogo/feed.atom`;
    await ask('subscribe', path, { 'hub.topic': topic });
    await settled();
    expect(reader.asked(path).map(({ query }) => Object.fromEntries(query))).toEqual([
      { 'hub.mode': 'denied', 'hub.topic': topic, 'hub.reason': 'Такой ленты нет или больше нет.' },
    ]);
    expect(await subscriptionsAt(path)).toEqual([]);
  });

  it('tells who follows the feed of an official that it is no more when the profile moves', async () => {
    const path = newPath();
    const documentId = newId();
    const release = await publish(db, { kind: 'official', documentId, officials: [documentId] });
    const topic = `${SITE}/en/officials/${release.slug}/feed.json`;
    await subscribed(path, { 'hub.topic': topic });
    await delivered();
    await readdress(db, release, `moved-${release.slug}`);
    const [, denial] = await eventually(async () => reader.asked(path).length >= 2 && reader.asked(path), 'the denial');
    expect(Object.fromEntries(denial?.query ?? [])).toMatchObject({ 'hub.mode': 'denied', 'hub.topic': topic });
    expect(await subscriptionsAt(path)).toEqual([]);
  });

  it('sends nothing to addresses that are not public', async () => {
    const callback = reader.url('/private').replace('127.0.0.1', '127.0.0.2');
    const response = await post({ 'hub.mode': 'subscribe', 'hub.topic': TOPIC, 'hub.callback': callback });
    expect(response.statusCode).toBe(202);
    await settled();
    expect(reader.asked('/private')).toEqual([]);
    expect(await errandsOf(db, 'websub.verify')).toEqual([]);
  });

  it.each<[string, Reply]>([
    ['fails', { status: 500, text: '' }],
    ['redirects', { status: 302, headers: { location: '/elsewhere' }, text: '' }],
    ['does not know the address', { status: 404, text: '' }],
    ['is away', 'destroyed'],
  ])('tries a subscriber that %s again, with what is newest then', async (_, failure) => {
    const path = newPath();
    await subscribed(path);
    reader.behave(path, () => failure);
    await publish(db, { title: `Older ${path}` });
    await eventually(async () => (await errandsOf(db, 'websub.deliver')).some(({ attempts }) => attempts === 1));
    await publish(db, { title: `Newer ${path}` });
    await eventually(async () => (await db.query('SELECT FROM outbox WHERE done_at IS NULL')).length === 0);
    const failed = reader.sent(path).length;
    reader.behave(path, agreeable);
    await hasten(db);
    await delivered();
    const later = reader.sent(path).slice(failed);
    expect(later).toHaveLength(1);
    expect(later[0]?.body).toContain(`Newer ${path}`);
    expect(await subscriptionsAt(path)).toHaveLength(1);
    expect(reader.received.some((request) => request.path === '/elsewhere')).toBe(false);
  });

  it('ends the subscription of who answers that it is gone', async () => {
    const path = newPath();
    await subscribed(path);
    reader.behave(path, () => ({ status: 410, text: '' }));
    await publish(db);
    await sentTo(path, 1);
    await delivered();
    expect(await subscriptionsAt(path)).toEqual([]);
  });

  it('sends no subscriber twice what it has', async () => {
    const path = newPath();
    await subscribed(path);
    await publish(db);
    await sentTo(path, 1);
    await delivered();
    const [{ id }] = await db.query<[{ id: string }]>('SELECT max(id) AS id FROM publication_changes');
    await test.app.get(Announcements).announce(id);
    await delivered();
    expect(reader.sent(path)).toHaveLength(1);
  });

  it('sends withdrawals too, and only what concerns the feed', async () => {
    const [english, kazakh] = [newPath(), newPath()];
    await subscribed(english);
    await subscribed(kazakh, { 'hub.topic': `${SITE}/kk/feed.json` });
    const release = await publish(db, { title: 'To be withdrawn' });
    await sentTo(english, 1);
    await withdraw(db, release);
    const [, second] = (await sentTo(english, 2)) as [Received, Received];
    await delivered();
    expect(second.body).not.toContain('To be withdrawn');
    expect(reader.sent(kazakh)).toEqual([]);
  });

  it('sends a feed whose links to another language have changed, and none whose bytes have not', async () => {
    const topics = ['xml', 'atom', 'json'].map((format) => `${SITE}/ru/feed.${format}`);
    const [rss, atom, json] = [newPath(), newPath(), newPath()] as [string, string, string];
    await subscribed(rss, { 'hub.topic': topics[0] ?? '' });
    await subscribed(atom, { 'hub.topic': topics[1] ?? '' });
    await subscribed(json, { 'hub.topic': topics[2] ?? '' });
    const counts = () => [rss, atom, json].map((path) => reader.sent(path).length);
    const [russian] = await publishIn(db, ['ru']);
    await delivered();
    expect(counts()).toEqual([1, 1, 1]);
    const { documentId } = russian as { documentId: string };
    const kazakh = await publish(db, { documentId, language: 'kk', slug: `kopir-${documentId}` });
    await delivered();
    expect(counts()).toEqual([1, 2, 2]);
    expect(reader.sent(atom)[1]?.body).toContain(`kopir-${documentId}`);
    expect(reader.sent(atom)[1]?.body).toBe((await test.app.inject('/ru/feed.atom')).body);
    await readdress(db, kazakh, `kopir-2-${documentId}`);
    await delivered();
    expect(counts()).toEqual([1, 3, 3]);
    expect(reader.sent(json)[2]?.body).toContain(`kopir-2-${documentId}`);
    await publish(db, { ...kazakh, slug: `kopir-2-${documentId}`, change: { kind: 'minor' } });
    await delivered();
    expect(counts()).toEqual([1, 3, 3]);
    await withdraw(db, kazakh);
    await delivered();
    expect(counts()).toEqual([1, 4, 4]);
    expect(reader.sent(atom)[3]?.body).not.toContain(`kopir-2-${documentId}`);
  });

  it('tells outside hubs of each feed that has changed, and again when they fail', async () => {
    const pings = () => reader.sent('/outside').map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
    reader.behave('/outside', () => ({ status: 500, text: '' }));
    await hasten(db);
    await publish(db, { language: 'kk', section: [] });
    await eventually(async () => (await errandsOf(db, 'websub.ping')).some(({ attempts }) => attempts > 0));
    reader.behave('/outside', () => ({ status: 204, text: '' }));
    reader.received.length = 0;
    await eventually(async () => {
      await hasten(db);
      return (await errandsOf(db, 'websub.ping')).length === 0;
    });
    const feeds = ['xml', 'atom', 'json'].map((format) => `${SITE}/kk/feed.${format}`);
    expect(pings()).toEqual(
      expect.arrayContaining(feeds.map((url) => ({ 'hub.mode': 'publish', 'hub.url': url, 'hub.topic': url }))),
    );
  });

  it('sends nothing when the lease has run out, and throws the subscription away a day later', async () => {
    const path = newPath();
    const { id } = await subscribed(path);
    await db.query(`UPDATE websub_subscriptions SET expires_at = now() WHERE id = $1`, [id]);
    await publish(db);
    await delivered();
    expect(reader.sent(path)).toEqual([]);
    const kept = () => db.query(`SELECT FROM websub_subscriptions WHERE id = $1`, [id]);
    await test.app.get(Verification).tidy();
    expect(await kept()).toHaveLength(1);
    await db.query(`UPDATE websub_subscriptions SET expires_at = now() - interval '25 hours' WHERE id = $1`, [id]);
    await test.app.get(Verification).tidy();
    expect(await kept()).toEqual([]);
  });

  it('needs no word of what was published', async () => {
    expect((await post({ 'hub.mode': 'publish', 'hub.url': TOPIC })).statusCode).toBe(202);
  });

  it.each([
    ['en', 'hub.mode must be subscribe, unsubscribe or publish.\n'],
    ['ru', 'hub.mode должен быть subscribe, unsubscribe или publish.\n'],
    ['kk', 'hub.mode мәні subscribe, unsubscribe немесе publish болуы керек.\n'],
  ])('says in %s what is wrong, in plain text', async (language, text) => {
    const response = await post('', { 'accept-language': language });
    expect([response.statusCode, response.headers['content-type'], response.body]).toEqual([
      ...[400, 'text/plain; charset=utf-8', text],
    ]);
  });

  it.each([
    ['JSON', 415, 'application/json', '{"hub.mode":"subscribe"}'],
    ['broken JSON', 415, 'application/json', '{'],
    ['no type', 415, '', 'hub.mode=subscribe'],
    ['a multipart form', 415, 'multipart/form-data; boundary=x', '--x--'],
    ['broken encoding', 400, 'application/x-www-form-urlencoded', 'hub.mode=%E0%A4%A&hub.topic=%00'],
    ['a lone surrogate', 400, 'application/x-www-form-urlencoded', 'hub.mode=subscribe&hub.topic=%ED%A0%80'],
    ['too much', 413, 'application/x-www-form-urlencoded', `hub.mode=${'x'.repeat(20_000)}`],
    ['a prototype', 400, 'application/x-www-form-urlencoded', '__proto__=1&constructor=2'],
  ])('refuses %s with %s', async (_, status, type, payload) => {
    const headers = type ? { 'content-type': type } : {};
    const response = await test.app.inject({ method: 'POST', url: '/hub', payload, headers });
    expect(response.statusCode).toBe(status);
  });

  it('keeps a NUL in a secret from doing harm', async () => {
    const form = {
      'hub.mode': 'subscribe',
      'hub.topic': TOPIC,
      'hub.callback': reader.url('/nul'),
      'hub.secret': 'a\0b',
    };
    expect((await post(form)).statusCode).toBe(400);
  });

  it('lets a client ask only so often', async () => {
    const once = () =>
      test.app.inject({
        ...{ method: 'POST', url: '/hub', payload: 'hub.mode=x', remoteAddress: '198.51.100.7' },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    const answers = await Promise.all(Array.from({ length: REQUESTS_PER_CLIENT }, once));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([400]));
    const refused = await once();
    expect([refused.statusCode, Number(refused.headers['retry-after'])]).toEqual([429, expect.any(Number)]);
    expect(refused.body).toMatch(/^Too many requests\. Try again in \d+ s\.\n$/);
  });
});

describe('subscriptions to one place', () => {
  let test: TestApp;
  let db: DataSource;
  let reader: Reader;

  beforeAll(async () => {
    reader = await Reader.start();
    test = await startTestApp({ EGRESS_ALLOW: '127.0.0.1' }, { worker: true });
    db = test.app.get(DataSource);
  });
  beforeEach(() => db.query('TRUNCATE websub_subscriptions'));
  afterAll(async () => {
    await test.close();
    await reader.close();
  });

  const fill = (count: number, callback: string, topic: string) =>
    db.query(
      `INSERT INTO websub_subscriptions (topic, callback, callback_hash, host, request_id, expires_at)
       SELECT ${topic}, callback, sha256(callback::bytea), '127.0.0.1:' || 1024 + n, 0, now() + interval '1 day'
         FROM (SELECT n, ${callback} AS callback FROM generate_series(1, $1) AS n) AS made`,
      [count],
    );
  const ask = (callback: string, mode = 'subscribe') =>
    test.app.inject({
      ...{ method: 'POST', url: '/hub', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      payload: new URLSearchParams({ 'hub.mode': mode, 'hub.topic': TOPIC, 'hub.callback': callback }).toString(),
    });
  const settled = () =>
    eventually(async () => {
      const waiting = await db.query(`SELECT FROM websub_requests WHERE starts_with(callback, $1)`, [reader.url('/')]);
      return waiting.length === 0;
    }, 'all requests to be settled');

  it('are refused when very many lead to the host already, at whatever ports, but can be renewed and ended', async () => {
    const known = reader.url('/known');
    expect((await ask(known)).statusCode).toBe(202);
    await settled();
    await fill(MOST_OF_A_SITE - 1, `'https://127.0.0.1/' || n`, `'${TOPIC}'`);
    const refused = await ask(reader.url('/one-more'));
    expect([refused.statusCode, refused.body]).toEqual([
      ...[403, 'As many subscriptions as are allowed lead to this callback or its host already.\n'],
    ]);
    expect((await ask('https://elsewhere.example/')).statusCode).toBe(202);
    for (const mode of ['subscribe', 'unsubscribe']) expect((await ask(known, mode)).statusCode).toBe(202);
    await settled();
    expect(reader.asked('/known')).toHaveLength(3);
    expect((await ask(reader.url('/one-more'))).statusCode).toBe(202);
    await settled();
  });

  it('are refused when many lead to the callback already', async () => {
    const callback = reader.url('/crowded');
    await fill(MOST_OF_A_CALLBACK, `'${callback}'`, `'${SITE}/en/sections/part-' || n || '/feed.atom'`);
    expect((await ask(callback)).statusCode).toBe(403);
    await db.query(`UPDATE websub_subscriptions SET expires_at = now() WHERE topic LIKE '%part-1/%'`);
    expect((await ask(callback)).statusCode).toBe(202);
    await settled();
  });

  it('are denied, and the callback is told why, when there was room only when they were asked for', async () => {
    const callback = reader.url('/late');
    reader.behave('/late', () => ({ status: 503, text: '' }));
    expect((await ask(callback)).statusCode).toBe(202);
    await eventually(async () => (await errandsOf(db, 'websub.verify')).some(({ attempts }) => attempts === 1));
    await fill(MOST_OF_A_SITE, `'https://127.0.0.1/' || n`, `'${TOPIC}'`);
    reader.behave('/late', agreeable);
    await hasten(db);
    await settled();
    expect(Object.fromEntries(reader.asked('/late').at(-1)?.query ?? [])).toEqual({
      ...{ 'hub.mode': 'denied', 'hub.topic': TOPIC },
      'hub.reason': 'As many subscriptions as are allowed lead to this callback or its host already.',
    });
    expect(await db.query('SELECT FROM websub_subscriptions WHERE callback = $1', [callback])).toEqual([]);
  });
});

describe('thousands of subscribers', () => {
  it('are asked to be told in short transactions, each once', async () => {
    const test = await startTestApp();
    const db = test.app.get(DataSource);
    await db.query(
      `INSERT INTO websub_subscriptions (topic, callback, callback_hash, host, request_id, expires_at)
       SELECT $1, 'https://r.example/' || n, sha256(n::text::bytea), 'r' || n % 50 || '.example:443', n,
              now() + CASE WHEN n % 10 = 0 THEN interval '-1 s' ELSE interval '1 day' END
         FROM generate_series(1, 5000) AS n`,
      [TOPIC],
    );
    await publish(db);
    const [{ id }] = await db.query<[{ id: string }]>('SELECT max(id) AS id FROM publication_changes');
    await Promise.all([test.app.get(Announcements).announce(id), test.app.get(Announcements).announce(id)]);
    const owed = await errandsOf(db, 'websub.deliver');
    expect([owed.length, new Set(owed.map(({ subject }) => subject)).size]).toEqual([4_500, 4_500]);
    await test.close();
  });
});
