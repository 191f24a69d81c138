import { DataSource } from 'typeorm';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { Announcements } from '../../src/publications/announcements.js';
import { PUBLIC_CHANGES } from '../../src/publications/public-change.js';
import { WebhookDelivery } from '../../src/webhooks/webhook-delivery.js';
import type { NotificationView } from '../../src/notifications/notification.schema.js';
import type { DeliveryView, WebhookView } from '../../src/webhooks/webhook.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { errandsOf, hasten } from '../support/errands.js';
import { eventually } from '../support/eventually.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { publish, publishIn, withdraw } from '../support/publications.js';
import { Reader } from '../support/reader.js';
import type { Received, Reply } from '../support/vendor-server.js';

const WEBHOOKS = '/api/v1/webhooks';
const UNKNOWN = '01980000-0000-7000-8000-000000000000';

type Created = WebhookView & { secret: string };

interface Message {
  id: string;
  type: string;
  at: string;
  publication: Record<string, unknown> | null;
}

describe('webhooks', () => {
  let test: TestApp;
  let db: DataSource;
  let peer: Reader;
  let administrator: TestPerson;
  let paths = 0;

  beforeAll(async () => {
    peer = await Reader.start();
    test = await startTestApp({ EGRESS_ALLOW: '127.0.0.1' }, { worker: true });
    db = test.app.get(DataSource);
    administrator = await addPerson(test.app, { roles: ['administrator'] });
  });
  beforeEach(async () => {
    await db.query('DELETE FROM webhooks');
    await db.query('DELETE FROM errands');
  });
  afterAll(async () => {
    await test.close();
    await peer.close();
  });

  const newPath = () => `/hook-${(paths += 1)}`;
  const create = async (path: string, more: object = {}): Promise<Created> => {
    const response = await administrator.post(WEBHOOKS, { url: peer.url(path), description: 'Агентство', ...more });
    expect(response.statusCode).toBe(201);
    return response.json<Created>();
  };
  const change = (id: string, changes: object) =>
    administrator.patch(`${WEBHOOKS}/${id}`, changes, { 'if-match': '*' });
  const read = async (id: string) => (await administrator.get(`${WEBHOOKS}/${id}`)).json<WebhookView>();
  const log = async (id: string, query = '') =>
    (await administrator.get(`${WEBHOOKS}/${id}/deliveries${query}`)).json<{
      items: DeliveryView[];
      next: string | null;
    }>();
  const sentTo = (path: string, count: number) =>
    eventually(async () => peer.sent(path).length >= count && peer.sent(path), `${count} messages to ${path}`);
  const announced = () =>
    eventually(async () => (await db.query('SELECT FROM outbox WHERE done_at IS NULL')).length === 0, 'all jobs');
  const settled = async () => {
    await announced();
    await eventually(async () => (await errandsOf(db, 'webhook.deliver')).length === 0, 'every message to be settled');
  };
  const attempted = (id: string, attempts: number) =>
    eventually(async () => (await log(id)).items.find((item) => item.attempts >= attempts), `attempt ${attempts}`);
  const verified = (request: Received | undefined, secret: string) =>
    new Webhook(secret).verify(request?.body ?? '', request?.headers as Record<string, string>) as Message;

  it('are told each change, signed by Standard Webhooks', async () => {
    const path = newPath();
    const { secret, id } = await create(path);
    const release = await publish(db, { title: 'Bridge opened', section: ['News'] });
    const [first] = await sentTo(path, 1);
    await withdraw(db, release);
    const [, second] = await sentTo(path, 2);
    const message = verified(first, secret);
    expect(message).toMatchObject({
      ...{ id: first?.headers['webhook-id'], type: 'published', at: expect.any(String) },
      publication: {
        ...{
          id: `${release.documentId}.en`,
          language: 'en',
          kind: 'article',
          title: 'Bridge opened',
          section: ['News'],
        },
        ...{ url: `https://press.example/en/news/${release.slug}`, version: 1, withdrawal: null },
      },
    });
    expect(first?.headers).toMatchObject({
      ...{ 'content-type': 'application/json', 'user-agent': 'Jarshy (+https://press.example)' },
    });
    expect(verified(second, secret)).toMatchObject({
      type: 'withdrawn',
      publication: {
        title: null,
        withdrawal: { kind: 'publishedInError', notice: expect.any(String), redirectUrl: null },
      },
    });
    expect(() => verified(first, `whsec_${Buffer.alloc(32).toString('base64')}`)).toThrow(WebhookVerificationError);
    await settled();
    expect((await log(id)).items).toMatchObject([
      {
        type: 'withdrawn',
        state: 'delivered',
        attempts: 1,
        status: 200,
        failure: null,
        durationMs: expect.any(Number),
      },
      { type: 'published', state: 'delivered', messageId: message.id },
    ]);
  });

  it('are told the changes and languages only that they want, while they are active', async () => {
    const [wanted, inactive, withdrawals] = [newPath(), newPath(), newPath()];
    await create(wanted, { languages: ['ru', 'ru'] });
    await create(inactive, { active: false });
    await create(withdrawals, { events: ['withdrawn'], languages: ['kk'] });
    const releases = await publishIn(db, ['en', 'kk', 'ru']);
    for (const release of releases) await withdraw(db, release);
    await sentTo(wanted, 2);
    await settled();
    const told = (path: string) =>
      peer.sent(path).map(({ json }) => [(json as Message).type, (json as Message).publication?.['language']]);
    expect(told(wanted).sort()).toEqual([
      ['published', 'ru'],
      ['withdrawn', 'ru'],
    ]);
    expect(told(withdrawals)).toEqual([['withdrawn', 'kk']]);
    expect(told(inactive)).toEqual([]);
  });

  it('are told a change once, however often it is announced', async () => {
    const path = newPath();
    await create(path);
    await publish(db);
    await settled();
    const [{ id }] = await db.query<[{ id: string }]>('SELECT max(id) AS id FROM publication_changes');
    await Promise.all([1, 2, 3].map(() => test.app.get(Announcements).announce(id)));
    await settled();
    expect(peer.sent(path)).toHaveLength(1);
  });

  it.each<[string, Reply, object]>([
    ['500', { status: 500, text: 'no paper\0' }, { status: 500, failure: null, response: 'no paper\uFFFD' }],
    [
      'a redirect',
      { status: 302, headers: { location: '/x' }, text: '' },
      { status: 302, failure: null, response: '' },
    ],
    ['404', { status: 404, text: 'x'.repeat(9_000) }, { status: 404, response: 'x'.repeat(1_000) }],
    ['the end of the connection', 'destroyed', { status: null, failure: 'broken', response: null }],
  ])('are sent a message again, under the same id, that was answered with %s', async (_, failure, logged) => {
    const path = newPath();
    const { id, secret } = await create(path);
    peer.behave(path, () => failure);
    await publish(db);
    expect(await attempted(id, 1)).toMatchObject({ state: 'pending', attempts: 1, ...logged });
    expect((await read(id)).failingSince).not.toBeNull();
    await eventually(async () => (await errandsOf(db, 'webhook.deliver'))[0]?.attempts === 1);
    peer.behave(path, () => ({ status: 204, text: '' }));
    await hasten(db);
    await settled();
    const [first, second] = peer.sent(path).map((request) => verified(request, secret));
    expect(second?.id).toBe(first?.id);
    expect((await log(id)).items).toMatchObject([{ state: 'delivered', attempts: 2, status: 204, failure: null }]);
    expect((await read(id)).failingSince).toBeNull();
  });

  it('are given up on after about a day', async () => {
    const path = newPath();
    const { id } = await create(path);
    peer.behave(path, () => ({ status: 500, text: '' }));
    await publish(db);
    await eventually(async () => (await errandsOf(db, 'webhook.deliver'))[0]?.attempts === 1);
    await db.query(`UPDATE errands SET asked_at = now() - interval '25 hours'`);
    await hasten(db);
    await settled();
    expect((await log(id)).items).toMatchObject([{ state: 'failed', attempts: 2 }]);
    expect(await read(id)).toMatchObject({ active: true });
  });

  it('are made inactive when nothing has reached them for days, and begin afresh when they are made active', async () => {
    const path = newPath();
    const { id } = await create(path);
    peer.behave(path, () => 'destroyed');
    await publish(db);
    await attempted(id, 1);
    await publish(db);
    await eventually(async () => {
      const owed = await errandsOf(db, 'webhook.deliver');
      return owed.length === 2 && owed.every(({ attempts }) => attempts > 0);
    });
    await db.query(`UPDATE webhooks SET failing_since = now() - interval '121 hours', failed_messages = 2`);
    const last = 'id = (SELECT max(id) FROM errands)';
    await db.query(`UPDATE errands SET asked_at = now() - interval '25 hours' WHERE ${last}`);
    await hasten(db, last);
    await eventually(async () => !(await read(id)).active);
    expect(await read(id)).toMatchObject({ disabledReason: 'failing', version: 2 });
    await hasten(db);
    await settled();
    expect((await log(id)).items.some(({ failure }) => failure === 'inactive')).toBe(true);
    const events = await db.query(
      `SELECT details FROM events WHERE action = 'webhook.disabled' ORDER BY id DESC LIMIT 1`,
    );
    expect(events).toMatchObject([{ details: { webhookId: id, disabledReason: 'failing' } }]);
    expect((await change(id, { active: true })).json()).toMatchObject({
      ...{ active: true, disabledReason: null, failingSince: null, version: 3 },
    });
    expect(await db.query('SELECT failed_messages FROM webhooks')).toEqual([{ failed_messages: 0 }]);
  });

  it('stay active when little was to be told and one message was given up', async () => {
    const path = newPath();
    const { id } = await create(path);
    peer.behave(path, () => ({ status: 500, text: '' }));
    await db.query(`UPDATE webhooks SET failing_since = now() - interval '7 days', failed_messages = 1`);
    await publish(db);
    await eventually(async () => (await errandsOf(db, 'webhook.deliver'))[0]?.attempts === 1);
    await db.query(`UPDATE errands SET asked_at = now() - interval '25 hours'`);
    await hasten(db);
    await settled();
    expect(await db.query('SELECT active, failed_messages FROM webhooks')).toEqual([
      { active: true, failed_messages: 2 },
    ]);
    peer.behave(path, () => ({ status: 204, text: '' }));
    await publish(db);
    await settled();
    expect(await db.query('SELECT failing_since, failed_messages FROM webhooks')).toEqual([
      { failing_since: null, failed_messages: 0 },
    ]);
    expect((await read(id)).active).toBe(true);
  });

  it('that are switched off are told to administrators, once and to nobody else', async () => {
    const publisher = await addPerson(test.app, { roles: ['publisher'] });
    const path = newPath();
    const { id } = await create(path, { description: 'ТАСС' });
    peer.behave(path, () => ({ status: 410, text: '' }));
    const told = async (person: TestPerson, language = 'ru') => {
      const headers = { 'accept-language': language };
      const { items } = (await person.get('/api/v1/notifications', headers)).json<{ items: NotificationView[] }>();
      return items.filter(({ params }) => params['webhookId'] === id);
    };
    await publish(db);
    const [news, ...more] = await eventually(async () => {
      const items = await told(administrator);
      return items.length > 0 && items;
    }, 'the notification');
    expect([news, more]).toMatchObject([
      {
        ...{ kind: 'webhookDisabled', title: 'ТАСС', documentId: null, variantId: null, language: null, actor: null },
        text: `Вебхук «ТАСС» (${new URL(peer.url('/')).host}) выключен: получатель ответил, что адрес больше не действует. Сообщения не отправляются, пока администратор не включит его снова.`,
        params: { reason: 'gone' },
      },
      [],
    ]);
    expect((await told(administrator, 'kk'))[0]?.text).toContain('вебхугі');
    expect(await told(publisher)).toEqual([]);
  });

  it('are made inactive at once when they answer that they are gone', async () => {
    const path = newPath();
    const { id } = await create(path);
    peer.behave(path, () => ({ status: 410, text: '' }));
    await publish(db);
    await eventually(async () => !(await read(id)).active);
    await settled();
    expect(await read(id)).toMatchObject({ active: false, disabledReason: 'gone' });
    expect((await log(id)).items).toMatchObject([{ state: 'failed', status: 410 }]);
    await publish(db);
    await announced();
    expect(peer.sent(path)).toHaveLength(1);
  });

  it('are sent nothing at addresses that are not public', async () => {
    const { id } = await create('/x', { url: 'http://127.0.0.2:8080/latest/meta-data/' });
    await publish(db);
    expect(await attempted(id, 1)).toMatchObject({ state: 'pending', status: null, failure: 'address' });
  });

  it('can be tried out, and sent a message once more', async () => {
    const path = newPath();
    const { id, secret } = await create(path);
    const ping = await administrator.post(`${WEBHOOKS}/${id}/pings`);
    expect([ping.statusCode, ping.json()]).toMatchObject([202, { type: 'ping', state: 'pending', attempts: 0 }]);
    const [first] = await sentTo(path, 1);
    expect(verified(first, secret)).toEqual({
      ...{ id: ping.json().messageId, type: 'ping', at: ping.json().createdAt, publication: null },
    });
    await settled();
    const again = await administrator.post(`${WEBHOOKS}/${id}/deliveries/${ping.json().id}/redelivery`);
    expect(again.statusCode).toBe(202);
    const [, second] = await sentTo(path, 2);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    await settled();
    expect((await log(id)).items).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    expect((await change(id, { active: false })).statusCode).toBe(200);
    for (const action of ['pings', `deliveries/${ping.json().id}/redelivery`]) {
      const refused = await administrator.post(`${WEBHOOKS}/${id}/${action}`);
      expect([refused.statusCode, refused.json().code]).toEqual([409, 'webhooks.inactive']);
    }
  });

  it('are sent at once what they were to be sent later, when somebody asks for it', async () => {
    const path = newPath();
    const { id } = await create(path);
    peer.behave(path, () => ({ status: 500, text: '' }));
    await publish(db);
    const waiting = await attempted(id, 1);
    await eventually(async () => (await errandsOf(db, 'webhook.deliver'))[0]?.attempts === 1);
    await db.query(`UPDATE errands SET attempts = 7, due_at = now() + interval '4 hours'`);
    peer.behave(path, () => ({ status: 204, text: '' }));
    expect((await administrator.post(`${WEBHOOKS}/${id}/deliveries/${waiting.id}/redelivery`)).statusCode).toBe(202);
    await settled();
    expect((await log(id)).items).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  it.each<[string, Reply]>([
    ['fails for the last time', { status: 500, text: '' }],
    ['comes through', { status: 204, text: '' }],
  ])('are sent a message once more that was asked for during an attempt that %s', async (_, outcome) => {
    const path = newPath();
    const { id } = await create(path);
    peer.behave(path, () => ({ status: 500, text: '' }));
    await publish(db);
    const waiting = await attempted(id, 1);
    await eventually(async () => (await errandsOf(db, 'webhook.deliver'))[0]?.attempts === 1);
    await db.query(`UPDATE errands SET asked_at = now() - interval '25 hours'`);
    let answer = (_: Reply) => {};
    const held = new Promise<Reply>((resolve) => (answer = resolve));
    peer.behave(path, () => (peer.sent(path).length === 2 ? held : { status: 204, text: '' }));
    await hasten(db);
    await sentTo(path, 2);
    expect((await administrator.post(`${WEBHOOKS}/${id}/deliveries/${waiting.id}/redelivery`)).statusCode).toBe(202);
    answer(outcome);
    await sentTo(path, 3);
    await settled();
    await eventually(async () => (await log(id)).items[0]?.attempts === 3);
    expect((await log(id)).items).toMatchObject([{ state: 'delivered' }]);
  });

  it('are sent at their new address, at once, what waits, and leave the former host alone', async () => {
    const [former, path] = [newPath(), newPath()];
    const { id } = await create(former);
    peer.behave(former, () => ({ status: 500, text: '' }));
    await publish(db);
    await eventually(async () => (await errandsOf(db, 'webhook.deliver'))[0]?.attempts === 1);
    await db.query(`UPDATE errands SET host = 'former.example:443', due_at = now() + interval '4 hours'`);
    const held = await db.query<{ subject: string }[]>('SELECT subject FROM errands');
    peer.behave(path, () => ({ status: 503, headers: { 'retry-after': '1' }, text: '' }));
    expect((await change(id, { url: peer.url(path) })).statusCode).toBe(200);
    await sentTo(path, 1);
    expect(await db.query('SELECT subject, host FROM errands')).toEqual([
      { subject: held[0]?.subject, host: new URL(peer.url(path)).host },
    ]);
    peer.behave(path, () => ({ status: 204, text: '' }));
    await eventually(async () => (await hasten(db), (await errandsOf(db, 'webhook.deliver')).length === 0));
    expect((await log(id)).items).toMatchObject([{ state: 'delivered' }]);
    expect(peer.sent(former)).toHaveLength(1);
  });

  it('are not made inactive by what their former address answers', async () => {
    const [former, path] = [newPath(), newPath()];
    const { id } = await create(former);
    let answer = (_: Reply) => {};
    const held = new Promise<Reply>((resolve) => (answer = resolve));
    peer.behave(former, () => held);
    await publish(db);
    await sentTo(former, 1);
    await change(id, { url: peer.url(path) });
    answer({ status: 410, text: '' });
    await sentTo(path, 1);
    await settled();
    await eventually(async () => (await log(id)).items[0]?.attempts === 2);
    expect(await read(id)).toMatchObject({ active: true, failingSince: null });
    expect((await log(id)).items).toMatchObject([{ state: 'delivered' }]);
  });

  it('begin afresh at another address', async () => {
    const { id } = await create(newPath());
    await db.query(`UPDATE webhooks SET failing_since = now() - interval '4 days'`);
    expect((await change(id, { description: 'Агентство 2' })).json().failingSince).not.toBeNull();
    expect((await change(id, { url: peer.url(newPath()) })).json().failingSince).toBeNull();
  });

  it('tell their secret once, and sign with the former one too after it was renewed', async () => {
    const path = newPath();
    const { id, secret } = await create(path);
    const renewed = await administrator.post(`${WEBHOOKS}/${id}/secret`);
    expect([renewed.statusCode, Object.keys(renewed.json())]).toEqual([201, ['secret']]);
    await publish(db);
    const [first] = await sentTo(path, 1);
    expect(() => verified(first, secret)).not.toThrow();
    expect(() => verified(first, renewed.json().secret)).not.toThrow();
    await db.query(`UPDATE webhook_former_keys SET until = now()`);
    await publish(db);
    const [, second] = await sentTo(path, 2);
    expect(() => verified(second, secret)).toThrow(WebhookVerificationError);
    expect(() => verified(second, renewed.json().secret)).not.toThrow();
    await settled();
    const key = secret.slice('whsec_'.length);
    for (const url of [WEBHOOKS, `${WEBHOOKS}/${id}`, `${WEBHOOKS}/${id}/deliveries`]) {
      const { body } = await administrator.get(url);
      expect(body).not.toMatch(/secret|whsec/);
      expect(body).not.toContain(key);
    }
    const events = await db.query(`SELECT action, details::text FROM events WHERE action LIKE 'webhook.%'`);
    expect(JSON.stringify(events)).not.toContain(key);
    expect(JSON.stringify(events)).not.toContain(path);
  });

  it('sign with every secret of the last 24 hours, of which there are only so many', async () => {
    const path = newPath();
    const { id, secret } = await create(path);
    const renew = () => administrator.post(`${WEBHOOKS}/${id}/secret`);
    const secrets = [secret];
    for (let count = 0; count < 5; count += 1) secrets.push((await renew()).json().secret);
    const refused = await renew();
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'webhooks.too_many_secrets']);
    await publish(db);
    const [first] = await sentTo(path, 1);
    for (const known of secrets) expect(() => verified(first, known)).not.toThrow();
    await db.query(`UPDATE webhook_former_keys SET until = now()`);
    await test.app.get(WebhookDelivery).tidy();
    expect(await db.query('SELECT FROM webhook_former_keys')).toEqual([]);
    expect((await renew()).statusCode).toBe(201);
  });

  it('are listed, and so is what was sent to them, page by page', async () => {
    const path = newPath();
    const { id } = await create(path);
    await create(newPath());
    for (let count = 0; count < 3; count += 1) await administrator.post(`${WEBHOOKS}/${id}/pings`);
    await settled();
    const all = (await log(id)).items.map((item) => item.id);
    const first = await log(id, '?limit=2');
    const rest = await log(id, `?limit=2&cursor=${first.next}`);
    expect([...first.items, ...rest.items].map((item) => item.id)).toEqual(all);
    expect([all.length, rest.next]).toEqual([3, null]);
    expect((await log(id, '?state=failed')).items).toEqual([]);
    const page = (await administrator.get(`${WEBHOOKS}?limit=1`)).json();
    expect(page.items).toMatchObject([{ id, events: [...PUBLIC_CHANGES], languages: ['kk', 'ru', 'en'] }]);
    expect((await administrator.get(`${WEBHOOKS}?limit=1&cursor=${page.next}`)).json().items).toHaveLength(1);
  });

  it('forget after 30 days what was sent', async () => {
    const { id } = await create(newPath());
    for (let count = 0; count < 2; count += 1) await administrator.post(`${WEBHOOKS}/${id}/pings`);
    await settled();
    const [newest, older] = (await log(id)).items;
    await db.query(`UPDATE webhook_deliveries SET created_at = now() - interval '31 days' WHERE id = $1`, [older?.id]);
    await test.app.get(WebhookDelivery).tidy();
    expect((await log(id)).items.map((item) => item.id)).toEqual([newest?.id]);
  });

  it('go with their log, and are sent nothing that was on its way', async () => {
    const path = newPath();
    const { id } = await create(path);
    peer.behave(path, () => ({ status: 500, text: '' }));
    await publish(db);
    await attempted(id, 1);
    expect((await administrator.delete(`${WEBHOOKS}/${id}`)).statusCode).toBe(204);
    await hasten(db);
    await settled();
    expect(peer.sent(path)).toHaveLength(1);
    expect((await administrator.get(`${WEBHOOKS}/${id}`)).statusCode).toBe(404);
  });

  it('are changed against the version that was seen', async () => {
    const { id } = await create(newPath());
    const patch = (changes: object, headers = {}) => administrator.patch(`${WEBHOOKS}/${id}`, changes, headers);
    expect((await patch({ active: false })).statusCode).toBe(428);
    const [one, other] = await Promise.all(
      ['one', 'other'].map((description) => patch({ description }, { 'if-match': '"1"' })),
    );
    expect([one?.statusCode, other?.statusCode].sort()).toEqual([200, 412]);
    expect((await patch({ events: ['corrected'] }, { 'if-match': '"2"' })).headers['etag']).toBe('"3"');
    expect((await patch({ events: ['corrected'] }, { 'if-match': '"3"' })).headers['etag']).toBe('"3"');
  });

  it.each<[string, object, string]>([
    ['no address', {}, '/url'],
    ['FTP', { url: 'ftp://a.example/' }, '/url'],
    ['a password', { url: 'https://user:pass@a.example/' }, '/url'],
    ['a port of mail', { url: 'http://a.example:25/' }, '/url'],
    ['a fragment', { url: 'https://a.example/#x' }, '/url'],
    ['a space', { url: 'https://a.example/ x' }, '/url'],
    ['a long address', { url: `https://a.example/${'x'.repeat(2_048)}` }, '/url'],
    ['a number', { url: 7 }, '/url'],
    ['no description', { url: 'https://a.example/', description: ' ' }, '/description'],
    ['U+0000', { url: 'https://a.example/', description: 'a\0b' }, '/description'],
    ['no event', { url: 'https://a.example/', events: [] }, '/events'],
    ['an unknown event', { url: 'https://a.example/', events: ['exploded'] }, '/events/0'],
    ['an unknown language', { url: 'https://a.example/', languages: ['de'] }, '/languages/0'],
    ['a secret of its own', { url: 'https://a.example/', secret: 'mine' }, '/'],
  ])('are not made with %s', async (_, body, pointer) => {
    const response = await administrator.post(WEBHOOKS, { description: 'Агентство', ...body });
    expect([response.statusCode, response.json().reasons[0].pointer]).toEqual([422, pointer]);
  });

  it.each([
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/secret'],
    ['POST', '/pings'],
    ['GET', '/deliveries'],
    ['POST', `/deliveries/${UNKNOWN}/redelivery`],
  ])('that are not there are told by %s %s', async (method, path) => {
    const send = (id: string) => {
      const url = `${WEBHOOKS}/${id}${path}`;
      if (method === 'GET') return administrator.get(url);
      if (method === 'DELETE') return administrator.delete(url);
      return method === 'PATCH' ? administrator.patch(url, {}, { 'if-match': '*' }) : administrator.post(url);
    };
    const unknown = await send(UNKNOWN);
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'not_found.webhook']);
    expect((await send('x')).statusCode).toBe(422);
  });

  it('of which a delivery is not there are told apart', async () => {
    const { id } = await create(newPath());
    const response = await administrator.post(`${WEBHOOKS}/${id}/deliveries/${UNKNOWN}/redelivery`);
    expect([response.statusCode, response.json().code]).toEqual([404, 'not_found.webhook_delivery']);
  });

  it('are for administrators', async () => {
    const publisher = await addPerson(test.app, { roles: ['publisher', 'author'] });
    expect((await publisher.get(WEBHOOKS)).statusCode).toBe(403);
    expect((await publisher.post(WEBHOOKS, {})).statusCode).toBe(403);
  });
});
