import { DataSource } from 'typeorm';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const ANY = { 'if-match': '*' };

interface Event {
  at: string;
  action: string;
  actor: { id: string; name: string } | null;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
  details: object;
  requestId: string | null;
}

describe('the history', () => {
  let test: TestApp;
  let database: DataSource;
  let newsroom: Newsroom;
  let stages: Stages;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
  });
  afterAll(() => test.close());

  it('tells of every step who did it, from what to what, and why', async () => {
    const { author, translator, reviewer, publisher } = newsroom;
    const { id: documentId } = await newsroom.begin({ releasePolicy: 'asReady', optionalLanguages: [] });
    const source = await newsroom.variant(documentId, 'ru');
    ok(await newsroom.act(author, source, 'claim'));
    ok(await author.delete(`/api/v1/variants/${source.id}/claim`));
    ok(await author.put(`/api/v1/variants/${source.id}/slug`, { slug: 'most-otkryt' }, ANY));
    ok(await newsroom.act(author, source, 'submission'));
    ok(await newsroom.act(reviewer, source, 'change-request', { remark: 'Уточните длину.' }));
    ok(await author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Сегодня.' }, ANY));
    ok(await newsroom.act(author, source, 'submission'));
    await stages.prepare(documentId);
    ok(await newsroom.act(reviewer, source, 'approval'));
    const target = await newsroom.variant(documentId, 'kk');
    await newsroom.translate(target);
    ok(await newsroom.act(translator, target, 'submission'));
    ok(await newsroom.act(reviewer, target, 'approval'));
    ok(await publisher.patch(`/api/v1/articles/${documentId}`, { releasePolicy: 'together' }, ANY));
    expect((await publisher.put(`/api/v1/documents/${documentId}/release-order`)).statusCode).toBe(204);
    expect((await publisher.delete(`/api/v1/documents/${documentId}/release-order`)).statusCode).toBe(204);
    ok(await newsroom.release(documentId));
    ok(await newsroom.act(publisher, source, 'withdrawal', { reason: 'Ошибка в дате' }));
    ok(await newsroom.act(author, source, 'revision'));

    const events = (await eventsOf(`/api/v1/documents/${documentId}`)).reverse();
    expect(events.map(told)).toEqual([
      ['document.created', 'Автор', null, null, null],
      ['variant.claimed', 'Автор', null, null, null],
      ['variant.unclaimed', 'Автор', null, null, null],
      ['variant.renamed', 'Автор', null, null, null],
      ['variant.submitted', 'Автор', 'draft', 'review', null],
      ['remark.made', 'Редактор', null, null, null],
      ['variant.changesRequested', 'Редактор', 'review', 'draft', 'Уточните длину.'],
      ['variant.written', 'Автор', null, null, null],
      ['variant.submitted', 'Автор', 'draft', 'review', null],
      ['variant.opened', 'Jarshy', 'draft', 'translation', null],
      ['variant.approved', 'Редактор', 'review', 'approved', null],
      ['segments.translated', 'Аудармашы', null, null, null],
      ['variant.submitted', 'Аудармашы', 'translation', 'review', null],
      ['variant.approved', 'Редактор', 'review', 'approved', null],
      ['document.changed', 'Баспасөз хатшысы', null, null, null],
      ['document.releaseOrdered', 'Баспасөз хатшысы', null, null, null],
      ['document.releaseOrderCancelled', 'Баспасөз хатшысы', null, null, null],
      ['variant.released', 'Баспасөз хатшысы', 'approved', 'published', null],
      ['variant.released', 'Баспасөз хатшысы', 'approved', 'published', null],
      ['variant.withdrawn', 'Баспасөз хатшысы', 'published', 'withdrawn', 'Ошибка в дате'],
      ['variant.revised', 'Автор', 'withdrawn', 'draft', null],
    ]);
    const times = events.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((left, right) => left - right));
    expect(Date.now() - (times.at(-1) ?? 0)).toBeLessThan(60_000);
    const withoutRequest = events.filter(({ requestId }) => requestId === null).map(({ action }) => action);
    expect(withoutRequest).toEqual(['variant.opened']);
  });

  it('names the request that asked for a step', async () => {
    const source = await stages.source('draft');
    const headers = { ...ANY, 'x-request-id': 'asked-by-the-console' };
    ok(await newsroom.author.post(`/api/v1/variants/${source.id}/submission`, undefined, headers));
    const [event] = await eventsOf(`/api/v1/variants/${source.id}`);
    expect(event).toMatchObject({ action: 'variant.submitted', requestId: 'asked-by-the-console' });
  });

  it('tells on whose order Jarshy released something', async () => {
    const { id, documentId } = await stages.target('approved', { releasePolicy: 'together' });
    await newsroom.publisher.put(`/api/v1/documents/${documentId}/release-order`);
    await stages.releaseOrdered(documentId);
    const [event] = await eventsOf(`/api/v1/variants/${id}`);
    expect(event).toMatchObject({
      ...{ action: 'variant.released', actor: null },
      details: { orderedBy: newsroom.publisher.id },
    });
  });

  it('holds no event of what was refused', async () => {
    const source = await stages.source('review');
    const before = await eventsOf(`/api/v1/variants/${source.id}`);
    expect((await newsroom.act(newsroom.author, source, 'approval')).statusCode).toBe(403);
    expect((await newsroom.act(newsroom.author, source, 'submission')).statusCode).toBe(409);
    expect(await eventsOf(`/api/v1/variants/${source.id}`)).toEqual(before);
  });

  it('of a text is its revisions, which nothing changes', async () => {
    const source = await stages.source('draft');
    const url = `/api/v1/variants/${source.id}`;
    const first = ok<object>(await newsroom.author.get(`${url}/revisions/1`));
    ok(await newsroom.author.put(`${url}/content`, { ...STORY, title: 'Новый мост' }, ANY));
    expect(ok(await newsroom.author.get(`${url}/revisions/1`))).toEqual({ ...first, working: false });
    const page = ok<{ items: { number: number; title: string }[] }>(await newsroom.author.get(`${url}/revisions`));
    expect(page.items.map(({ number, title }) => [number, title])).toEqual([
      [2, 'Новый мост'],
      [1, STORY.title],
    ]);
    await expect(database.query(`UPDATE revisions SET title = 'Другой'`)).rejects.toThrow('never changed');
    await expect(
      database.query(`UPDATE revisions SET content = '{}' WHERE variant_id = $1`, [source.id]),
    ).rejects.toThrow('never changed');
  });

  it('of a text grows by nothing when the same text is written again', async () => {
    const source = await stages.source('draft');
    const url = `/api/v1/variants/${source.id}`;
    const again = ok<VariantView>(await newsroom.author.put(`${url}/content`, source.revision?.content, ANY));
    expect(again.version).toBe(source.version);
    expect(again.revision).toEqual(source.revision);
  });

  async function eventsOf(url: string): Promise<Event[]> {
    return ok<{ items: Event[] }>(await newsroom.author.get(`${url}/events?limit=100`)).items;
  }
});

