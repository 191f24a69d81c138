import { DataSource } from 'typeorm';
import type { EmbargoView } from '../../src/workflow/release-embargo/embargo.schema.js';
import { ScheduleReconciler } from '../../src/workflow/schedule/schedule-reconciler.js';
import { LANGUAGES } from '../../src/languages/languages.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { MailServer } from '../support/mail-server.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { deliverOwed, deriveOwed } from '../support/notifications.js';
import { addPerson, send, type TestPerson } from '../support/people.js';
import { routesOf, type Route } from '../support/routes.js';
import { Stages } from '../support/stages.js';

type Response = Awaited<ReturnType<TestPerson['get']>>;

const ANY = { 'if-match': '*' };
const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Math.floor(Date.now() / 1_000) * 1_000 + hours * HOUR).toISOString();
const codesIn = (response: Response) =>
  response.json<{ reasons: { code: string }[] }>().reasons.map(({ code }) => code);

let test: TestApp;
let newsroom: Newsroom;
let stages: Stages;
let database: DataSource;
let mails: MailServer;
beforeAll(async () => {
  mails = await MailServer.start();
  test = await startTestApp({ SMTP_URL: mails.url });
  database = test.app.get(DataSource);
  newsroom = await Newsroom.open(test.app);
  stages = new Stages(test.app, newsroom);
});
afterAll(async () => {
  await test.close();
  await mails.stop();
});

const put = (documentId: string, body: object, person = newsroom.publisher, headers: Record<string, string> = ANY) =>
  person.put(`/api/v1/documents/${documentId}/embargo`, body, headers);
const embargo = async (documentId: string, hours = 1) =>
  ok<EmbargoView>(await put(documentId, { until: inHours(hours) }));
const end = (documentId: string, since = '5 seconds') =>
  database.query(
    `UPDATE documents SET embargo_until = now() - $2::interval, freed_at = now() - $2::interval WHERE id = $1`,
    [documentId, since],
  );
const isPublic = async (documentId: string) =>
  (await test.app.inject(`/api/v1/publications/${documentId}.ru`)).statusCode === 200;

