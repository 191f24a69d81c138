import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { JARSHY } from '../../src/accounts/actor.js';
import { recordEvent } from '../../src/accounts/event-log.js';
import { AppModule } from '../../src/app.module.js';
import { createLogger } from '../../src/common/logger.js';
import { readConfig } from '../../src/config/env.js';
import { createHttpApp } from '../../src/http-app.js';
import { DeskSweep } from '../../src/notifications/desk-sweep.js';
import type { NotificationPage, NotificationView } from '../../src/notifications/notification.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { EventReader } from '../support/event-source.js';
import { eventually } from '../support/eventually.js';
import { MailServer } from '../support/mail-server.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { deriveOwed, notificationsOf, readAll } from '../support/notifications.js';
import { addPerson, send, signIn, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const ANY = { 'if-match': '*' };

describe('notifications', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  let database: DataSource;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
  });
  beforeEach(async () => {
    await deriveOwed(test.app);
    await database.query(`UPDATE notifications SET read_at = now() WHERE read_at IS NULL`);
  });
  afterAll(() => test.close());

  async function unread(person: TestPerson, language = 'en'): Promise<NotificationView[]> {
    await deriveOwed(test.app);
    const headers = { 'accept-language': language };
    return ok<NotificationPage>(await person.get('/api/v1/notifications?unread=true', headers)).items;
  }

  describe('tell', () => {
    it('the translator what came back, with the remark, in the language of whoever reads', async () => {
      const variant = await stages.target('review');
      ok(await newsroom.act(newsroom.reviewer, variant, 'change-request', { remark: 'Күнін тексеріңіз' }));
      const [told, ...others] = await unread(newsroom.translator);
      expect(others).toEqual([]);
      expect(told).toMatchObject({
        ...{ kind: 'returned', variantId: variant.id, language: 'kk', readAt: null },
        actor: { id: newsroom.reviewer.id, name: 'Редактор' },
        params: { reason: 'Күнін тексеріңіз' },
        text: `Редактор has sent back “${told?.title}”, in Kazakh: Күнін тексеріңіз`,
      });
      expect((await unread(newsroom.translator, 'ru'))[0]?.text).toContain('текст на казахском языке. Редактор:');
      expect((await unread(newsroom.translator, 'kk'))[0]?.text).toContain('қазақ тіліндегі мәтін');
      expect(await unread(newsroom.reviewer)).toEqual([]);
    });

    it('somebody of a task that was given to them', async () => {
      const variant = await stages.target('translation');
      const { taskId } = await openTask(variant.id);
      ok(await newsroom.publisher.put(`/api/v1/tasks/${taskId}/assignee`, { personId: newsroom.translator.id }));
      expect(await unread(newsroom.translator)).toMatchObject([{ kind: 'assigned', variantId: variant.id }]);
    });

    it('those who translated a text that its source has changed, and nobody else', async () => {
      const other = await addPerson(test.app, { roles: ['translator'], skills: [{ from: 'ru', to: 'kk' }] });
      const variant = await stages.target('review');
      const source = await newsroom.variant(variant.documentId, 'ru');
      ok(await newsroom.act(newsroom.reviewer, source, 'change-request', { remark: 'Дата?' }));
      ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Вчера открыли.' }, ANY));
      ok(await newsroom.act(newsroom.author, source, 'submission'));
      await stages.prepare(variant.documentId);
      expect(await unread(newsroom.translator)).toMatchObject([{ kind: 'sourceChanged', variantId: variant.id }]);
      expect(await unread(other)).toEqual([]);
    });

    it('those who translated what the public reads of a correction, also when it becomes one later', async () => {
      const { translator } = newsroom;
      const correction = { change: 'correction', note: 'Дата была указана неверно.' };
      const [first, second] = [await stages.target('published'), await stages.target('published')];
      for (const [{ documentId }, change] of [[first, correction] as const, [second, { change: 'minor' }] as const]) {
        const source = await newsroom.variant(documentId, 'ru');
        ok(await newsroom.act(newsroom.author, source, 'revision', change));
        ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Вчера.' }, ANY));
        ok(await newsroom.act(newsroom.author, source, 'submission'));
        await stages.prepare(documentId);
      }
      const told = [
        { kind: 'sourceChanged', variantId: second.id },
        { kind: 'sourceCorrected', variantId: first.id },
      ];
      expect(await unread(translator)).toMatchObject(told);
      const source = await newsroom.variant(second.documentId, 'ru');
      ok(await newsroom.author.put(`/api/v1/variants/${source.id}/change`, correction, ANY));
      expect(await unread(translator)).toMatchObject([{ kind: 'sourceCorrected', variantId: second.id }, ...told]);
    });

    it('whoever is mentioned in a remark, but not whoever wrote it, nor who has no access any more', async () => {
      const variant = await stages.target('translation');
      const gone = await addPerson(test.app);
      await database.query(`UPDATE people SET disabled_at = now() WHERE id = $1`, [gone.id]);
      const { translator, reviewer } = newsroom;
      await recordEvent(database.manager, {
        ...{ actor: reviewer.actor, action: 'remark.made', documentId: variant.documentId, variantId: variant.id },
        details: { segmentId: 'title', mentions: [translator.id, reviewer.id, gone.id], excerpt: 'Қараңызшы' },
      });
      expect(await unread(translator)).toMatchObject([
        { kind: 'mentioned', segmentId: 'title', params: { excerpt: 'Қараңызшы' } },
      ]);
      expect(await unread(reviewer)).toEqual([]);
    });

    it('whoever has a task that it is due soon, once for each date', async () => {
      const variant = await stages.target('translation');
      ok(await newsroom.act(newsroom.translator, variant, 'claim'));
      const due = async (interval: string) => {
        await database.query(`UPDATE tasks SET due_at = now() + $2::interval WHERE variant_id = $1`, [
          variant.id,
          interval,
        ]);
        await test.app.get(DeskSweep).run();
        await test.app.get(DeskSweep).run();
      };
      await due('5 hours');
      expect(await unread(newsroom.translator)).toEqual([]);
      await due('3 hours');
      expect(await unread(newsroom.translator)).toMatchObject([{ kind: 'dueSoon', actor: null }]);
      await due('1 hour');
      expect(await unread(newsroom.translator)).toHaveLength(2);
    });

    it('whoever had a task that their time has ended, once', async () => {
      const variant = await stages.target('translation');
      ok(await newsroom.act(newsroom.translator, variant, 'claim'));
      await database.query(`UPDATE tasks SET claim_expires_at = now() WHERE variant_id = $1`, [variant.id]);
      await Promise.all([1, 2, 3].map(() => test.app.get(DeskSweep).run()));
      expect(await unread(newsroom.translator)).toMatchObject([{ kind: 'leaseEnded', variantId: variant.id }]);
    });
  });

  describe('are a list', () => {
    let person: TestPerson;
    beforeAll(async () => {
      person = await addPerson(test.app, { roles: ['translator'] });
      const variant = await stages.target('translation');
      for (let n = 0; n < 7; n += 1) await mention(variant, [person.id], `№ ${n}`);
    });

    const excerpts = ({ items }: NotificationPage) => items.map(({ params }) => params['excerpt']);

    it('newest first, page by page', async () => {
      await deriveOwed(test.app);
      const first = await notificationsOf(person, '?limit=4');
      expect(excerpts(first)).toEqual(['№ 6', '№ 5', '№ 4', '№ 3']);
      expect(excerpts(await notificationsOf(person, `?limit=4&cursor=${first.next}`))).toEqual(['№ 2', '№ 1', '№ 0']);
    });

    it('in which one is read, and unread again', async () => {
      await database.query(`UPDATE notifications SET read_at = NULL WHERE person_id = $1`, [person.id]);
      const [newest] = (await notificationsOf(person)).items as [NotificationView];
      const url = `/api/v1/notifications/${newest.id}/read`;
      expect(ok<NotificationView>(await person.put(url, {})).readAt).not.toBeNull();
      expect((await notificationsOf(person)).unread).toBe(6);
      expect(excerpts(await notificationsOf(person, '?unread=true'))).not.toContain('№ 6');
      expect(excerpts(await notificationsOf(person, '?unread=false'))).toEqual(['№ 6']);
      expect(ok<NotificationView>(await person.put(url, { read: false })).readAt).toBeNull();
      expect((await notificationsOf(person)).unread).toBe(7);
    });

    it('of which everything is read up to what was seen, and then all', async () => {
      await database.query(`UPDATE notifications SET read_at = NULL WHERE person_id = $1`, [person.id]);
      const { items } = await notificationsOf(person);
      await readAll(person, items[2]?.id);
      expect(excerpts(await notificationsOf(person, '?unread=true'))).toEqual(['№ 6', '№ 5']);
      await readAll(person);
      expect((await notificationsOf(person)).unread).toBe(0);
    });

    it('of which nobody sees or touches another’s', async () => {
      const stranger = await addPerson(test.app, { roles: ['publisher', 'administrator'] });
      const [newest] = (await notificationsOf(person)).items as [NotificationView];
      expect((await notificationsOf(stranger)).items).toEqual([]);
      const refused = await stranger.put(`/api/v1/notifications/${newest.id}/read`, { read: false });
      expect(refused.json()).toMatchObject({ status: 404, code: 'not_found.notification' });
      expect((await notificationsOf(person)).items[0]?.readAt).toBe(newest.readAt);
    });
  });

  describe('settings', () => {
    it('are the usual ones until somebody chooses, and keep what is not named', async () => {
      const person = await addPerson(test.app);
      const usual = { assigned: 'instant', returned: 'instant', mentioned: 'instant', dueSoon: 'instant' };
      const others = { sourceCorrected: 'instant', scheduleFailed: 'instant', overrideToConfirm: 'instant' };
      const mail = { ...usual, ...others, webhookDisabled: 'instant', sourceChanged: 'digest', leaseEnded: 'digest' };
      const settings = { mail, digestHour: 8 };
      const url = '/api/v1/notifications/settings';
      expect(ok(await person.get(url))).toEqual({ ...settings, mailIsSent: false });
      ok(await person.put(url, { mail: { mentioned: 'off' } }));
      ok(await person.put(url, { digestHour: 17 }));
      const after = { mail: { ...settings.mail, mentioned: 'off' }, digestHour: 17, mailIsSent: false };
      expect(ok(await person.put(url, {}))).toEqual(after);
      expect(ok(await person.get(url))).toEqual(after);
    });

    it.each([
      { digestHour: 24 },
      { digestHour: 1.5 },
      { mail: { mentioned: 'never' } },
      { mail: { else: 'off' } },
      { to: 'x' },
    ])('are not %j', async (changes) => {
      const person = await addPerson(test.app);
      const response = await person.put('/api/v1/notifications/settings', changes);
      expect(response.json()).toMatchObject({ status: 422, code: 'validation.failed' });
    });
  });

  async function openTask(variantId: string): Promise<{ taskId: string }> {
    const [row]: { taskId: string }[] = await database.query(
      `SELECT id AS "taskId" FROM tasks WHERE variant_id = $1 AND closed_at IS NULL`,
      [variantId],
    );
    return row as { taskId: string };
  }

  function mention(
    { documentId, id: variantId }: { documentId: string; id: string },
    mentions: string[],
    excerpt: string,
  ) {
    const event = { actor: JARSHY, action: 'remark.made', documentId, variantId, details: { mentions, excerpt } };
    return recordEvent(database.manager, event);
  }
});

