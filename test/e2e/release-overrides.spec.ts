import { DataSource } from 'typeorm';
import { MemoryFilling } from '../../src/workflow/memory-filling.service.js';
import type { DocumentView } from '../../src/workflow/document.schema.js';
import type { OverrideView } from '../../src/workflow/release-overrides/override.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { deriveOwed, notificationsOf } from '../support/notifications.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

type Response = Awaited<ReturnType<TestPerson['get']>>;

const ANY = { 'if-match': '*' };
const REASON = 'Ураган: предупредить нужно сейчас';
const codesIn = (response: Response) =>
  response.json<{ reasons: { code: string }[] }>().reasons.map(({ code }) => code);

describe('a release against the rules', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  let database: DataSource;
  let otherPublisher: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
    otherPublisher = await addPerson(test.app, { roles: ['publisher'] });
  });
  afterAll(() => test.close());

  const order = (documentId: string, languages: string[], person = newsroom.publisher, headers = ANY) =>
    person.post(`/api/v1/documents/${documentId}/release-override`, { languages, reason: REASON }, headers);
  const confirm = (documentId: string, overrideId: string, person: TestPerson) =>
    person.post(`/api/v1/documents/${documentId}/release-overrides/${overrideId}/confirmation`);
  const list = async (query: string): Promise<string[]> =>
    ok<{ items: DocumentView[] }>(await newsroom.author.get(`/api/v1/articles?${query}`)).items.map(({ id }) => id);
  const memory = async (): Promise<number> =>
    (await database.query<[{ n: number }]>(`SELECT count(*)::integer AS n FROM memory_units`))[0].n;
  const overridden = async (): Promise<{ variant: VariantView; override: OverrideView }> => {
    const variant = await stages.target('review', { releasePolicy: 'together' });
    return { variant, override: ok(await order(variant.documentId, ['kk'])) };
  };

  it('brings to the public what is neither approved nor complete, and says what stood against it', async () => {
    const { variant, override } = await overridden();
    expect(override).toMatchObject({
      languages: ['kk'],
      reason: REASON,
      orderedBy: { id: newsroom.publisher.id },
      confirmedBy: null,
      confirmedAt: null,
    });
    expect(override.against.map(({ code, params }) => [code, params['language']])).toEqual([
      ['release.language_missing', 'ru'],
      ['workflow.wrong_state', 'kk'],
      ['workflow.source_not_approved', 'kk'],
    ]);
    expect(await newsroom.variant(variant.documentId, 'kk')).toMatchObject({ state: 'published', live: true });
    expect((await test.app.inject(`/api/v1/publications/${variant.documentId}.kk`)).statusCode).toBe(200);
    expect((await test.app.inject(`/api/v1/publications/${variant.documentId}.ru`)).statusCode).toBe(404);
  });

  it('stays flagged until somebody else has confirmed it, who is told of it', async () => {
    const { variant, override } = await overridden();
    const { documentId } = variant;
    await deriveOwed(test.app);
    for (const person of [otherPublisher, newsroom.reviewer]) {
      const { items } = await notificationsOf(person);
      expect(items[0]).toMatchObject({ kind: 'overrideToConfirm', documentId, text: expect.stringContaining(REASON) });
    }
    expect((await notificationsOf(newsroom.publisher)).items).toEqual([]);
    expect(await newsroom.document(documentId)).toMatchObject({ unconfirmedOverrides: [override.id] });
    expect(await list('unconfirmedOverride=true')).toContain(documentId);
    expect(await list('unconfirmedOverride=true&state=published&language=kk')).toContain(documentId);
    ok(await confirm(documentId, override.id, newsroom.reviewer));
    expect(await newsroom.document(documentId)).toMatchObject({ unconfirmedOverrides: [] });
    expect(await list('unconfirmedOverride=true')).not.toContain(documentId);
    const { items } = ok<{ items: OverrideView[] }>(
      await newsroom.author.get(`/api/v1/documents/${documentId}/release-overrides`),
    );
    expect(items).toMatchObject([{ id: override.id, confirmedBy: { id: newsroom.reviewer.id } }]);
  });

  it('teaches the memory nothing before it is confirmed, and then what was read', async () => {
    const { variant, override } = await overridden();
    const before = await memory();
    await test.app.get(MemoryFilling).fill(variant.documentId);
    expect(await memory()).toBe(before);
    ok(await confirm(variant.documentId, override.id, otherPublisher));
    await test.app.get(MemoryFilling).fill(variant.documentId);
    expect(await memory()).toBeGreaterThan(before);
  });

  it('leaves what was taken up again since then for its own review', async () => {
    const { variant, override } = await overridden();
    ok(await newsroom.act(newsroom.translator, variant, 'revision'));
    ok(await confirm(variant.documentId, override.id, otherPublisher));
    const { segments } = await newsroom.variant(variant.documentId, 'kk');
    expect(segments).toMatchObject({ reviewed: 0 });
  });

  it.each<[string, () => TestPerson, string]>([
    ['whoever ordered it', () => newsroom.publisher, 'overrides.own_order'],
    ['whoever wrote it', () => newsroom.translator, 'workflow.own_work'],
    ['who has no right', () => newsroom.author, 'workflow.role_missing'],
  ])('is not confirmed by %s', async (_, who, code) => {
    const { variant, override } = await overridden();
    const refused = await confirm(variant.documentId, override.id, who());
    expect(refused.statusCode).toBe(403);
    expect(codesIn(refused)).toContain(code);
    expect(await newsroom.document(variant.documentId)).toMatchObject({ unconfirmedOverrides: [override.id] });
  });

  it('of a correction is not confirmed by whoever wrote what readers are told of it', async () => {
    const variant = await stages.target('published', { releasePolicy: 'together' });
    ok(await newsroom.act(newsroom.translator, variant, 'revision'));
    ok(await newsroom.act(newsroom.translator, variant, 'submission'));
    const change = { change: 'correction', note: 'Көпірдің ұзындығы қате көрсетілген еді.' };
    ok(await otherPublisher.put(`/api/v1/variants/${variant.id}/change`, change, ANY));
    const { id } = ok<OverrideView>(await order(variant.documentId, ['kk']));
    const refused = await confirm(variant.documentId, id, otherPublisher);
    expect([refused.statusCode, codesIn(refused)]).toEqual([403, ['workflow.own_work']]);
    ok(await confirm(variant.documentId, id, newsroom.reviewer));
  });

  it('is confirmed once, also by two at once', async () => {
    const { variant, override } = await overridden();
    const people = [newsroom.reviewer, otherPublisher];
    const responses = await Promise.all(people.map((person) => confirm(variant.documentId, override.id, person)));
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const again = await confirm(variant.documentId, override.id, otherPublisher);
    expect([again.statusCode, again.json().code]).toEqual([409, 'overrides.confirmed_already']);
  });

  it('is ordered once, also by two at once, and not for what they did not see', async () => {
    const { documentId } = await stages.target('review');
    const responses = await Promise.all([order(documentId, ['kk']), order(documentId, ['kk'], otherPublisher)]);
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await order(documentId, ['ru'], newsroom.publisher, { 'if-match': '"1"' })).statusCode).toBe(412);
    const url = `/api/v1/documents/${documentId}/release-override`;
    expect((await newsroom.publisher.post(url, { languages: ['ru'], reason: REASON })).statusCode).toBe(428);
  });

  it.each<[string, () => Promise<VariantView>, string[], string]>([
    ['that is not finished', () => stages.target('translation'), ['kk'], 'workflow.wrong_state'],
    ['that is public already', () => stages.source('published'), ['ru'], 'workflow.wrong_state'],
    ['that is not there', () => stages.source('draft'), ['en'], 'release.language_missing'],
  ])('is none of a text %s', async (_, begin, languages, code) => {
    const { documentId } = await begin();
    const refused = await order(documentId, languages);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'release.refused']);
    expect(codesIn(refused)).toContain(code);
  });

  it('is none of a text in which the checks found errors', async () => {
    const { id, documentId } = await stages.target('review');
    await database.query(
      `INSERT INTO findings (id, variant_id, segment_id, check_id, severity, start_offset, end_offset, texts_hash)
       VALUES (gen_random_uuid(), $1, 'title', 'numbers', 'error', 0, 1, '')`,
      [id],
    );
    const refused = await order(documentId, ['kk']);
    expect([refused.statusCode, codesIn(refused)]).toEqual([409, ['workflow.findings_open']]);
  });

  it('is none when nothing stands against the ordinary way', async () => {
    const { documentId } = await stages.source('approved');
    const refused = await order(documentId, ['ru']);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'overrides.not_needed']);
  });

  it.each<[string, () => TestPerson]>([
    ['authors', () => newsroom.author],
    ['reviewers', () => newsroom.reviewer],
  ])('is not ordered by %s', async (_, who) => {
    const { documentId } = await stages.target('review');
    expect((await order(documentId, ['kk'], who())).statusCode).toBe(403);
  });

  it.each([
    ['no reason', { languages: ['kk'], reason: ' ' }],
    ['no language', { languages: [], reason: REASON }],
    ['a language that nobody speaks here', { languages: ['de'], reason: REASON }],
    ['a member that nobody knows', { languages: ['kk'], reason: REASON, force: true }],
  ])('with %s is refused', async (_, body) => {
    const { documentId } = await stages.source('draft');
    const response = await newsroom.publisher.post(`/api/v1/documents/${documentId}/release-override`, body, ANY);
    expect([response.statusCode, response.json().code]).toEqual([422, 'validation.failed']);
  });

  it('is not confirmed by another name, nor as one of another document', async () => {
    const { variant, override } = await overridden();
    const other = await stages.source('draft');
    for (const [documentId, overrideId] of [
      [other.documentId, override.id],
      [variant.documentId, variant.id],
    ] as const) {
      const response = await confirm(documentId, overrideId, otherPublisher);
      expect([response.statusCode, response.json().code]).toEqual([404, 'not_found.override']);
    }
    expect((await confirm(variant.documentId, 'x', otherPublisher)).statusCode).toBe(422);
  });
});