describe('an embargo', () => {
  it('is told in the time of Almaty and in UTC, with the document too', async () => {
    const { documentId } = await stages.source('draft');
    const set = ok<EmbargoView>(await put(documentId, { until: '2027-12-16T10:00' }));
    expect(set).toMatchObject({
      until: '2027-12-16T10:00:00+05:00',
      untilUtc: '2027-12-16T05:00:00.000Z',
      holds: true,
    });
    expect(ok(await newsroom.author.get(`/api/v1/documents/${documentId}/embargo`))).toEqual(set);
    expect(await newsroom.document(documentId)).toMatchObject({
      embargoUntil: '2027-12-16T05:00:00.000Z',
      version: set.version,
    });
  });

  it('keeps back a release, one against the rules and one planned for before, and lets go when it has ended', async () => {
    const { documentId } = await stages.source('approved');
    await embargo(documentId);
    const override = { languages: ['ru'], reason: 'Срочно' };
    const refused = [
      await newsroom.release(documentId),
      await newsroom.publisher.post(`/api/v1/documents/${documentId}/release-override`, override, ANY),
      await newsroom.publisher.post(`/api/v1/documents/${documentId}/schedule`, {
        action: 'release',
        at: inHours(0.5),
      }),
    ];
    expect(refused.map((response) => [response.statusCode, codesIn(response)])).toEqual(
      refused.map(() => [409, ['release.embargoed']]),
    );
    expect(refused[0]?.json().reasons[0].detail).toMatch(/\d\d:\d\d/);
    const later = { action: 'release', at: inHours(1) };
    ok(await newsroom.publisher.post(`/api/v1/documents/${documentId}/schedule`, later), 201);
    await end(documentId);
    ok(await newsroom.release(documentId));
  });

  it('has standing orders wait, and go on by themselves when it ends', async () => {
    const { documentId } = await stages.source('approved');
    const { untilUtc } = await embargo(documentId);
    await newsroom.publisher.put(`/api/v1/documents/${documentId}/release-order`);
    await stages.releaseOrdered(documentId);
    expect(await isPublic(documentId)).toBe(false);
    const jobs = await database.query<{ run_at: Date }[]>(
      `SELECT run_at FROM outbox WHERE job = 'release.ready' AND payload ->> 'documentId' = $1 AND run_at IS NOT NULL`,
      [documentId],
    );
    expect(jobs.map(({ run_at: at }) => Math.floor(at.getTime() / 1_000) * 1_000)).toEqual([
      Date.parse(untilUtc ?? ''),
    ]);
    await end(documentId);
    await stages.releaseOrdered(documentId);
    expect(await isPublic(documentId)).toBe(true);
  });

  it('ends for standing orders also when the queue has forgotten them', async () => {
    const { documentId } = await stages.source('approved');
    await embargo(documentId);
    await newsroom.publisher.put(`/api/v1/documents/${documentId}/release-order`);
    await test.app.get(ScheduleReconciler).run();
    expect(await isPublic(documentId)).toBe(false);
    await end(documentId, '3 days');
    await test.app.get(ScheduleReconciler).run();
    expect(await isPublic(documentId)).toBe(true);
    expect(await waitingFor(documentId)).toEqual([{ freed_at: null }]);
  });

  it('that is lifted is remembered as well, until its standing order was looked at', async () => {
    const { documentId } = await stages.source('approved');
    await embargo(documentId);
    await newsroom.publisher.put(`/api/v1/documents/${documentId}/release-order`);
    ok(await put(documentId, { until: null, reason: 'Министр сказал сам' }));
    await database.query(`UPDATE documents SET freed_at = freed_at - interval '3 seconds' WHERE id = $1`, [documentId]);
    await test.app.get(ScheduleReconciler).run();
    expect(await isPublic(documentId)).toBe(true);
    expect(await waitingFor(documentId)).toEqual([{ freed_at: null }]);
  });

  const waitingFor = (documentId: string) =>
    database.query<{ freed_at: Date | null }[]>(`SELECT freed_at FROM documents WHERE id = $1`, [documentId]);

  it('is moved and lifted by a publisher, with a reason, which is recorded', async () => {
    const { documentId } = await stages.source('approved');
    ok(await put(documentId, { until: inHours(1) }, newsroom.author));
    expect((await put(documentId, { until: null, reason: 'Можно' }, newsroom.author)).statusCode).toBe(403);
    expect(codesIn(await put(documentId, { until: inHours(2) }))).toEqual(['embargo.reason_required']);
    ok(await put(documentId, { until: inHours(2), reason: 'Перенесена встреча' }));
    expect(ok(await put(documentId, { until: null, reason: 'Всё подписано' }))).toMatchObject({
      until: null,
      untilUtc: null,
      holds: false,
    });
    const events = await database.query(
      `SELECT action, reason FROM events WHERE document_id = $1 AND action LIKE 'document.embargo%' ORDER BY id`,
      [documentId],
    );
    expect(events).toEqual([
      { action: 'document.embargoSet', reason: null },
      { action: 'document.embargoMoved', reason: 'Перенесена встреча' },
      { action: 'document.embargoLifted', reason: 'Всё подписано' },
    ]);
    ok(await newsroom.release(documentId));
  });

  it('set twice is one; of two at once who saw the same, one', async () => {
    const { documentId } = await stages.source('draft');
    const until = inHours(1);
    const set = async () => ok<EmbargoView>(await put(documentId, { until }));
    const [first, second] = [await set(), await set()];
    expect(second.version).toBe(first.version);
    const etag = { 'if-match': `"${first.version}"` };
    const move = (hours: number) =>
      put(documentId, { until: inHours(hours), reason: 'Перенос' }, newsroom.publisher, etag);
    const responses = await Promise.all([move(2), move(3)]);
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    expect((await newsroom.publisher.put(`/api/v1/documents/${documentId}/embargo`, { until: null })).statusCode).toBe(
      428,
    );
  });

  it('is not set over a release that is planned for before', async () => {
    const { documentId } = await stages.source('draft');
    const at = inHours(1);
    const plan = { action: 'release', at };
    ok(await newsroom.publisher.post(`/api/v1/documents/${documentId}/schedule`, plan), 201);
    expect(codesIn(await put(documentId, { until: inHours(2) }))).toEqual(['embargo.release_planned']);
    ok(await put(documentId, { until: at }));
  });

  it('is not set over a text that is planned to be given back before', async () => {
    const { documentId } = await stages.source('withdrawn');
    const at = inHours(1);
    const plan = { action: 'reinstate', at, input: { reason: 'Проверено' } };
    ok(await newsroom.publisher.post(`/api/v1/documents/${documentId}/schedule`, plan), 201);
    expect(codesIn(await put(documentId, { until: inHours(2) }))).toEqual(['embargo.reinstatement_planned']);
    ok(await put(documentId, { until: at }));
  });

  it.each<[string, object, number]>([
    ['a time that has passed', { until: '2016-07-07T14:05' }, 409],
    ['a time in a far future', { until: '2999-07-07T14:05' }, 409],
    ['no time', { until: 'tomorrow' }, 422],
    ['nothing', {}, 422],
    ['a reason that is no text', { until: null, reason: 7 }, 422],
  ])('until %s is refused', async (_, body, status) => {
    const { documentId } = await stages.source('draft');
    expect((await put(documentId, body)).statusCode).toBe(status);
  });

  it('is not for translators or reviewers to set', async () => {
    const { documentId } = await stages.source('draft');
    for (const person of [newsroom.translator, newsroom.reviewer]) {
      expect((await put(documentId, { until: inHours(1) }, person)).statusCode).toBe(403);
    }
  });
});