describe('the stream of events', () => {
  let server: MailServer;
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  let url: string;
  const readers: EventReader[] = [];
  beforeAll(async () => {
    server = await MailServer.start();
    test = await startTestApp({ SMTP_URL: server.url }, { worker: true });
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
    url = await listening(test.app);
  });
  afterEach(() => readers.splice(0).forEach((reader) => reader.close()));
  afterAll(async () => {
    await test.close();
    await server.stop();
  });

  async function open(
    person: { cookie: string },
    headers: Record<string, string> = {},
    at = url,
  ): Promise<EventReader> {
    const reader = await EventReader.open(`${at}/api/v1/events/stream`, { cookie: person.cookie, ...headers });
    readers.push(reader);
    return reader;
  }

  const sendBack = (variant: { id: string }, remark: string) =>
    newsroom.act(newsroom.reviewer, variant, 'change-request', { remark }).then((response) => ok(response));

  it('tells within moments what the list and the mail tell, from the step to its addressee', async () => {
    const variant = await stages.target('review');
    const reader = await open(newsroom.translator, { 'accept-language': 'kk' });
    expect(reader.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(reader.headers['cache-control']).toBe('no-store');
    await sendBack(variant, 'Күні қате');
    const told = await reader.next('notification', ({ variantId }) => variantId === variant.id);
    const { items } = ok<NotificationPage>(
      await newsroom.translator.get('/api/v1/notifications', { 'accept-language': 'kk' }),
    );
    expect(told).toEqual({ id: items[0]?.id, data: items[0] });
    const mails = () => server.received.filter(({ envelope }) => envelope.to.includes(newsroom.translator.email));
    await eventually(async () => mails().length > 0, 'the mail');
    expect(mails()[0]?.mail.text).toContain('Күні қате');
  });

  it('names texts and tasks that change, to whoever works at the desk', async () => {
    const variant = await stages.target('review');
    const [desk, office] = [
      await open(newsroom.author),
      await open(await addPerson(test.app, { roles: ['administrator'] })),
    ];
    await sendBack(variant, 'Дата?');
    await desk.next('variant.changed', ({ variantId }) => variantId === variant.id);
    const { data } = await desk.next('task.changed', ({ variantId }) => variantId === variant.id);
    expect(Object.keys(data).sort()).toEqual(['taskId', 'variantId']);
    expect(desk.all('notification')).toEqual([]);
    expect(office.events).toEqual([]);
  });

  it('goes on behind the last notification that was received', async () => {
    const variant = await stages.target('review');
    const first = await open(newsroom.translator);
    await sendBack(variant, 'Бір');
    const { id } = await first.next('notification', ({ params }) => (params as { reason: string }).reason === 'Бір');
    first.close();
    for (const remark of ['Екі', 'Үш']) {
      ok(await newsroom.act(newsroom.translator, variant, 'submission'));
      await sendBack(variant, remark);
    }
    await eventually(async () => (await reasons()).includes('Үш'), 'the last notification');
    const again = await open(newsroom.translator, { 'last-event-id': id ?? '' });
    await again.next('notification', ({ params }) => (params as { reason: string }).reason === 'Үш');
    expect(again.all('notification').map(({ params }) => (params as { reason: string }).reason)).toEqual(['Екі', 'Үш']);
    const other = await open(newsroom.reviewer, { 'last-event-id': id ?? '' });
    const fresh = await open(newsroom.translator, { 'last-event-id': 'nonsense' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([...other.all('notification'), ...fresh.all('notification')]).toEqual([]);
  });

  it('of another process tells the same', async () => {
    const config = readConfig({ LOG_LEVEL: 'silent', PUBLIC_URL: 'https://press.example' });
    const module = AppModule.for({ config, databaseUrl: test.databaseUrl, worker: false });
    const second = await createHttpApp(module, config, createLogger('silent'));
    const reader = await open(newsroom.translator, {}, await listening(second));
    const variant = await stages.target('review');
    await sendBack(variant, 'Дата?');
    await reader.next('notification', ({ variantId }) => variantId === variant.id);
    const started = performance.now();
    await second.close();
    await reader.end();
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('loses no notification, and says that more may have changed, when the database had gone', async () => {
    const reader = await open(newsroom.translator);
    const variant = await stages.target('review');
    await test.app.get(DataSource).query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'jarshy listener'`,
    );
    await sendBack(variant, 'Жоғалды');
    await reader.next('resync');
    await reader.next('notification', ({ params }) => (params as { reason: string }).reason === 'Жоғалды');
    expect(reader.all('notification')).toHaveLength(1);
  });

  it.each([
    ['signs out', (person: TestPerson) => person.delete('/api/v1/session')],
    [
      'loses access',
      async (person: TestPerson) => {
        const chief = await addPerson(test.app, { roles: ['administrator'] });
        return chief.patch(`/api/v1/people/${person.id}`, { disabled: true }, ANY);
      },
    ],
  ])('ends when its reader %s, and the others’ go on', async (_, leave) => {
    const person = await addPerson(test.app, { roles: ['author'] });
    const [reader, other] = [await open(person), await open(newsroom.author)];
    expect((await leave(person)).statusCode).toBeLessThan(300);
    await reader.end();
    await sendBack(await stages.target('review'), 'Дата?');
    await other.next('variant.changed');
  });

  it('stays open in the other browser when somebody signs out in one', async () => {
    const person = await addPerson(test.app, { roles: ['author'] });
    const cookie = await signIn(test.app, person.email);
    const [here, there] = [await open(person), await open({ cookie })];
    await person.delete('/api/v1/session');
    await here.end();
    await sendBack(await stages.target('review'), 'Дата?');
    await there.next('variant.changed');
  });

  it('is refused to strangers, and to whoever has too many', async () => {
    const stranger = await fetch(`${url}/api/v1/events/stream`);
    expect(await stranger.json()).toMatchObject({ status: 401 });
    const person = await addPerson(test.app);
    for (let n = 0; n < 10; n += 1) expect((await open(person)).status).toBe(200);
    const refused = await open(person);
    expect(refused.status).toBe(429);
    readers.splice(0).forEach((reader) => reader.close());
    await eventually(async () => (await open(person)).status === 200, 'a place to be free');
  });

  it('answers HEAD without staying open', async () => {
    const response = await send(test.app, 'GET', '/api/v1/session', undefined, { cookie: newsroom.author.cookie });
    expect(response.statusCode).toBe(200);
    const head = await fetch(`${url}/api/v1/events/stream`, {
      method: 'HEAD',
      headers: { cookie: newsroom.author.cookie },
    });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });

  async function reasons(): Promise<unknown[]> {
    const { items } = await notificationsOf(newsroom.translator);
    return items.map(({ params }) => params['reason']);
  }
});

async function listening(app: NestFastifyApplication): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
}
