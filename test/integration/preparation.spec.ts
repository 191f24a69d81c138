import { DataSource } from 'typeorm';
import { JARSHY } from '../../src/accounts/actor.js';
import type { ArticleContent } from '../../src/articles/article-content.js';
import type { Language } from '../../src/languages/languages.js';
import { DraftsService } from '../../src/workflow/drafts.service.js';
import type { DocumentView } from '../../src/workflow/document.schema.js';
import type { SegmentView } from '../../src/workflow/segment.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { translated } from '../support/translations.js';
import { addPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const ANY = { 'if-match': '*' };
const P2 = 'body.p2.text';
const [FIRST, SECOND] = STORY.body as [ArticleContent['body'][number], ArticleContent['body'][number]];
const CHANGED: ArticleContent = {
  ...STORY,
  body: [FIRST, { ...SECOND, text: 'Строительство заняло три года.' } as never],
};

interface Event {
  action: string;
  actor: { name: string } | null;
  details: Record<string, unknown>;
}

describe('preparing a translation', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  beforeAll(async () => {
    test = await startTestApp();
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
  });
  afterAll(() => test.close());

  it('opens each target as work to do, without a text that could go live', async () => {
    const { documentId } = await stages.source('review');
    const { variants } = await newsroom.document(documentId);
    expect(variants.map(({ language, state }) => [language, state])).toEqual([
      ['en', 'translation'],
      ['kk', 'translation'],
      ['ru', 'review'],
    ]);
    const kk = await newsroom.variant(documentId, 'kk');
    expect(kk).toMatchObject({ revision: null, live: false, slug: null, segments: { untranslated: 6 } });
    expect((await newsroom.segments(kk)).every(({ targetText }) => targetText === '')).toBe(true);
  });

  it('does nothing the second time', async () => {
    const { documentId } = await stages.source('review');
    const before = await stateOf(documentId);
    await stages.prepare(documentId);
    await stages.prepare(documentId);
    expect(await stateOf(documentId)).toEqual(before);
  });

  it('does nothing for a document that is gone, or whose source was never submitted', async () => {
    await stages.prepare('018f0000-0000-7000-8000-000000000000');
    const { documentId } = await stages.source('draft');
    await stages.prepare(documentId);
    expect((await newsroom.document(documentId)).variants).toHaveLength(1);
  });

  it('waits for the next submission when the source was taken back before the job came', async () => {
    const { id } = await newsroom.begin();
    await newsroom.submitSource(id);
    await sendBack(id);
    await stages.prepare(id);
    expect((await newsroom.document(id)).variants).toHaveLength(1);
    await newsroom.submitSource(id);
    await stages.prepare(id);
    expect((await newsroom.document(id)).variants).toHaveLength(3);
  });

  it('takes the source as it is now when its jobs come late and out of order', async () => {
    const { id } = await newsroom.begin();
    await newsroom.submitSource(id);
    await changeSource(id, CHANGED);
    await stages.prepare(id);
    const kk = await newsroom.variant(id, 'kk');
    expect(kk).toMatchObject({ state: 'translation', segments: { untranslated: 6, needsRevision: 0 } });
    expect((await segment(kk, P2)).sourceText).toBe('Строительство заняло три года.');
    const before = await stateOf(id);
    await stages.prepare(id);
    expect(await stateOf(id)).toEqual(before);
  });

  it('does not hand out a text that lay there unfinished when its source was withdrawn', async () => {
    const { documentId } = await stages.target('published');
    const source = await newsroom.variant(documentId, 'ru');
    ok(await newsroom.act(newsroom.author, source, 'revision'));
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, CHANGED, ANY));
    ok(await newsroom.act(newsroom.publisher, source, 'withdrawal', { reason: 'Ошибка' }));
    const before = await stateOf(documentId);
    await stages.prepare(documentId);
    expect(await stateOf(documentId)).toEqual(before);
  });

  describe('of a language that is added later', () => {
    it('opens it', async () => {
      const { documentId } = await stages.source('approved', { requiredLanguages: ['ru'], optionalLanguages: [] });
      expect((await newsroom.document(documentId)).variants).toHaveLength(1);
      ok(await newsroom.publisher.patch(`/api/v1/articles/${documentId}`, { optionalLanguages: ['kk'] }, ANY));
      await stages.prepare(documentId);
      expect(await newsroom.variant(documentId, 'kk')).toMatchObject({
        state: 'translation',
        segments: { untranslated: 6 },
      });
      expect((await newsroom.document(documentId)).variants).toHaveLength(2);
    });

    it('tells of the change from and to', async () => {
      const { documentId } = await stages.source('draft', { requiredLanguages: ['ru'], optionalLanguages: [] });
      const url = `/api/v1/articles/${documentId}`;
      ok(await newsroom.publisher.patch(url, { optionalLanguages: ['kk', 'ru'], releasePolicy: 'asReady' }, ANY));
      const [event] = await eventsOf(`/api/v1/documents/${documentId}`);
      expect(event).toMatchObject({
        action: 'document.changed',
        actor: { name: 'Баспасөз хатшысы' },
        details: { from: { optionalLanguages: [] }, to: { optionalLanguages: ['kk'] } },
      });
    });

    it('makes no version and no event of a change that changes nothing', async () => {
      const { documentId } = await stages.source('draft');
      const before = await newsroom.document(documentId);
      const { releasePolicy, requiredLanguages } = before;
      const body = { releasePolicy, requiredLanguages };
      const after = ok<DocumentView>(await newsroom.author.patch(`/api/v1/articles/${documentId}`, body, ANY));
      expect(after).toEqual({ ...before, plansAtRisk: [] });
    });
  });

  describe('when the source changes', () => {
    it.each(['review', 'approved', 'published'] as const)(
      'takes a target in %s back to work, with only the changed segment to revise',
      async (state) => {
        const target = await stages.target(state);
        await changeSource(target.documentId, CHANGED);
        await stages.prepare(target.documentId);
        const after = await newsroom.variant(target.documentId, 'kk');
        expect(after).toMatchObject({
          ...{ state: 'translation', live: state === 'published' },
          segments: { [state === 'review' ? 'translated' : 'reviewed']: 5, needsRevision: 1 },
        });
        expect(await segment(after, P2)).toMatchObject({
          ...{ status: 'needsRevision', sourceText: 'Строительство заняло три года.' },
          previousSourceText: 'Строительство заняло два года.',
          targetText: translated('Строительство заняло два года.', 'kk'),
        });
        const [event] = await eventsOf(`/api/v1/variants/${target.id}`);
        expect(event).toMatchObject({ action: 'variant.outdated', actor: null });
      },
    );

    it.each([
      ['sentences in another order', 'Третья строка. Вторая. Первая.'],
      ['another line', 'Первая.\nВторая. Третья строка.'],
    ])('takes a target back to work for %s', async (_, text) => {
      const story = (text: string): ArticleContent => ({ ...STORY, body: [{ ...FIRST, text } as never] });
      const { id } = await newsroom.begin({ releasePolicy: 'asReady' }, story('Первая. Вторая. Третья строка.'));
      await newsroom.submitSource(id);
      await stages.prepare(id);
      ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(id, 'ru'), 'approval'));
      const target = await newsroom.variant(id, 'kk');
      await newsroom.translate(target);
      ok(await newsroom.act(newsroom.translator, target, 'submission'));
      await changeSource(id, story(text));
      await stages.prepare(id);
      expect(await newsroom.variant(id, 'kk')).toMatchObject({
        ...{ state: 'translation', segments: { needsRevision: 0, untranslated: 0 } },
      });
      const body = (await newsroom.segments(target)).filter(({ field }) => field === 'body.p1.text');
      expect(body.map(({ sourceText, gap }) => sourceText + gap).join('')).toBe(text);
      ok(await newsroom.act(newsroom.translator, target, 'submission'));
      expect((await newsroom.variant(id, 'kk')).revision?.content).toMatchObject({
        body: [{ text: body.map(({ targetText, gap }) => targetText + gap).join('') }],
      });
    });

    it('restores the translation when a typing error in the source is taken back', async () => {
      const target = await stages.target('approved');
      await changeSource(target.documentId, CHANGED);
      await stages.prepare(target.documentId);
      await changeSource(target.documentId, STORY);
      await stages.prepare(target.documentId);
      const after = await newsroom.variant(target.documentId, 'kk');
      expect(after.segments).toMatchObject({ reviewed: 5, translated: 1, needsRevision: 0 });
      expect(await segment(after, P2)).toMatchObject({ status: 'translated', previousSourceText: null });
    });

    it('keeps the texts of segments that the source no longer has in the history', async () => {
      const target = await stages.target('review');
      await changeSource(target.documentId, { ...STORY, body: [FIRST] });
      await stages.prepare(target.documentId);
      expect((await newsroom.segments(target)).map(({ id }) => id)).not.toContain(P2);
      const [event] = await eventsOf(`/api/v1/variants/${target.id}`);
      const text = 'Строительство заняло два года.';
      expect(event?.details).toEqual({ removed: [{ id: P2, sourceText: text, targetText: translated(text, 'kk') }] });
    });

    it('moves translations along with their paragraphs', async () => {
      const target = await stages.target('review');
      await changeSource(target.documentId, { ...STORY, body: [SECOND, FIRST] });
      await stages.prepare(target.documentId);
      expect(await newsroom.variant(target.documentId, 'kk')).toMatchObject({ segments: { translated: 6 } });
      const body = (await newsroom.segments(target)).filter(({ id }) => id.startsWith('body.'));
      expect(body.map(({ id, targetText }) => [id, targetText])).toEqual([
        [P2, translated('Строительство заняло два года.', 'kk')],
        ['body.p1.text', translated('Длина моста – 320 метров.', 'kk')],
      ]);
    });

    it('lets a draft of a translator stand, unfinished as it was', async () => {
      const target = await stages.target('translation');
      const draft = { text: 'Құрылыс', status: 'draft' };
      ok(await newsroom.translator.put(`/api/v1/variants/${target.id}/segments/${P2}`, draft, ANY));
      await changeSource(target.documentId, CHANGED);
      await stages.prepare(target.documentId);
      expect(await segment(target, P2)).toMatchObject({ targetText: 'Құрылыс', status: 'draft' });
      const [event] = await eventsOf(`/api/v1/variants/${target.id}`);
      expect(event).toMatchObject({ action: 'variant.synchronised', actor: null });
    });

    it('brings a withdrawn target into line quietly, for when somebody takes it up again', async () => {
      const target = await stages.target('withdrawn');
      await changeSource(target.documentId, CHANGED);
      await stages.prepare(target.documentId);
      expect(await newsroom.variant(target.documentId, 'kk')).toMatchObject({
        ...{ state: 'withdrawn', live: false },
        segments: { needsRevision: 1 },
      });
      ok(await newsroom.act(newsroom.translator, target, 'revision'));
      await stages.prepare(target.documentId);
      expect(await newsroom.variant(target.documentId, 'kk')).toMatchObject({
        ...{ state: 'translation', live: false },
        segments: { needsRevision: 1, reviewed: 5 },
      });
    });

    it('holds what is approved or about to be, from the change on, before the job has come', async () => {
      const target = await stages.target('approved', { releasePolicy: 'together' });
      await changeSource(target.documentId, CHANGED);
      ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(target.documentId, 'ru'), 'approval'));
      const response = await newsroom.release(target.documentId);
      expect(response.statusCode).toBe(409);
      expect(response.json()).toMatchObject({
        reasons: [{ code: 'workflow.source_changed', params: { language: 'kk' } }],
      });
    });
  });

  describe('of what an import brought', () => {
    it('proposes its texts, which somebody has to take before they count', async () => {
      const draft = await stages.target('draft');
      await newsroom.submitSource(draft.documentId);
      await stages.prepare(draft.documentId);
      const kk = await newsroom.variant(draft.documentId, 'kk');
      expect(kk).toMatchObject({ id: draft.id, state: 'translation', segments: { prefilled: 6, translated: 0 } });
      expect(await segment(kk, 'title')).toMatchObject({
        ...{ targetText: `kk: ${STORY.title}`, status: 'prefilled', origin: 'import' },
      });
      const refused = await newsroom.act(newsroom.translator, kk, 'submission');
      expect(refused.json()).toMatchObject({ reasons: [{ code: 'workflow.segments_open', params: { count: 6 } }] });
      const segments = (await newsroom.segments(kk)).map(({ id, targetText }) => ({ id, text: targetText }));
      ok(await newsroom.translator.put(`/api/v1/variants/${kk.id}/segments`, { segments }, ANY));
      ok(await newsroom.act(newsroom.translator, kk, 'submission'));
    });

    it('leaves what it does not have as work to do', async () => {
      const { id, kind } = await newsroom.begin();
      const content = { ...STORY, body: [FIRST] };
      await test.app.get(DataSource).transaction(async (tx) => {
        await test.app.get(DraftsService).addVariant(tx, { id, kind }, 'kk', { content, origin: 'imported' }, JARSHY);
      });
      await newsroom.submitSource(id);
      await stages.prepare(id);
      expect(await newsroom.variant(id, 'kk')).toMatchObject({ segments: { prefilled: 5, untranslated: 1 } });
    });
  });

  describe('"still accurate"', () => {
    it('is said of one segment', async () => {
      const target = await outdated();
      const before = await segment(target, P2);
      const url = `/api/v1/variants/${target.id}/segments/${P2}/confirmation`;
      const confirmed = ok<SegmentView>(
        await newsroom.translator.post(url, undefined, { 'if-match': `"${before.version}"` }),
      );
      expect(confirmed).toMatchObject({
        ...{ status: 'translated', previousSourceText: null, targetText: before.targetText },
      });
      expect(await newsroom.variant(target.documentId, 'kk')).toMatchObject({
        segments: { translated: 5, needsRevision: 1 },
      });
      expect((await newsroom.translator.post(url, undefined, ANY)).statusCode).toBe(409);
    });

    it('is said of all at once, with an event that names them', async () => {
      const target = await outdated();
      ok(await newsroom.act(newsroom.translator, target, 'confirmation'));
      expect(await newsroom.variant(target.documentId, 'kk')).toMatchObject({ segments: { translated: 6 } });
      const [event] = await eventsOf(`/api/v1/variants/${target.id}`);
      expect(event).toMatchObject({ action: 'segments.stillAccurate', actor: { name: 'Аудармашы' } });
      expect(JSON.stringify(event?.details)).toContain('"lead"');
    });

    it('makes whoever says so one who may not approve it', async () => {
      const target = await outdated();
      const both = await addPerson(test.app, {
        ...{ roles: ['translator', 'reviewer'], skills: [{ from: 'ru', to: 'kk' }] },
      });
      ok(await newsroom.act(both, target, 'confirmation'));
      ok(await newsroom.act(both, target, 'submission'));
      const refused = await newsroom.act(both, target, 'approval');
      expect(refused.json()).toMatchObject({
        reasons: expect.arrayContaining([{ code: 'workflow.own_work', detail: expect.any(String) }]),
      });
    });
  });

  /** A target of whose segments two are to be revised. */
  async function outdated(): Promise<VariantView> {
    const target = await stages.target('review');
    await changeSource(target.documentId, { ...CHANGED, lead: 'Вчера открыто движение по новому мосту.' });
    await stages.prepare(target.documentId);
    return newsroom.variant(target.documentId, 'kk');
  }

  /** Has the source sent back or taken up again, changed, and submitted; the job has not come yet. */
  async function changeSource(documentId: string, content: ArticleContent): Promise<void> {
    const source = await newsroom.variant(documentId, 'ru');
    if (source.state === 'published') ok(await newsroom.act(newsroom.author, source, 'revision'));
    else if (source.state !== 'draft') await sendBack(documentId);
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, content, ANY));
    await newsroom.submitSource(documentId);
  }

  async function sendBack(documentId: string): Promise<void> {
    const source = await newsroom.variant(documentId, 'ru');
    ok(await newsroom.act(newsroom.reviewer, source, 'change-request', { remark: 'Уточните срок.' }));
  }

  async function stateOf(documentId: string): Promise<object> {
    const document = await newsroom.document(documentId);
    const targets = document.variants.filter(({ language }) => language !== ('ru' satisfies Language));
    const segments = await Promise.all(targets.map((target) => newsroom.segments(target)));
    return { document, segments, events: await eventsOf(`/api/v1/documents/${documentId}`) };
  }

  async function segment({ id }: { id: string }, name: string): Promise<SegmentView> {
    return ok(await newsroom.translator.get(`/api/v1/variants/${id}/segments/${name}`));
  }

  async function eventsOf(url: string): Promise<Event[]> {
    return ok<{ items: Event[] }>(await newsroom.author.get(`${url}/events?limit=100`)).items;
  }
});