describe('a text under an embargo', () => {
  const MARKER = 'zhasyryn7';
  const SLUG = 'otkrytie';
  const hidden = (text: string) => `${text} ${MARKER}`;
  const CONTENT = {
    ...STORY,
    section: ['Новости', hidden('Раздел')],
    title: hidden(STORY.title),
    lead: hidden(STORY.lead ?? ''),
    body: [{ id: 'p1', type: 'paragraph', text: hidden('Текст') }],
  };
  let documentId: string;
  let variants: string[];
  let strangers: TestPerson[];

  beforeAll(async () => {
    strangers = [await addPerson(test.app, { roles: [] }), await addPerson(test.app, { roles: ['administrator'] })];
    const document = await newsroom.begin({ releasePolicy: 'together', requiredLanguages: [...LANGUAGES] }, CONTENT);
    documentId = document.id;
    await embargo(documentId);
    await newsroom.submitSource(documentId);
    await stages.prepare(documentId);
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'ru'), 'approval'));
    for (const language of ['kk', 'en'] as const) {
      const target = await newsroom.variant(documentId, language);
      await newsroom.translate(target);
      ok(await newsroom.act(newsroom.translator, target, 'submission'));
      ok(await newsroom.act(newsroom.reviewer, target, 'approval'));
    }
    variants = (await newsroom.document(documentId)).variants.map(({ id }) => id);
    // One that is still being worked on, so that lists of tasks have it too.
    const inWork = await newsroom.begin({}, { ...CONTENT, body: [] });
    await embargo(inWork.id);
    await newsroom.submitSource(inWork.id);
    await stages.prepare(inWork.id);
    for (const id of variants) ok(await newsroom.publisher.put(`/api/v1/variants/${id}/slug`, { slug: SLUG }, ANY));
    await newsroom.publisher.put(`/api/v1/documents/${documentId}/release-order`);
    const plan = { action: 'release', at: inHours(2) };
    ok(await newsroom.publisher.post(`/api/v1/documents/${documentId}/schedule`, plan), 201);
    await stages.releaseOrdered(documentId);
  });

  /** What stands in the place of a parameter, such as could lead to the text. */
  function valuesFor(name: string): string[] {
    const month = new Date().toISOString().slice(0, 'yyyy-mm'.length);
    const files = LANGUAGES.flatMap((language) => [`${language}-${month}-1.xml`, `${language}.xml`]);
    switch (name) {
      case ':slug':
        return [SLUG, 'razdel-zhasyryn-7', 'novosti'];
      case ':file':
        return [...files, `${month}.atom`, `${month}-1.atom`];
      case ':segmentId':
        return ['title'];
      case ':number':
      case ':to':
        return ['1'];
      default:
        return [documentId, ...variants, ...LANGUAGES.map((language) => `${documentId}.${language}`)];
    }
  }

  function addressesOf(path: string): string[] {
    const [parameter] = /:\w+/.exec(path) ?? [];
    if (!parameter) return [path, `${path}?limit=100&view=all&q=${SLUG}`];
    return valuesFor(parameter).flatMap((value) => addressesOf(path.replace(parameter, value)));
  }

  /** Addresses whose answers have the text in them. */
  async function traces(routes: Route[], headers: Record<string, string> = {}): Promise<string[]> {
    const found: string[] = [];
    for (const { method, path } of routes) {
      for (const address of addressesOf(path)) {
        const body = ['POST', 'PUT', 'PATCH'].includes(method) ? {} : undefined;
        const answer = await send(test.app, method as 'GET', address, body, headers);
        const told = JSON.stringify(answer.headers) + answer.body;
        if (told.toLowerCase().includes(MARKER)) found.push(`${method} ${address}`);
      }
    }
    return found;
  }

  const isStream = ({ path }: Route) => path.endsWith('/stream');
  const reads = () => routesOf(test.app).filter((route) => ['GET', 'HEAD', 'OPTIONS'].includes(route.method));

  it('is told to nobody at any address that asks for no sign-in', async () => {
    const routes = routesOf(test.app);
    expect(routes.length).toBeGreaterThan(150);
    expect(await traces(routes)).toEqual([]);
  }, 120_000);

  it('is told to nobody who has no part in the work', async () => {
    const routes = reads().filter((route) => !isStream(route));
    for (const { cookie } of strangers) expect(await traces(routes, { cookie })).toEqual([]);
  }, 120_000);

  it('is told in mails by its title alone', async () => {
    const { id, documentId: other } = await stages.source('review');
    await embargo(other);
    const remark = { text: 'Проверьте цитату', mentions: [newsroom.reviewer.id], segmentId: null };
    ok(await newsroom.author.post(`/api/v1/variants/${id}/remarks`, remark), 201);
    ok(await newsroom.act(newsroom.publisher, { id }, 'change-request', { remark: 'Убрать цитату' }));
    await deriveOwed(test.app);
    await deliverOwed(test.app);
    const told = mails.received.filter(({ mail }) => mail.subject?.includes(STORY.title));
    expect(told).toHaveLength(2);
    for (const { mail } of told) expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/цитат/);
  });

  it('is everywhere once the embargo has ended', async () => {
    await end(documentId);
    await stages.releaseOrdered(documentId);
    const found = await traces(reads().filter((route) => !isStream(route)));
    expect(found).toEqual(
      expect.arrayContaining([
        'GET /ru',
        `GET /ru/news/${SLUG}`,
        'GET /ru/feed.xml',
        'GET /ru/feed.json',
        'GET /ru/feed.atom',
        `GET /api/v1/publications/${documentId}.ru`,
      ]),
    );
  }, 120_000);
});
