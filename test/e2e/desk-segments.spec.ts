import { DataSource } from 'typeorm';
import { MemoryService } from '../../src/translations/memory/memory.service.js';
import type { SuggestionsView } from '../../src/workflow/suggestion.schema.js';
import type { SegmentView } from '../../src/workflow/segment.schema.js';
import type { FindingView } from '../../src/workflow/finding.schema.js';
import type { RemarkThreadView } from '../../src/workflow/remark.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const RU_KK = { from: 'ru', to: 'kk' } as const;
const CONTENT = {
  ...{ section: ['Новости'], title: 'В городе открыли мост', lead: '' },
  body: [
    {
      ...{ id: 'p1', type: 'paragraph', text: 'Мост <1>открыт</1>; школа нет. Длина моста – 320 метров.' },
      marks: [{ id: '1', type: 'bold' }],
    },
    { id: 'p2', type: 'paragraph', text: 'Первая строка.\nВторая строка.' },
  ],
};

describe('the segments of a text', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  let other: TestPerson;
  let target: VariantView;

  beforeAll(async () => {
    test = await startTestApp();
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
    other = await addPerson(test.app, { name: 'Екінші редактор', roles: ['reviewer'], skills: [RU_KK] });
  });

  afterAll(() => test?.close());

  beforeEach(async () => {
    const { id } = await newsroom.begin({ releasePolicy: 'asReady' }, CONTENT);
    ok(await newsroom.act(newsroom.author, await newsroom.variant(id, 'ru'), 'submission'));
    await stages.prepare(id);
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(id, 'ru'), 'approval'));
    target = await newsroom.variant(id, 'kk');
  });

  const url = (id: string, rest = '') => `/api/v1/variants/${target.id}/segments/${encodeURIComponent(id)}${rest}`;
  const segments = () => newsroom.segments(target);
  const texts = async () => (await segments()).map(({ id, sourceText, targetText }) => [id, sourceText, targetText]);
  const find = async (id: string) => ok<SegmentView>(await newsroom.translator.get(url(id)));
  const put = (id: string, text: string, fields: object = {}) =>
    newsroom.translator.put(url(id), { text, ...fields }, { 'if-match': '*' });
  const judge = (person: TestPerson, id: string, verdict: object) =>
    person.put(url(id, '/verdict'), verdict, { 'if-match': '*' });
  const split = (id: string, body: object) => newsroom.translator.post(url(id, '/split'), body, { 'if-match': '*' });
  const merge = (id: string) => newsroom.translator.post(url(id, '/merge'), undefined, { 'if-match': '*' });

  async function inReview(): Promise<void> {
    for (const [id, text] of Object.entries(SOUND)) ok(await put(id, text));
    ok(await newsroom.act(newsroom.translator, target, 'submission'));
  }

  async function changeSource(content: object): Promise<void> {
    const source = await newsroom.variant(target.documentId, 'ru');
    ok(await newsroom.act(newsroom.reviewer, source, 'change-request', { remark: 'Заголовок' }));
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, content, { 'if-match': '*' }));
    ok(await newsroom.act(newsroom.author, source, 'submission'));
    await stages.prepare(target.documentId);
  }

  const SOUND = {
    'section.0': 'Жаңалықтар',
    title: 'Қалада көпір ашылды',
    'body.p1.text': 'Көпір <1>ашық</1>; мектеп жоқ.',
    'body.p1.text~2': 'Көпірдің ұзындығы – 320 метр.',
    'body.p2.text': 'Бірінші жол.',
    'body.p2.text~2': 'Екінші жол.',
  };

  describe('are cut', () => {
    it('into sentences, and put together again in the shape of their paragraphs', async () => {
      expect((await segments()).map(({ id, gap }) => [id, gap])).toEqual([
        ['section.0', ''],
        ['title', ''],
        ['body.p1.text', ' '],
        ['body.p1.text~2', ''],
        ['body.p2.text', '\n'],
        ['body.p2.text~2', ''],
      ]);
      await inReview();
      const { revision } = await newsroom.variant(target.documentId, 'kk');
      expect(revision?.content).toMatchObject({
        body: [
          {
            text: 'Көпір <1>ашық</1>; мектеп жоқ. Көпірдің ұзындығы – 320 метр.',
            marks: [{ id: '1', type: 'bold' }],
          },
          { text: 'Бірінші жол.\nЕкінші жол.' },
        ],
      });
    });

    it('by hand in two, and made one again', async () => {
      ok(await put('body.p1.text', 'Көпір <1>ашық</1>; мектеп жоқ.'));
      ok(await split('body.p1.text', { offset: 19, targetOffset: 18 }));
      expect((await texts()).slice(2, 5)).toEqual([
        ['body.p1.text', 'Мост <1>открыт</1>;', 'Көпір <1>ашық</1>;'],
        ['body.p1.text~3', 'школа нет.', 'мектеп жоқ.'],
        ['body.p1.text~2', 'Длина моста – 320 метров.', ''],
      ]);
      ok(await merge('body.p1.text~3'));
      ok(await merge('body.p1.text'));
      expect((await texts()).slice(2)).toEqual([
        ['body.p1.text', CONTENT.body[0]?.text, 'Көпір <1>ашық</1>; мектеп жоқ.'],
        ['body.p2.text', 'Первая строка.', ''],
        ['body.p2.text~2', 'Вторая строка.', ''],
      ]);
    });

    it('so that a history is that of one segment only, also when another is gone from its place', async () => {
      ok(await split('body.p1.text', { offset: 19 }));
      ok(await put('body.p1.text~3', 'Мектеп жоқ.'));
      ok(await merge('body.p1.text'));
      ok(await split('body.p1.text', { offset: 19 }));
      expect((await texts()).slice(2, 4).map(([id]) => id)).toEqual(['body.p1.text', 'body.p1.text~4']);
      const actions = async (id: string) =>
        ok<{ items: { action: string }[] }>(await newsroom.translator.get(url(id, '/history'))).items.map(
          ({ action }) => action,
        );
      expect(await actions('body.p1.text~4')).toEqual(['split']);
      expect(await actions('body.p1.text~3')).toEqual(['merged', 'put', 'split']);
    });

    it('as people cut them, also after the source has changed elsewhere', async () => {
      ok(await split('body.p1.text', { offset: 19 }));
      const source = await newsroom.variant(target.documentId, 'ru');
      ok(await newsroom.act(newsroom.author, source, 'change-request', { remark: '–' }), 403);
      await changeSource({ ...CONTENT, title: 'В городе открыли новый мост' });
      expect((await texts()).map(([id, text]) => [id, text])).toEqual([
        ['section.0', 'Новости'],
        ['title', 'В городе открыли новый мост'],
        ['body.p1.text', 'Мост <1>открыт</1>;'],
        ['body.p1.text~3', 'школа нет.'],
        ['body.p1.text~2', 'Длина моста – 320 метров.'],
        ['body.p2.text', 'Первая строка.'],
        ['body.p2.text~2', 'Вторая строка.'],
      ]);
    });

    it('under names of their own, also where a paragraph was gone for a while', async () => {
      const [first, second] = CONTENT.body;
      await changeSource({ ...CONTENT, body: [first] });
      await changeSource({ ...CONTENT, body: [first, second] });
      expect((await texts()).slice(4).map(([id, text]) => [id, text])).toEqual([
        ['body.p2.text~3', 'Первая строка.'],
        ['body.p2.text~4', 'Вторая строка.'],
      ]);
    });

    it.each([
      ['within a word', { offset: 2 }, 422, 'segments.not_to_cut_here'],
      ['within a mark', { offset: 7 }, 422, 'segments.not_to_cut_here'],
      ['beyond the end', { offset: 5_000 }, 422, 'segments.not_to_cut_here'],
      ['nowhere', {}, 422, 'validation.failed'],
      ['before the beginning', { offset: -1 }, 422, 'validation.failed'],
    ])('not %s', async (_, body, status, code) => {
      expect((await split('body.p1.text', body)).json()).toMatchObject({ status, code });
    });

    it('not across paragraphs', async () => {
      expect((await merge('body.p1.text~2')).json()).toMatchObject({ status: 409, code: 'segments.nothing_to_merge' });
      expect((await merge('body.p9.text')).json()).toMatchObject({ status: 404, code: 'not_found.segment' });
    });
  });

  describe('are checked', () => {
    it('whenever they are put, with positions and the reader’s words', async () => {
      const answer = await newsroom.translator.put(
        url('body.p1.text~2'),
        { text: 'Көпірдің ұзындығы – 330 метр .' },
        { 'if-match': '*', 'accept-language': 'kk' },
      );
      const { findings } = ok<SegmentView>(answer);
      expect(findings).toMatchObject([
        { check: 'numbers', severity: 'error', dismissible: true, message: expect.stringMatching(/320/) },
        { check: 'spaces', severity: 'information', start: 28, end: 29, replacement: '' },
      ]);
    });

    it('for marks that are lost', async () => {
      const { findings } = ok<SegmentView>(await put('body.p1.text', 'Көпір ашық; мектеп жоқ.'));
      expect(findings).toMatchObject([{ check: 'inlineMarks', severity: 'error', dismissible: false }]);
    });

    it('and mended, all that is safe at once', async () => {
      ok(await put('title', 'Қалада  көпір ашылды'));
      ok(await put('body.p1.text~2', 'Көпірдің ұзындығы - 320 метр.'));
      const fixes = `/api/v1/variants/${target.id}/fixes`;
      ok(await newsroom.translator.post(fixes, undefined, { 'if-match': '*' }));
      expect((await find('title')).targetText).toBe('Қалада көпір ашылды');
      expect((await find('body.p1.text~2')).targetText).toBe('Көпірдің ұзындығы – 320 метр.');
      const again = await newsroom.translator.post(fixes, undefined, { 'if-match': '*' });
      expect(again.json()).toMatchObject({ status: 409, code: 'segments.nothing_to_fix' });
    });

    it.each([
      ['a fault that hides another', 'Бас \u200B қала', 'Бас қала'],
      ['faults side by side', 'Астана - бас  қала ,\u200B деді ол .', 'Астана – бас қала, деді ол.'],
    ])('and mended by one call, also of %s', async (_, text, mended) => {
      ok(await put('body.p2.text', text));
      const fixes = `/api/v1/variants/${target.id}/fixes`;
      ok(await newsroom.translator.post(fixes, undefined, { 'if-match': '*' }));
      const { targetText, findings } = await find('body.p2.text');
      expect(targetText).toBe(mended);
      expect(findings.filter(({ replacement }) => replacement !== null)).toEqual([]);
      expect((await newsroom.translator.post(fixes, undefined, { 'if-match': '*' })).statusCode).toBe(409);
    });

    it('but never against a dismissal, be it in what the mending itself brings out', async () => {
      for (const [id, text] of Object.entries(SOUND)) ok(await put(id, text));
      ok(await put('title', 'Қалада  көпір \u200B ашылды'));
      ok(await newsroom.act(newsroom.translator, target, 'submission'));
      const { findings } = await find('title');
      const [double] = findings.filter(({ check }) => check === 'spaces') as [FindingView];
      ok(await newsroom.reviewer.put(`/api/v1/findings/${double.id}/dismissal`, { reason: 'Осылай керек.' }));
      ok(await newsroom.act(newsroom.reviewer, target, 'change-request', { remark: 'Қараңыз.' }));
      ok(await newsroom.translator.post(`/api/v1/variants/${target.id}/fixes`, undefined, { 'if-match': '*' }));
      expect((await find('title')).targetText).toBe('Қалада  көпір  ашылды');
    });

    it('and hold approval back until an error is mended, or dismissed for as long as the text stands', async () => {
      await inReview();
      ok(await newsroom.act(newsroom.reviewer, target, 'change-request', { remark: 'Ұзындығы?' }));
      const wrong = ok<SegmentView>(await put('body.p1.text~2', 'Көпірдің ұзындығы – 330 метр.'));
      const [finding] = wrong.findings as [FindingView];
      const dismissal = `/api/v1/findings/${finding.id}/dismissal`;
      expect((await newsroom.reviewer.put(dismissal, { reason: 'Жаңа дерек.' })).statusCode).toBe(409);
      ok(await newsroom.act(newsroom.translator, target, 'submission'));

      const held = await newsroom.act(newsroom.reviewer, target, 'approval');
      expect(held.json()).toMatchObject({ reasons: [{ code: 'workflow.findings_open', params: { count: 1 } }] });
      const findings = ok<{ items: FindingView[] }>(
        await newsroom.reviewer.get(`/api/v1/variants/${target.id}/findings`),
      );
      const [error] = findings.items.filter(({ severity }) => severity === 'error') as [FindingView];
      const url = `/api/v1/findings/${error.id}/dismissal`;
      expect((await newsroom.translator.put(url, { reason: 'Жаңа дерек.' })).statusCode).toBe(403);
      expect((await newsroom.reviewer.put(url, { reason: ' ' })).statusCode).toBe(422);
      ok(await newsroom.reviewer.put(url, { reason: 'Жаңа дерек.' }));
      ok(await newsroom.act(newsroom.reviewer, target, 'approval'));
    });

    it('so that a dismissal falls with the text it was for', async () => {
      ok(await put('body.p1.text~2', 'Көпірдің ұзындығы – 330 метр.'));
      for (const [id, text] of Object.entries(SOUND)) if (id !== 'body.p1.text~2') ok(await put(id, text));
      ok(await newsroom.act(newsroom.translator, target, 'submission'));
      const { items } = ok<{ items: FindingView[] }>(await other.get(`/api/v1/variants/${target.id}/findings`));
      ok(await other.put(`/api/v1/findings/${items[0]?.id}/dismissal`, { reason: 'Жаңа дерек.' }));
      ok(await newsroom.act(newsroom.reviewer, target, 'change-request', { remark: 'Тақырып' }));
      ok(await put('title', 'Қалада жаңа көпір ашылды'));
      ok(await newsroom.act(newsroom.translator, target, 'submission'));
      expect((await find('body.p1.text~2')).findings).toMatchObject([
        { state: 'dismissed', dismissal: { by: other.id, reason: 'Жаңа дерек.' } },
      ]);
      ok(await newsroom.act(newsroom.reviewer, target, 'change-request', { remark: 'Ұзындығы' }));
      expect(ok<SegmentView>(await put('body.p1.text~2', 'Көпір ұзындығы – 330 метр.')).findings).toMatchObject([
        { check: 'numbers', state: 'open' },
      ]);
    });
  });

  it.each(['В нашем городе открыли мост', 'В городе вчера открыли мост'])(
    'are told the score of “%s” in whole per cent, in which it comes back',
    async (sourceText) => {
      const database = test.app.get(DataSource);
      await test.app.get(MemoryService).add(database.manager, [
        {
          ...{ ...RU_KK, sourceText, targetText: 'Қалада көпір ашылды', previousText: null, nextText: null },
          ...{ origin: 'human', reviewed: true, documentId: null, field: 'title', approvedAt: new Date() },
        },
      ]);
      const { matches } = ok<SuggestionsView>(await newsroom.translator.get(url('title', '/suggestions')));
      const [{ unitId, score, targetText }] = matches as [SuggestionsView['matches'][number]];
      const proposal = { origin: 'memory', score, unitId, fuzzy: true };
      expect(ok<SegmentView>(await put('title', targetText, { proposal })).score).toBe(score);
      await database.query(`TRUNCATE memory_units CASCADE`);
    },
  );

  it('are noted down as a use of the memory when its proposal is taken', async () => {
    const database = test.app.get(DataSource);
    await test.app.get(MemoryService).add(database.manager, [
      {
        ...{ ...RU_KK, sourceText: CONTENT.title, targetText: SOUND.title, previousText: null, nextText: null },
        ...{ origin: 'human', reviewed: true, documentId: null, field: 'title', approvedAt: new Date() },
      },
    ]);
    const { matches } = ok<SuggestionsView>(await newsroom.translator.get(url('title', '/suggestions')));
    const [{ unitId, score, targetText }] = matches as [SuggestionsView['matches'][number]];
    const proposal = { origin: 'memory', score, unitId };
    expect(ok<SegmentView>(await put('title', targetText, { proposal }))).toMatchObject({ origin: 'memory', score });
    const uses = ok<{ items: object[] }>(await newsroom.translator.get(`/api/v1/memory/units/${unitId}/uses`));
    expect(uses.items).toMatchObject([{ segmentId: 'title' }]);
    await database.query(`TRUNCATE memory_units CASCADE`);
  });

  describe('are reviewed', () => {
    beforeEach(inReview);

    it('one by one, and what is reviewed stays so when the rest comes back', async () => {
      ok(await judge(newsroom.reviewer, 'title', { verdict: 'accepted' }));
      ok(await judge(newsroom.reviewer, 'body.p2.text', { verdict: 'rejected', reason: 'Жол емес, қатар.' }));
      ok(await newsroom.act(newsroom.reviewer, target, 'change-request', { remark: 'Біреуін қараңыз.' }));
      const early = await newsroom.act(newsroom.translator, target, 'submission');
      expect(early.json()).toMatchObject({ reasons: [{ code: 'workflow.segments_open', params: { count: 1 } }] });
      expect(await find('body.p2.text')).toMatchObject({ status: 'rejected', rejection: 'Жол емес, қатар.' });
      ok(await put('body.p2.text', 'Бірінші қатар.'));
      expect(await find('body.p2.text')).toMatchObject({ status: 'translated', rejection: null });
      ok(await newsroom.act(newsroom.translator, target, 'submission'));
      const { segments: counts } = await newsroom.variant(target.documentId, 'kk');
      expect(counts).toMatchObject({ reviewed: 1, translated: 5 });
    });

    it('by somebody else than whoever wrote them, also when a reviewer did', async () => {
      const edit = { verdict: 'edited', text: 'Қалада жаңа көпір ашылды', reason: 'Дәлірек.' };
      ok(await judge(newsroom.reviewer, 'title', edit));
      const own = await judge(newsroom.reviewer, 'title', { verdict: 'accepted' });
      expect(own.json()).toMatchObject({ status: 409, code: 'segments.own_words' });
      const refused = await newsroom.act(newsroom.reviewer, target, 'approval');
      expect(refused.json()).toMatchObject({ reasons: [{ code: 'workflow.own_work' }] });
      ok(await judge(other, 'title', { verdict: 'accepted' }), 409);
      ok(await newsroom.reviewer.delete(`/api/v1/variants/${target.id}/claim`));
      ok(await judge(other, 'title', { verdict: 'accepted' }));
      expect(await find('title')).toMatchObject({ status: 'reviewed', reviewChange: null });
      ok(await newsroom.act(other, target, 'approval'));
      const { revision } = await newsroom.variant(target.documentId, 'kk');
      expect(revision).toMatchObject({ number: 2, title: 'Қалада жаңа көпір ашылды' });
    });

    it('by a reviewer who changed something, once its translator answers for it', async () => {
      ok(await judge(newsroom.reviewer, 'title', { verdict: 'edited', text: 'Қалада жаңа көпір ашылды' }));
      ok(await newsroom.act(newsroom.reviewer, target, 'change-request', { remark: 'Қараңыз.' }));
      expect((await find('title')).reviewChange).toMatchObject({ from: SOUND.title, reason: null });
      ok(await newsroom.translator.post(`/api/v1/variants/${target.id}/confirmation`, undefined, { 'if-match': '*' }));
      ok(await newsroom.act(newsroom.translator, target, 'submission'));
      ok(await newsroom.act(newsroom.reviewer, target, 'approval'));
    });

    it('so that what was changed and then rejected is not taken over with all the rest', async () => {
      const [title, body] = ['title', 'body.p2.text'];
      ok(await judge(newsroom.reviewer, title, { verdict: 'edited', text: 'Қалада жаңа көпір ашылды' }));
      ok(await judge(newsroom.reviewer, title, { verdict: 'rejected', reason: 'Бәрі бір дұрыс емес.' }));
      ok(await judge(newsroom.reviewer, body, { verdict: 'edited', text: 'Бірінші қатар.' }));
      ok(await newsroom.act(newsroom.reviewer, target, 'change-request', { remark: 'Қараңыз.' }));
      ok(await newsroom.act(newsroom.translator, target, 'confirmation'));
      expect(await find(body)).toMatchObject({ status: 'translated', reviewChange: null });
      expect(await find(title)).toMatchObject({ status: 'rejected', rejection: 'Бәрі бір дұрыс емес.' });
    });

    it.each([
      ['no verdict', {}, 422],
      ['a rejection without a reason', { verdict: 'rejected' }, 422],
      ['a change without a text', { verdict: 'edited', text: ' ' }, 422],
      ['a text that is too long', { verdict: 'edited', text: 'ә'.repeat(301) }, 422],
    ])('never with %s', async (_, verdict, status) => {
      expect((await judge(newsroom.reviewer, 'title', verdict)).statusCode).toBe(status);
    });

    it('never by a translator, and never in the version that somebody else has changed since', async () => {
      expect((await judge(newsroom.translator, 'title', { verdict: 'accepted' })).statusCode).toBe(403);
      const { version } = await find('title');
      const accept = () =>
        newsroom.reviewer.put(url('title', '/verdict'), { verdict: 'accepted' }, { 'if-match': `"${version}"` });
      const answers = await Promise.all([accept(), accept()]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    });
  });

  describe('are talked about', () => {
    const remarks = () => `/api/v1/variants/${target.id}/remarks`;

    it('in threads that are answered, resolved, and opened again by an answer', async () => {
      const begun = ok<RemarkThreadView>(
        await newsroom.translator.post(remarks(), {
          ...{ segmentId: 'title', text: '@Автор, қай көпір?', mentions: [newsroom.author.id] },
        }),
        201,
      );
      expect(begun.remarks).toMatchObject([
        { author: { name: 'Аудармашы' }, mentions: [{ id: newsroom.author.id, name: 'Автор' }] },
      ]);
      const answers = `/api/v1/remark-threads/${begun.id}/remarks`;
      ok(await newsroom.author.post(answers, { text: 'Жаңасы.' }), 201);
      const resolution = `/api/v1/remark-threads/${begun.id}/resolution`;
      expect(ok<RemarkThreadView>(await newsroom.translator.put(resolution))).toMatchObject({
        resolvedBy: { name: 'Аудармашы' },
      });
      expect((await find('title')).openRemarks).toBe(0);
      ok(await newsroom.author.post(answers, { text: 'Жоқ, ескісі.' }), 201);
      const { items } = ok<{ items: RemarkThreadView[] }>(
        await newsroom.author.get(`${remarks()}?segment=title&state=open`),
      );
      expect(items.map((thread) => thread.remarks.length)).toEqual([3]);
      expect((await find('title')).openRemarks).toBe(1);
    });

    it.each([
      ['nothing', { text: ' ' }, 422],
      ['nobody', { text: 'Кім?', mentions: ['0199d3a0-0000-7000-8000-000000000000'] }, 422],
      ['a segment that there is not', { text: 'Қайда?', segmentId: 'body.p9.text' }, 404],
    ])('not with %s', async (_, body, status) => {
      expect((await newsroom.translator.post(remarks(), body)).statusCode).toBe(status);
    });

    it('not by whoever only administers', async () => {
      const administrator = await addPerson(test.app, { roles: ['administrator'] });
      expect((await administrator.post(remarks(), { text: 'Сәлем' })).statusCode).toBe(403);
    });
  });
});
