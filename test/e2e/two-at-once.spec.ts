import { DataSource } from 'typeorm';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import type { SegmentView } from '../../src/workflow/segment.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

type Response = Awaited<ReturnType<TestPerson['get']>>;

const LEASE_MINUTES = 30;
const RU_KK = { from: 'ru', to: 'kk' } as const;
const ANY = { 'if-match': '*' };
const etagOf = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
const statusesOf = (responses: Response[]) => responses.map(({ statusCode }) => statusCode).sort();
const codesIn = (response: Response) =>
  response.json<{ reasons: { code: string }[] }>().reasons.map(({ code }) => code);

describe('two at once', () => {
  let test: TestApp;
  let database: DataSource;
  let newsroom: Newsroom;
  let stages: Stages;
  let otherTranslator: TestPerson;
  let otherReviewer: TestPerson;
  beforeAll(async () => {
    test = await startTestApp({ CLAIM_LEASE_MINUTES: String(LEASE_MINUTES) });
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
    otherTranslator = await addPerson(test.app, { roles: ['translator'], skills: [RU_KK] });
    otherReviewer = await addPerson(test.app, { roles: ['reviewer'], skills: [RU_KK] });
  });
  afterAll(() => test.close());

  const post = (person: TestPerson, { id }: { id: string }, action: string, headers: object, body?: object) =>
    person.post(`/api/v1/variants/${id}/${action}`, body, { ...headers });
  const put = (person: TestPerson, { id }: { id: string }, segment: string, text: string, headers: object) =>
    person.put(`/api/v1/variants/${id}/segments/${segment}`, { text }, { ...headers });
  const segmentOf = async ({ id }: { id: string }, segment: string) =>
    ok<SegmentView>(await newsroom.translator.get(`/api/v1/variants/${id}/segments/${segment}`));
  const eventsOf = async ({ id }: { id: string }, action: string): Promise<unknown[]> =>
    database.query(`SELECT id FROM events WHERE variant_id = $1 AND action = $2`, [id, action]);

  describe('of a step', () => {
    it.each<[string, () => Promise<VariantView>, (variant: VariantView) => [TestPerson, TestPerson], string, string]>([
      ['approvals', () => stages.source('review'), () => [newsroom.reviewer, otherReviewer], 'approval', 'approved'],
      [
        'submissions',
        () => stages.source('draft'),
        () => [newsroom.author, newsroom.author],
        'submission',
        'submitted',
      ],
      [
        'revisions',
        () => stages.source('published'),
        () => [newsroom.author, newsroom.publisher],
        'revision',
        'revised',
      ],
    ])(
      'two %s of what both saw are one, and a 412 with the state as it is now',
      async (_, begin, who, action, event) => {
        const variant = await begin();
        const responses = await Promise.all(
          who(variant).map((person) => post(person, variant, action, etagOf(variant))),
        );
        expect(statusesOf(responses)).toEqual([200, 412]);
        const done = responses.find(({ statusCode }) => statusCode === 200) as Response;
        const refused = responses.find(({ statusCode }) => statusCode === 412) as Response;
        const { state, version } = done.json<VariantView>();
        expect(done.headers['etag']).toBe(`"${version}"`);
        expect(refused.json()).toMatchObject({ code: 'http.precondition_failed', current: { state, version } });
        expect(await eventsOf(variant, `variant.${event}`)).toHaveLength(1);
      },
    );

    it('of which neither looked are one, and a 409', async () => {
      const variant = await stages.source('review');
      const people = [newsroom.reviewer, otherReviewer];
      const responses = await Promise.all(people.map((person) => post(person, variant, 'approval', ANY)));
      expect(statusesOf(responses)).toEqual([200, 409]);
      expect(await eventsOf(variant, 'variant.approved')).toHaveLength(1);
    });

    it('one after the other by the same person: the second is refused, and changes nothing', async () => {
      const variant = await stages.source('draft');
      const first = ok<VariantView>(await post(newsroom.author, variant, 'submission', etagOf(variant)));
      expect((await post(newsroom.author, variant, 'submission', etagOf(variant))).statusCode).toBe(412);
      const again = await post(newsroom.author, variant, 'submission', ANY);
      expect(again.statusCode).toBe(409);
      expect(codesIn(again)).toEqual(['workflow.wrong_state']);
      expect((await newsroom.variant(variant.documentId, 'ru')).version).toBe(first.version);
    });

    it.each([
      ['POST', 'submission'],
      ['POST', 'change-request'],
      ['POST', 'approval'],
      ['POST', 'revision'],
      ['POST', 'withdrawal'],
      ['POST', 'confirmation'],
      ['PUT', 'content'],
      ['PUT', 'segments'],
      ['PUT', 'segments/title'],
      ['POST', 'segments/title/confirmation'],
      ['PUT', 'slug'],
      ['POST', 'release'],
    ])('%s of %s without If-Match is asked which state it means', async (method, action) => {
      const variant = await stages.source('draft');
      const bodies: Record<string, object> = {
        segments: { segments: [{ id: 'title', text: 'Көпір' }] },
        'segments/title': { text: 'Көпір' },
        slug: { slug: 'kopir' },
        content: STORY,
      };
      const of = action === 'release' ? `documents/${variant.documentId}` : `variants/${variant.id}`;
      const url = `/api/v1/${of}/${action}`;
      const body = bodies[action] ?? {};
      const response = await (method === 'PUT' ? newsroom.author.put(url, body) : newsroom.author.post(url, body));
      expect(response.statusCode).toBe(428);
      expect(response.json()).toMatchObject({ code: 'http.precondition_required' });
    });

    it('settings of a document are changed by one, and the other gets them as they are now', async () => {
      const document = await newsroom.begin();
      const change = (releasePolicy: string) =>
        newsroom.publisher.patch(`/api/v1/articles/${document.id}`, { releasePolicy }, etagOf(document));
      const responses = [await change('asReady'), await change('together')];
      expect(statusesOf(responses)).toEqual([200, 412]);
      expect(responses[1]?.json()).toMatchObject({
        current: { version: document.version + 1, releasePolicy: 'asReady' },
      });
    });
  });

  describe('on one text', () => {
    it('the second of two translators gets the segment as the first has put it, and nothing is lost', async () => {
      const variant = await stages.target('translation');
      const seen = await segmentOf(variant, 'title');
      const responses = await Promise.all([
        put(newsroom.translator, variant, 'title', 'Бірінші', etagOf(seen)),
        put(otherTranslator, variant, 'title', 'Екінші', etagOf(seen)),
      ]);
      expect(statusesOf(responses)).toEqual([200, 412]);
      const now = await segmentOf(variant, 'title');
      const [won, lost] = responses[0].statusCode === 200 ? responses : responses.slice().reverse();
      expect(won?.json()).toEqual(now);
      const { id, sourceText, targetText, status, version } = now;
      expect(lost?.json()).toMatchObject({
        code: 'http.precondition_failed',
        current: { id, sourceText, targetText, status, version },
        sent: { text: targetText === 'Бірінші' ? 'Екінші' : 'Бірінші', status: 'translated' },
      });
      expect(now.targetText).toBe(won === responses[0] ? 'Бірінші' : 'Екінші');
    });

    it('the second of two translators may not go on: the first has the task', async () => {
      const variant = await stages.target('translation');
      ok(await put(newsroom.translator, variant, 'title', 'Көпір', ANY));
      const refused = await put(otherTranslator, variant, 'lead', 'Бүгін', etagOf(await segmentOf(variant, 'lead')));
      expect(refused.statusCode).toBe(409);
      expect(codesIn(refused)).toEqual(['workflow.claimed_by_other']);
    });

    it('all segments that one translator saves at once are there', async () => {
      const variant = await stages.target('translation');
      const segments = await newsroom.segments(variant);
      const responses = await Promise.all(
        segments.map(({ id, version }) => put(newsroom.translator, variant, id, `kk: ${id}`, etagOf({ version }))),
      );
      expect(new Set(statusesOf(responses))).toEqual(new Set([200]));
      const after = await newsroom.segments(variant);
      expect(after.map(({ targetText }) => targetText)).toEqual(segments.map(({ id }) => `kk: ${id}`));
    });

    it('of two who put everything, one does, whole', async () => {
      const variant = await stages.target('translation');
      const segments = await newsroom.segments(variant);
      const all = (word: string) => ({ segments: segments.map(({ id }) => ({ id, text: word })) });
      const url = `/api/v1/variants/${variant.id}/segments`;
      const responses = await Promise.all([
        newsroom.translator.put(url, all('Бір'), etagOf(variant)),
        otherTranslator.put(url, all('Екі'), etagOf(variant)),
      ]);
      expect(statusesOf(responses)).toEqual([200, 412]);
      expect(new Set((await newsroom.segments(variant)).map(({ targetText }) => targetText)).size).toBe(1);
    });

    it('of two who write the source, one does, and the other gets 412', async () => {
      const variant = await stages.source('draft');
      const write = (title: string) =>
        newsroom.author.put(`/api/v1/variants/${variant.id}/content`, { ...STORY, title }, etagOf(variant));
      const responses = await Promise.all([write('Первый'), write('Второй')]);
      expect(statusesOf(responses)).toEqual([200, 412]);
      const page = ok<{ items: unknown[] }>(await newsroom.author.get(`/api/v1/variants/${variant.id}/revisions`));
      expect(page.items).toHaveLength(2);
    });

    it('more than there are database connections are all answered', async () => {
      const variant = await stages.target('translation');
      const responses = await Promise.all(
        Array.from({ length: 25 }, (_, index) => put(newsroom.translator, variant, 'title', `kk ${index}`, ANY)),
      );
      expect(new Set(statusesOf(responses))).toEqual(new Set([200]));
      expect((await segmentOf(variant, 'title')).version).toBe(26);
    });
  });

  describe('with one task', () => {
    it.each(['source', 'target'] as const)('exactly one of two takes a %s in review', async (side) => {
      const variant = await stages[side]('review');
      const people = [newsroom.reviewer, otherReviewer];
      const responses = await Promise.all(people.map((person) => person.post(`/api/v1/variants/${variant.id}/claim`)));
      expect(statusesOf(responses)).toEqual([200, 409]);
      const refused = responses.find(({ statusCode }) => statusCode === 409) as Response;
      expect(codesIn(refused)).toEqual(['workflow.claimed_by_other']);
      expect(await eventsOf(variant, 'variant.claimed')).toHaveLength(1);
    });

    it('a lease lasts as long as it is configured to, and taking it again makes it whole', async () => {
      const variant = await stages.source('review');
      ok(await post(newsroom.reviewer, variant, 'claim', {}));
      await leaseOf(variant, 60);
      const { claim } = ok<VariantView>(await post(newsroom.reviewer, variant, 'claim', {}));
      expect(minutesUntil(claim?.expiresAt)).toBeCloseTo(LEASE_MINUTES, 0);
      expect(await eventsOf(variant, 'variant.claimed')).toHaveLength(1);
    });

    it('a lease ends by itself: then somebody else may take the task, and who had it may not go on', async () => {
      const variant = await stages.target('translation');
      ok(await post(newsroom.translator, variant, 'claim', {}));
      expect((await post(otherTranslator, variant, 'claim', {})).statusCode).toBe(409);
      await leaseOf(variant, -1);
      expect((await newsroom.variant(variant.documentId, 'kk')).claim).toBeNull();
      expect((await newsroom.translator.delete(`/api/v1/variants/${variant.id}/claim`)).statusCode).toBe(409);
      ok(await post(otherTranslator, variant, 'claim', {}));
      expect(codesIn(await put(newsroom.translator, variant, 'title', 'Көпір', ANY))).toEqual([
        'workflow.claimed_by_other',
      ]);
    });

    it.each<[string, 'source' | 'target', (variant: VariantView) => Promise<Response>]>([
      ['putting a segment', 'target', (variant) => put(newsroom.translator, variant, 'title', 'Көпір', ANY)],
      [
        'putting what is there already',
        'target',
        ({ id }) =>
          newsroom.translator.put(`/api/v1/variants/${id}/segments/title`, { text: '', status: 'draft' }, ANY),
      ],
      [
        'writing',
        'source',
        ({ id }) => newsroom.author.put(`/api/v1/variants/${id}/content`, { ...STORY, title: 'Мост' }, ANY),
      ],
    ])('%s renews the lease', async (_, side, work) => {
      const [state, person] =
        side === 'source' ? (['draft', newsroom.author] as const) : (['translation', newsroom.translator] as const);
      const variant = await stages[side](state);
      ok(await post(person, variant, 'claim', {}));
      await leaseOf(variant, 60);
      ok(await work(variant));
      const { claim } = await newsroom.variant(variant.documentId, variant.language);
      expect(minutesUntil(claim?.expiresAt)).toBeCloseTo(LEASE_MINUTES, 0);
    });

    it('a publisher may give back what somebody has left lying, and the event tells whose it was', async () => {
      const variant = await stages.target('translation');
      ok(await post(newsroom.translator, variant, 'claim', {}));
      expect((await otherTranslator.delete(`/api/v1/variants/${variant.id}/claim`)).statusCode).toBe(409);
      ok(await newsroom.publisher.delete(`/api/v1/variants/${variant.id}/claim`));
      const [event] = ok<{ items: object[] }>(await newsroom.author.get(`/api/v1/variants/${variant.id}/events`)).items;
      expect(event).toMatchObject({
        action: 'variant.unclaimed',
        actor: { id: newsroom.publisher.id },
        details: { claimedBy: newsroom.translator.id },
      });
    });

    it('the task of the next step is free again', async () => {
      const variant = await stages.source('draft');
      ok(await post(newsroom.author, variant, 'claim', {}));
      ok(await post(newsroom.author, variant, 'submission', ANY));
      expect((await newsroom.variant(variant.documentId, 'ru')).claim).toBeNull();
    });
  });

  describe('in opposite directions', () => {
    it('approving a target while its source is sent back leaves nothing that could go out', async () => {
      const target = await stages.target('review');
      const source = await newsroom.variant(target.documentId, 'ru');
      ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
      const [approved, returned] = await Promise.all([
        newsroom.act(newsroom.reviewer, target, 'approval'),
        newsroom.act(otherReviewer, source, 'change-request', { remark: 'Дата?' }),
      ]);
      expect(returned.statusCode).toBe(200);
      expect([200, 409]).toContain(approved.statusCode);
      expect((await newsroom.release(target.documentId)).statusCode).toBe(409);
      expect(await publicationsOf(target.documentId)).toEqual([]);
    });

    it('releasing while the text is withdrawn ends with the public side and the editorial side of one mind', async () => {
      const published = await stages.source('published');
      ok(await newsroom.act(newsroom.author, published, 'revision'));
      ok(await newsroom.act(newsroom.author, published, 'submission'));
      ok(await newsroom.act(newsroom.reviewer, published, 'approval'));
      const [released, withdrawn] = await Promise.all([
        newsroom.release(published.documentId),
        newsroom.act(newsroom.publisher, published, 'withdrawal', { reason: 'Ошибка' }),
      ]);
      expect(withdrawn.statusCode).toBe(200);
      expect([200, 409]).toContain(released.statusCode);
      const { state, live } = await newsroom.variant(published.documentId, 'ru');
      const [publication] = await publicationsOf(published.documentId);
      expect({ state, live, withdrawn: publication?.withdrawn }).toEqual({
        ...{ state: 'withdrawn', live: false, withdrawn: true },
      });
    });

    it('two releases publish each language once', async () => {
      const { documentId } = await stages.target('approved', { releasePolicy: 'together' });
      const responses = await Promise.all([newsroom.release(documentId), newsroom.release(documentId)]);
      expect(statusesOf(responses)).toEqual([200, 409]);
      expect(await publicationsOf(documentId)).toEqual([
        { language: 'kk', version: 1, revisions: 1, withdrawn: false },
        { language: 'ru', version: 1, revisions: 1, withdrawn: false },
      ]);
    });

    it('the job of a standing order and a publisher publish each language once', async () => {
      const { documentId } = await stages.target('approved', { releasePolicy: 'together' });
      expect((await newsroom.publisher.put(`/api/v1/documents/${documentId}/release-order`)).statusCode).toBe(204);
      await Promise.all([
        newsroom.release(documentId),
        stages.releaseOrdered(documentId),
        stages.releaseOrdered(documentId),
      ]);
      expect(await publicationsOf(documentId)).toMatchObject([{ version: 1 }, { version: 1 }]);
    });

    it('preparing while the translator submits and the source moves on loses no segment', async () => {
      const target = await stages.target('translation');
      await newsroom.translate(target);
      const source = await newsroom.variant(target.documentId, 'ru');
      ok(await newsroom.act(newsroom.reviewer, source, 'change-request', { remark: 'Дата?' }));
      ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Вчера.' }, ANY));
      ok(await newsroom.act(newsroom.author, source, 'submission'));
      await Promise.all([
        stages.prepare(target.documentId),
        stages.prepare(target.documentId),
        newsroom.act(newsroom.translator, target, 'submission'),
      ]);
      const after = await newsroom.variant(target.documentId, 'kk');
      expect(after).toMatchObject({ state: 'translation', segments: { translated: 5, needsRevision: 1 } });
    });
  });

  describe('with one document', () => {
    let documentId: string;
    let target: VariantView;
    beforeEach(async () => {
      target = await stages.target('translation');
      documentId = target.documentId;
      ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'ru'), 'approval'));
    });
    const release = (seen: { version: number }) =>
      newsroom.publisher.post(`/api/v1/documents/${documentId}/release`, {}, etagOf(seen));

    it('a publisher who saw it before a translator typed on lets out the text that is ready', async () => {
      const seen = await newsroom.document(documentId);
      for (const text of ['Қ', 'Қалада', 'Қалада көпір'])
        ok(await put(newsroom.translator, target, 'title', text, ANY));
      expect((await newsroom.variant(documentId, 'kk')).version).toBeGreaterThan(target.version);
      expect(ok<{ languages: string[] }>(await release(seen)).languages).toEqual(['ru']);
    });

    it('a publisher who saw it before somebody said otherwise what a text is worked on for looks again', async () => {
      const text = await stages.target('published');
      ok(await newsroom.act(newsroom.translator, text, 'revision', { change: 'update' }));
      const seen = await newsroom.document(text.documentId);
      const said = { change: 'correction', note: 'Ұзындығы қате еді.' };
      ok(await newsroom.translator.put(`/api/v1/variants/${text.id}/change`, said, ANY));
      expect((await newsroom.document(text.documentId)).version).toBe(seen.version + 1);
    });

    it('a publisher who saw it before another text was approved does not let that out unseen', async () => {
      await newsroom.translate(target);
      const seen = await newsroom.document(documentId);
      ok(await newsroom.act(newsroom.translator, target, 'submission'));
      ok(await newsroom.act(newsroom.reviewer, target, 'approval'));
      const refused = await release(seen);
      expect(refused.statusCode).toBe(412);
      const now = await newsroom.document(documentId);
      expect(refused.json()).toMatchObject({ current: { version: now.version } });
      expect(ok<{ languages: string[] }>(await release(now)).languages.sort()).toEqual(['kk', 'ru']);
    });
  });

  describe('for one address', () => {
    it('texts of one title that are submitted at once get addresses of their own', async () => {
      const title = 'Открыта новая школа';
      const variants = await Promise.all(
        Array.from({ length: 5 }, async () => {
          const { id } = await newsroom.begin({}, { ...STORY, title });
          return newsroom.variant(id, 'ru');
        }),
      );
      const responses = await Promise.all(variants.map((variant) => post(newsroom.author, variant, 'submission', ANY)));
      const slugs = responses.map((response) => ok<VariantView>(response).slug).sort();
      expect(slugs).toEqual(['', '-2', '-3', '-4', '-5'].map((number) => `otkryta-novaya-shkola${number}`));
    });

    it('of two who want one address, one gets it', async () => {
      const variants = [await stages.source('draft'), await stages.source('draft')];
      const responses = await Promise.all(
        variants.map(({ id }) => newsroom.author.put(`/api/v1/variants/${id}/slug`, { slug: 'shkola' }, ANY)),
      );
      expect(statusesOf(responses)).toEqual([200, 409]);
    });

    it('the same address is another one in another language', async () => {
      const target = await stages.target('review');
      const { slug } = await newsroom.variant(target.documentId, 'ru');
      const url = `/api/v1/variants/${target.id}/slug`;
      expect(ok<VariantView>(await newsroom.translator.put(url, { slug }, ANY)).slug).toBe(slug);
    });
  });

  async function leaseOf({ id }: { id: string }, seconds: number): Promise<void> {
    await database.query(
      `UPDATE tasks SET claim_expires_at = now() + make_interval(secs => $2) WHERE variant_id = $1 AND closed_at IS NULL`,
      [id, seconds],
    );
  }

  function minutesUntil(time: string | undefined): number {
    return (Date.parse(time ?? '') - Date.now()) / 60_000;
  }

  function publicationsOf(documentId: string): Promise<{ language: string; version: number; withdrawn: boolean }[]> {
    return database.query(
      `SELECT language, version, withdrawn_at IS NOT NULL AS withdrawn,
              (SELECT count(*)::integer FROM publication_revisions r
                WHERE r.document_id = p.document_id AND r.language = p.language) AS revisions
         FROM publications p WHERE document_id = $1 ORDER BY language`,
      [documentId],
    );
  }
});
