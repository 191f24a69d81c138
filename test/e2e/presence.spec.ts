import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { createLogger } from '../../src/common/logger.js';
import { readConfig } from '../../src/config/env.js';
import { createHttpApp } from '../../src/http-app.js';
import type { Presence } from '../../src/notifications/presence/presence.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { EventReader } from '../support/event-source.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { addPerson, signIn, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const UNKNOWN = '018f0000-0000-7000-8000-000000000000';

let test: TestApp;
let second: NestFastifyApplication;
let newsroom: Newsroom;
let stages: Stages;
let database: DataSource;
let variant: VariantView;
const urls: string[] = [];
const readers: EventReader[] = [];
beforeAll(async () => {
  test = await startTestApp();
  const config = readConfig({ LOG_LEVEL: 'silent', PUBLIC_URL: 'https://press.example' });
  const module = AppModule.for({ config, databaseUrl: test.databaseUrl, worker: false });
  second = await createHttpApp(module, config, createLogger('silent'));
  for (const app of [test.app, second]) {
    await app.listen({ port: 0, host: '127.0.0.1' });
    urls.push(`http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`);
  }
  database = test.app.get(DataSource);
  newsroom = await Newsroom.open(test.app);
  stages = new Stages(test.app, newsroom);
  variant = await stages.target('translation');
});
afterEach(async () => {
  readers.splice(0).forEach((reader) => reader.close());
  await database.query(`DELETE FROM presences`);
});
afterAll(async () => {
  await second.close();
  await test.close();
});

const at = ({ id }: { id: string } = variant) => `/api/v1/variants/${id}/presence`;
const enter = async (person: TestPerson, segmentId: string | null = null) =>
  ok<Presence>(await person.put(at(), { segmentId }));
const names = ({ people }: Presence) => people.map(({ name, segmentId }) => [name, segmentId]);

async function open({ cookie }: { cookie: string }, url = urls[0] as string): Promise<EventReader> {
  const reader = await EventReader.open(`${url}/api/v1/events/stream`, { cookie });
  readers.push(reader);
  return reader;
}

const present = (people: unknown) => Array.isArray(people) && people.map(({ name }: { name: string }) => name);

describe('presence', () => {
  it('is seen by those who have the text open, where each of them is', async () => {
    const [translator, reviewer] = [newsroom.translator, newsroom.reviewer];
    await enter(translator, 'title');
    const both = await enter(reviewer);
    expect(names(both).sort()).toEqual(
      [
        [translator.actor.name, 'title'],
        [reviewer.actor.name, null],
      ].sort(),
    );
    expect(ok(await newsroom.author.get(at()))).toEqual(both);
    expect(ok(await newsroom.author.get(at(await newsroom.variant(variant.documentId, 'ru'))))).toMatchObject({
      people: [],
    });
  });

  it('is told by the streams of both processes to those who have the text open, and to nobody else', async () => {
    const [here, there, elsewhere] = [
      await open(newsroom.translator),
      await open(newsroom.reviewer, urls[1]),
      await open(newsroom.author),
    ];
    await enter(newsroom.translator);
    await enter(newsroom.reviewer, 'title');
    const of = ({ variantId, people }: Record<string, unknown>) =>
      variantId === variant.id && (present(people) || []).length === 2;
    const { data } = await here.next('presence', of);
    expect((await there.next('presence', of)).data).toEqual(data);
    expect((await newsroom.reviewer.delete(at())).statusCode).toBe(204);
    await here.next('presence', ({ people }) => String(present(people)) === newsroom.translator.actor.name);
    expect(elsewhere.all('presence')).toEqual([]);
  });

  it('ends by itself when no heartbeat comes, as after a killed process, and the others are told', async () => {
    const reader = await open(newsroom.reviewer);
    await enter(newsroom.translator);
    await enter(newsroom.reviewer);
    await reader.next('presence', ({ people }) => (present(people) || []).length === 2);
    await database.query(`UPDATE presences SET seen_at = now() - interval '31 seconds' WHERE person_id = $1`, [
      newsroom.translator.id,
    ]);
    expect(names(ok<Presence>(await newsroom.author.get(at())))).toEqual([[newsroom.reviewer.actor.name, null]]);
    await reader.next('presence', ({ people }) => String(present(people)) === newsroom.reviewer.actor.name);
  }, 30_000);

  it('is of one person in two windows, who is where they last were', async () => {
    const other = { cookie: await signIn(test.app, newsroom.translator.email) };
    const [one, two] = [await open(newsroom.translator), await open(other, urls[1])];
    const moves = await Promise.all([enter(newsroom.translator, 'title'), enter(newsroom.translator, 'title')]);
    moves.forEach(({ people }) => expect(people).toHaveLength(1));
    expect(names(await enter(newsroom.translator, 'lead'))).toEqual([[newsroom.translator.actor.name, 'lead']]);
    const moved = ({ people }: Record<string, unknown>) => JSON.stringify(people).includes('"lead"');
    await one.next('presence', moved);
    await two.next('presence', moved);
    const told = one.all('presence').length;
    await enter(newsroom.translator, 'lead');
    await enter(newsroom.reviewer, null);
    await one.next('presence', ({ people }) => (present(people) || []).length === 2);
    expect(one.all('presence')).toHaveLength(told + 1);
  });

  it('of a text under an embargo is nothing that others may know', async () => {
    const outsider = await addPerson(test.app, { roles: ['administrator'] });
    const secret = await stages.source('approved');
    await database.query(`UPDATE documents SET embargo_until = now() + interval '1 hour' WHERE id = $1`, [
      secret.documentId,
    ]);
    const responses = [
      await outsider.get(at(secret)),
      await outsider.put(at(secret), { segmentId: null }),
      await outsider.delete(at(secret)),
    ];
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
  });

  it.each([
    [{}],
    [{ segmentId: '' }],
    [{ segmentId: 7 }],
    [{ segmentId: 'a\u0000' }],
    [{ segmentId: 'a'.repeat(201) }],
    [null],
  ])('is not %j', async (body) => {
    const response = await newsroom.translator.put(at(), body);
    expect([response.statusCode, response.json().code]).toEqual([422, 'validation.failed']);
  });

  it('is nowhere in a text that there is not, and closed to strangers', async () => {
    for (const [id, status] of [
      [UNKNOWN, 404],
      ['x', 422],
    ] as const) {
      expect((await newsroom.translator.put(at({ id }), { segmentId: null })).statusCode).toBe(status);
      expect((await newsroom.translator.get(at({ id }))).statusCode).toBe(status);
      expect((await newsroom.translator.delete(at({ id }))).statusCode).toBe(status);
    }
    expect((await test.app.inject(at())).statusCode).toBe(401);
  });
});

describe('a change of a document', () => {
  it('is told in both processes to whoever works at the desk, without a word of the text', async () => {
    const source = await stages.source('approved');
    const outsider = await addPerson(test.app, { roles: ['administrator'] });
    const [desk, other, office] = [
      await open(newsroom.translator),
      await open(newsroom.publisher, urls[1]),
      await open(outsider),
    ];
    const { documentId } = source;
    const url = `/api/v1/documents/${documentId}`;
    const any = { 'if-match': '*' };
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const steps: [string, () => Promise<unknown>][] = [
      ['settings', () => newsroom.author.patch(`/api/v1/articles/${documentId}`, { dueAt: until }, any)],
      ['a plan', () => newsroom.publisher.post(`${url}/schedule`, { action: 'release', at: until })],
      ['an embargo', () => newsroom.publisher.put(`${url}/embargo`, { until }, any)],
      ['no embargo', () => newsroom.publisher.put(`${url}/embargo`, { until: null, reason: 'Можно' }, any)],
      ['a release', () => newsroom.release(documentId)],
      ['a correction', () => newsroom.act(newsroom.author, source, 'revision', { change: 'correction', note: 'Дата' })],
      ['a withdrawal', () => newsroom.act(newsroom.publisher, source, 'withdrawal', { reason: 'Ошибка' })],
    ];
    for (const [, step] of steps) {
      desk.events.splice(0);
      other.events.splice(0);
      await step();
      const { data } = await desk.next('document.changed', ({ documentId: id }) => id === documentId);
      expect(data).toEqual({ documentId });
      await other.next('document.changed', ({ documentId: id }) => id === documentId);
    }
    expect(office.events).toEqual([]);
  });
});