describe('whoever is signed in', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let reader: TestPerson;
  let target: VariantView;
  beforeAll(async () => {
    test = await startTestApp();
    newsroom = await Newsroom.open(test.app);
    reader = await addPerson(test.app);
    target = await new Stages(test.app, newsroom).target('review');
  });
  afterAll(() => test.close());

  it.each([
    '/api/v1/articles',
    '/api/v1/articles/:document',
    '/api/v1/documents/:document/events',
    '/api/v1/variants/:variant',
    '/api/v1/variants/:variant/segments',
    '/api/v1/variants/:variant/segments/title',
    '/api/v1/variants/:variant/revisions',
    '/api/v1/variants/:variant/revisions/1',
    '/api/v1/variants/:variant/events',
    '/api/v1/tasks?view=all',
  ])('may read what the others work on: %s', async (address) => {
    const url = address.replace(':document', target.documentId).replace(':variant', target.id);
    expect((await reader.get(url)).statusCode).toBe(200);
  });

  it('is offered nothing to do without a role', async () => {
    const variant = ok<VariantView>(await reader.get(`/api/v1/variants/${target.id}`));
    expect(variant.allowedActions).toEqual([]);
    expect(ok(await reader.get('/api/v1/tasks'))).toEqual({ items: [], next: null });
  });

  it('writes no article without being an author', async () => {
    const response = await newsroom.translator.post('/api/v1/articles', { language: 'ru', content: STORY });
    expect(response.statusCode).toBe(403);
  });

  it('is offered what the step after next asks for only when it is time', async () => {
    const asReviewer = ok<VariantView>(await newsroom.reviewer.get(`/api/v1/variants/${target.id}`));
    expect(asReviewer.allowedActions).toEqual(['claim', 'review', 'requestChanges']);
    const source = await newsroom.variant(target.documentId, 'ru', newsroom.reviewer);
    expect(source.allowedActions).toEqual(['claim', 'requestChanges', 'approve']);
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    const after = ok<VariantView>(await newsroom.reviewer.get(`/api/v1/variants/${target.id}`));
    expect(after.allowedActions).toEqual(['claim', 'review', 'requestChanges', 'approve']);
  });
});

function told({ action, actor, fromState, toState, reason }: Event) {
  return [action, actor?.name ?? 'Jarshy', fromState, toState, reason];
}
