import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok, STORY } from '../support/newsroom.js';
import { translated } from '../support/translations.js';
import type { DocumentView } from '../../src/workflow/document.schema.js';

describe('the whole way of an article', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  beforeAll(async () => {
    test = await startTestApp({}, { worker: true });
    newsroom = await Newsroom.open(test.app);
  });
  afterAll(() => test.close());

  const published = (id: string) =>
    test.app
      .get(DataSource)
      .query(`SELECT language, title, html FROM publications WHERE document_id = $1 ORDER BY language`, [id]);

  it('leads four people from a draft to three languages in public', async () => {
    const { id } = await newsroom.begin();
    await newsroom.approveAll(id, ['kk', 'en']);
    expect(ok(await newsroom.release(id))).toEqual({ languages: ['en', 'kk', 'ru'], held: [] });
    expect((await newsroom.document(id)).variants.map(({ state, live }) => [state, live])).toEqual([
      ['published', true],
      ['published', true],
      ['published', true],
    ]);
    expect(await published(id)).toMatchObject([
      { language: 'en', title: translated(STORY.title, 'en') },
      { language: 'kk', title: translated(STORY.title, 'kk') },
      { language: 'ru', title: STORY.title, html: expect.stringContaining('<p>Длина моста – 320 метров.</p>') },
    ]);
    const events = ok<{ items: { action: string; actor: { name: string } | null }[] }>(
      await newsroom.publisher.get(`/api/v1/documents/${id}/events?limit=100`),
    );
    expect(events.items.at(-1)).toMatchObject({ action: 'document.created', actor: { name: 'Автор' } });
    expect(events.items.filter(({ action }) => action === 'variant.released')).toHaveLength(3);
  });

  it('holds everything back under "together" until every required language is approved', async () => {
    const { id } = await newsroom.begin({ requiredLanguages: ['ru', 'kk'], optionalLanguages: ['en'] });
    await newsroom.approveAll(id, []);
    const refused = await newsroom.release(id);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'release.refused', reasons: [{ code: 'release.language_missing' }] });
    expect(await published(id)).toEqual([]);
  });

  it('lets a single language out under "asReady"', async () => {
    const { id } = await newsroom.begin({ releasePolicy: 'asReady' });
    await newsroom.approveAll(id, []);
    expect(ok(await newsroom.release(id))).toEqual({ languages: ['ru'], held: [] });
  });

  it('follows a standing order as soon as the last required language is approved', async () => {
    const { id } = await newsroom.begin();
    await newsroom.approveAll(id, []);
    expect((await newsroom.publisher.put(`/api/v1/documents/${id}/release-order`)).statusCode).toBe(204);
    const kk = await newsroom.opened(id, 'kk');
    await newsroom.translate(kk);
    ok(await newsroom.act(newsroom.translator, kk, 'submission'));
    ok(await newsroom.act(newsroom.reviewer, kk, 'approval'));
    await untilPublished(id, ['kk', 'ru']);
    expect(await published(id)).toHaveLength(2);
  });

  it('lets only the changed segment fall back when the source is revised, and keeps what is live', async () => {
    const { id } = await newsroom.begin();
    await newsroom.approveAll(id, ['kk', 'en']);
    ok(await newsroom.release(id));

    const source = await newsroom.variant(id, 'ru');
    ok(await newsroom.act(newsroom.author, source, 'revision'));
    const changed = { ...STORY, body: [STORY.body[0], { ...STORY.body[1], text: 'Строительство заняло три года.' }] };
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, changed, { 'if-match': '*' }));
    await newsroom.submitSource(id);

    const kk = await newsroom.opened(id, 'kk');
    expect(kk).toMatchObject({ state: 'translation', live: true, segments: { needsRevision: 1, reviewed: 5 } });
    const [segment] = (await newsroom.segments(kk)).filter(({ status }) => status === 'needsRevision');
    expect(segment).toMatchObject({
      id: 'body.p2.text',
      sourceText: 'Строительство заняло три года.',
      previousSourceText: 'Строительство заняло два года.',
      targetText: translated('Строительство заняло два года.', 'kk'),
    });
    const early = await newsroom.act(newsroom.translator, kk, 'submission');
    expect(early.json()).toMatchObject({ reasons: [{ code: 'workflow.segments_open', params: { count: 1 } }] });

    ok(await newsroom.act(newsroom.translator, kk, 'confirmation'));
    ok(await newsroom.act(newsroom.translator, kk, 'submission'));
    expect(await published(id)).toContainEqual(expect.objectContaining({ html: expect.stringContaining('два года') }));
  });

  it('sends a text back with a remark, to the one who submitted it', async () => {
    const { id } = await newsroom.begin();
    await newsroom.submitSource(id);
    const source = await newsroom.variant(id, 'ru');
    const mute = await newsroom.act(newsroom.reviewer, source, 'change-request', {});
    expect(mute.json()).toMatchObject({ reasons: [{ code: 'workflow.remark_required' }] });
    ok(await newsroom.act(newsroom.reviewer, source, 'change-request', { remark: 'Уточните длину моста.' }));
    const tasks = ok<{ items: { documentId: string; returnedToMe: boolean }[] }>(
      await newsroom.author.get('/api/v1/tasks?limit=100'),
    );
    expect(tasks.items.find(({ documentId }) => documentId === id)).toMatchObject({
      kind: 'write',
      returnedToMe: true,
    });
  });

  it('withdraws with a reason and takes the text from the public', async () => {
    const { id } = await newsroom.begin({ releasePolicy: 'asReady' });
    await newsroom.approveAll(id, []);
    ok(await newsroom.release(id));
    const source = await newsroom.variant(id, 'ru');
    expect((await newsroom.act(newsroom.publisher, source, 'withdrawal', {})).statusCode).toBe(409);
    ok(await newsroom.act(newsroom.publisher, source, 'withdrawal', { reason: 'Опубликовано по ошибке' }));
    expect(await newsroom.variant(id, 'ru')).toMatchObject({ state: 'withdrawn', live: false });
  });

  async function untilPublished(id: string, languages: string[]): Promise<void> {
    for (;;) {
      const { variants }: DocumentView = await newsroom.document(id);
      const live = variants.filter((variant) => variant.live).map(({ language }) => language);
      if (languages.every((language) => live.includes(language as never))) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
});
