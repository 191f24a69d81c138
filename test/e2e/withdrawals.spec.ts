import { DataSource } from 'typeorm';
import type { Language } from '../../src/languages/languages.js';
import { StrikeService } from '../../src/workflow/schedule/strike.service.js';
import type { WithdrawalsView } from '../../src/workflow/withdrawals/withdrawal.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { send } from '../support/people.js';
import { Stages } from '../support/stages.js';

const ANY = { 'if-match': '*' };
const REASON = 'Жарияланған дерек расталмады';

interface Refused {
  code: string;
  reasons: { code: string; detail: string; params?: Record<string, unknown> }[];
}

describe('a withdrawal', () => {
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

  /** A document that is public in Russian and Kazakh. */
  async function published(fields: object = {}): Promise<string> {
    return (await stages.target('published', fields)).documentId;
  }

  const withdraw = (documentId: string, body: object, headers: Record<string, string> = ANY) =>
    newsroom.publisher.post(`/api/v1/documents/${documentId}/withdrawal`, body, headers);
  const amend = (documentId: string, body: object) =>
    newsroom.publisher.put(`/api/v1/documents/${documentId}/withdrawal`, body, ANY);
  const reinstate = (documentId: string, body: object = { reason: REASON }) =>
    newsroom.publisher.post(`/api/v1/documents/${documentId}/reinstatement`, body, ANY);
  const read = async (documentId: string) =>
    ok<WithdrawalsView>(await newsroom.author.get(`/api/v1/documents/${documentId}/withdrawal`));
  const publicly = (documentId: string, language: Language) =>
    send(test.app, 'GET', `/api/v1/publications/${documentId}.${language}`);
  const rowOf = async (documentId: string, language: Language) => {
    const rows: Record<string, unknown>[] = await database.query(
      `SELECT guid, published_at, revision_id, html, withdrawn_at, redirect_to FROM publications
        WHERE document_id = $1 AND language = $2`,
      [documentId, language],
    );
    return rows[0];
  };
  const reasonsOf = (response: { json: () => Refused }) =>
    response.json().reasons.map(({ code, params }) => [code, params?.['language']]);

  describe('of all languages', () => {
    it('tells the public in each language why, in the words of the office or else of the kind', async () => {
      const documentId = await published();
      const body = { kind: 'legalOrder', reason: REASON, notices: { kk: 'Сот шешімімен алынды.' } };
      const view = ok<WithdrawalsView>(await withdraw(documentId, body));
      expect(view.withdrawals).toMatchObject([
        { language: 'kk', kind: 'legalOrder', notice: 'Сот шешімімен алынды.', text: 'Сот шешімімен алынды.' },
        {
          language: 'ru',
          kind: 'legalOrder',
          notice: null,
          text: expect.stringContaining('законодательства') as string,
        },
      ]);
      const gone = await publicly(documentId, 'ru');
      expect(gone.statusCode).toBe(410);
      expect(gone.json()).toMatchObject({
        code: 'publications.withdrawn',
        params: {
          kind: 'legalOrder',
          notice: view.withdrawals[1]?.text,
          withdrawnAt: view.withdrawals[1]?.withdrawnAt,
        },
      });
      expect((await publicly(documentId, 'kk')).json()).toMatchObject({ params: { notice: 'Сот шешімімен алынды.' } });
    });

    it('keeps the reason inside the office', async () => {
      const documentId = await published();
      ok(await withdraw(documentId, { kind: 'publishedInError', reason: 'Только для своих' }));
      expect((await publicly(documentId, 'ru')).body).not.toContain('Только для своих');
      const events = ok<{ items: { action: string; reason: string; details: object }[] }>(
        await newsroom.author.get(`/api/v1/documents/${documentId}/events`),
      ).items.filter(({ action }) => action === 'variant.withdrawn');
      expect(events).toMatchObject([
        { reason: 'Только для своих', details: { kind: 'publishedInError', notice: null, redirectTo: null } },
        { reason: 'Только для своих' },
      ]);
    });

    it('answers with an ETag that the next change can be meant for', async () => {
      const documentId = await published();
      const before = await newsroom.author.get(`/api/v1/documents/${documentId}/withdrawal`);
      const seen = { 'if-match': String(before.headers['etag']) };
      const done = await withdraw(documentId, { kind: 'duplicate', reason: REASON }, seen);
      expect(done.statusCode).toBe(200);
      expect(done.headers['etag']).not.toBe(before.headers['etag']);
      const stale = await newsroom.publisher.post(
        `/api/v1/documents/${documentId}/reinstatement`,
        { reason: REASON },
        seen,
      );
      expect(stale.statusCode).toBe(412);
    });

    it('is done once when two ask at once', async () => {
      const documentId = await published();
      const body = { kind: 'publishedInError', reason: REASON };
      const answers = await Promise.all([withdraw(documentId, body), withdraw(documentId, body)]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
      const refused = answers.find(({ statusCode }) => statusCode === 409);
      expect(refused?.json()).toMatchObject({
        code: 'withdrawal.refused',
        reasons: [{ code: 'withdrawal.nothing_public' }],
      });
      const changes: unknown[] = await database.query(
        `SELECT 1 FROM publication_changes WHERE document_id = $1 AND change = 'withdrawn'`,
        [documentId],
      );
      expect(changes).toHaveLength(2);
    });

    it('does nothing when one language cannot be withdrawn, and says which', async () => {
      const documentId = await published();
      const languages = ['kk', 'ru', 'en'];
      const refused = await withdraw(documentId, { kind: 'publishedInError', reason: REASON, languages });
      expect(refused.statusCode).toBe(409);
      expect(reasonsOf(refused)).toEqual([['workflow.not_live', 'en']]);
      expect((await publicly(documentId, 'kk')).statusCode).toBe(200);
    });
  });

  describe('of one language', () => {
    it('leaves the others public', async () => {
      const documentId = await published();
      ok(await withdraw(documentId, { kind: 'publishedInError', reason: REASON, languages: ['kk'] }));
      expect((await publicly(documentId, 'kk')).statusCode).toBe(410);
      expect((await publicly(documentId, 'ru')).statusCode).toBe(200);
    });

    it('can be asked of the text itself, with the same words', async () => {
      const documentId = await published();
      const variant = await newsroom.variant(documentId, 'kk');
      ok(
        await newsroom.act(newsroom.publisher, variant, 'withdrawal', {
          kind: 'duplicate',
          reason: REASON,
          notice: 'Бұл – көшірме.',
        }),
      );
      expect((await read(documentId)).withdrawals).toMatchObject([
        { language: 'kk', kind: 'duplicate', notice: 'Бұл – көшірме.' },
      ]);
      ok(await newsroom.act(newsroom.publisher, variant, 'reinstatement', { reason: REASON }));
      expect((await read(documentId)).withdrawals).toEqual([]);
    });

    it('of a required language lets corrections of the others go out', async () => {
      const documentId = await published({ releasePolicy: 'together', requiredLanguages: ['kk', 'ru'] });
      ok(await withdraw(documentId, { kind: 'legalOrder', reason: REASON, languages: ['kk'] }));
      const { author, reviewer } = newsroom;
      const source = await newsroom.variant(documentId, 'ru');
      ok(await newsroom.act(author, source, 'revision'));
      ok(await author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, title: 'Мост открыт' }, ANY));
      ok(await newsroom.act(author, source, 'submission'));
      ok(await newsroom.act(reviewer, source, 'approval'));
      expect(ok(await newsroom.release(documentId))).toMatchObject({ languages: ['ru'] });
    });
  });

  describe('with a redirect', () => {
    it('leads readers of each language to the other publication', async () => {
      const [old, fresh] = [await published(), await published()];
      ok(await withdraw(old, { kind: 'superseded', reason: REASON, redirectTo: fresh }));
      const answer = await publicly(old, 'kk');
      expect([answer.statusCode, answer.headers['location']]).toEqual([308, `/api/v1/publications/${fresh}.kk`]);
    });

    it.each([
      ['superseded', undefined, 'withdrawal.redirect_missing'],
      ['legalOrder', 'other', 'withdrawal.redirect_unfit'],
      ['superseded', 'itself', 'withdrawal.redirect_to_itself'],
    ])('of the kind %s to %s is no sound request', async (kind, to, code) => {
      const documentId = await published();
      const redirectTo = to === 'itself' ? documentId : to && (await published());
      const refused = await withdraw(documentId, { kind, reason: REASON, redirectTo });
      expect(refused.statusCode).toBe(422);
      expect(refused.json()).toMatchObject({ reasons: [{ code, pointer: '/redirectTo' }] });
    });

    it('is refused, with every language, where the other is not public, is gone, or redirects further', async () => {
      const [documentId, other, third] = [await published(), await published(), await published()];
      const redirect = { kind: 'superseded', reason: REASON, redirectTo: other };
      ok(await withdraw(other, { ...redirect, redirectTo: third, languages: ['ru'] }));
      ok(await withdraw(other, { kind: 'publishedInError', reason: REASON, languages: ['kk'] }));
      const refused = await withdraw(documentId, redirect);
      expect(refused.statusCode).toBe(409);
      expect(reasonsOf(refused)).toEqual([
        ['withdrawal.redirect_withdrawn', 'kk'],
        ['withdrawal.redirect_chain', 'ru'],
      ]);
      expect((await publicly(documentId, 'ru')).statusCode).toBe(200);
      const never = await newsroom.begin();
      expect(reasonsOf(await withdraw(documentId, { ...redirect, redirectTo: never.id }))).toEqual([
        ['withdrawal.redirect_not_public', 'kk'],
        ['withdrawal.redirect_not_public', 'ru'],
      ]);
    });

    it('is refused where it would make a loop or lengthen the way of others', async () => {
      const [first, second, third] = [await published(), await published(), await published()];
      const redirect = { kind: 'superseded', reason: REASON };
      ok(await withdraw(first, { ...redirect, redirectTo: second }));
      const loop = await withdraw(second, { ...redirect, redirectTo: first });
      expect(reasonsOf(loop)).toEqual([
        ['withdrawal.redirect_loop', 'kk'],
        ['withdrawal.redirect_loop', 'ru'],
      ]);
      const chain = await withdraw(second, { ...redirect, redirectTo: third });
      expect(chain.json<Refused>().reasons).toMatchObject([
        {
          code: 'withdrawal.redirected_here',
          params: { language: 'kk', documentId: first, title: expect.any(String) as string },
        },
        { code: 'withdrawal.redirected_here', params: { language: 'ru', documentId: first } },
      ]);
    });

    it('never makes a loop of two that are asked for at once', async () => {
      const [first, second] = [await published(), await published()];
      const redirect = { kind: 'superseded', reason: REASON };
      const answers = await Promise.all([
        withdraw(first, { ...redirect, redirectTo: second }),
        withdraw(second, { ...redirect, redirectTo: first }),
      ]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    });

    it('ends when what it leads to is withdrawn: both are gone, and the public is told of both', async () => {
      const [old, fresh] = [await published(), await published()];
      ok(await withdraw(old, { kind: 'superseded', reason: REASON, redirectTo: fresh }));
      ok(await withdraw(fresh, { kind: 'publishedInError', reason: REASON }));
      expect((await publicly(old, 'kk')).statusCode).toBe(410);
      ok(await reinstate(fresh));
      expect((await publicly(old, 'kk')).statusCode).toBe(308);
      const changes: { change: string }[] = await database.query(
        `SELECT change FROM publication_changes WHERE document_id = $1 AND language = 'kk' ORDER BY id`,
        [old],
      );
      expect(changes.map(({ change }) => change)).toEqual([
        'published',
        'withdrawn',
        'withdrawalChanged',
        'withdrawalChanged',
      ]);
    });
  });

  describe('that stands', () => {
    it('can get another kind, other notices and a redirect, and keeps its time', async () => {
      const [documentId, other] = [await published(), await published()];
      ok(await withdraw(documentId, { kind: 'publishedInError', reason: REASON, notices: { kk: 'Қате.' } }));
      const before = await read(documentId);
      const amended = ok<WithdrawalsView>(
        await amend(documentId, { kind: 'superseded', reason: 'Вышло новое', redirectTo: other, languages: ['ru'] }),
      );
      expect(amended.withdrawals).toMatchObject([
        { language: 'kk', kind: 'publishedInError', notice: 'Қате.' },
        { language: 'ru', kind: 'superseded', redirectTo: other, withdrawnAt: before.withdrawals[1]?.withdrawnAt },
      ]);
    });

    it('is none of a text that is public', async () => {
      const documentId = await published();
      const refused = await amend(documentId, { kind: 'duplicate', reason: REASON, languages: ['ru'] });
      expect(reasonsOf(refused)).toEqual([['workflow.not_withdrawn', 'ru']]);
      expect(reasonsOf(await amend(documentId, { kind: 'duplicate', reason: REASON }))).toEqual([
        ['withdrawal.nothing_withdrawn', undefined],
      ]);
    });
  });

  describe('that is undone', () => {
    it('gives the public the frozen text back as it was', async () => {
      const documentId = await published();
      const before = await rowOf(documentId, 'kk');
      ok(await withdraw(documentId, { kind: 'publishedInError', reason: REASON }));
      ok(await reinstate(documentId));
      expect(await rowOf(documentId, 'kk')).toEqual(before);
      expect((await newsroom.variant(documentId, 'kk')).state).toBe('published');
      expect((await publicly(documentId, 'ru')).statusCode).toBe(200);
      expect(reasonsOf(await reinstate(documentId))).toEqual([['withdrawal.nothing_withdrawn', undefined]]);
    });

    it('leaves alone what was begun meanwhile', async () => {
      const documentId = await published();
      ok(await withdraw(documentId, { kind: 'publishedInError', reason: REASON, languages: ['ru'] }));
      const source = await newsroom.variant(documentId, 'ru');
      ok(await newsroom.act(newsroom.author, source, 'revision'));
      const url = `/api/v1/variants/${source.id}/content`;
      ok(await newsroom.author.put(url, { ...STORY, title: 'Мост почти открыт' }, ANY));
      ok(await reinstate(documentId));
      const after = await newsroom.variant(documentId, 'ru');
      expect(after).toMatchObject({ state: 'draft', live: true, claim: { personId: newsroom.author.id } });
      expect(after.revision?.title).toBe('Мост почти открыт');
      expect((await publicly(documentId, 'ru')).json()).toMatchObject({ title: STORY.title });
    });

    it('takes up again the work that it broke off', async () => {
      const documentId = await published();
      const source = await newsroom.variant(documentId, 'ru');
      ok(await newsroom.act(newsroom.author, source, 'revision'));
      ok(await withdraw(documentId, { kind: 'publishedInError', reason: REASON, languages: ['ru'] }));
      ok(await reinstate(documentId));
      expect(await newsroom.variant(documentId, 'ru')).toMatchObject({ state: 'draft', live: true });
    });
  });

  describe('planned', () => {
    const plan = (documentId: string, action: string, input: object) =>
      newsroom.publisher.post(`/api/v1/documents/${documentId}/schedule`, { action, at: '2027-05-01T09:00', input });

    it('asks for its reason beforehand, and refuses what can never be', async () => {
      const documentId = await published();
      const refused = await plan(documentId, 'withdraw', { kind: 'superseded' });
      expect(refused.statusCode).toBe(409);
      expect(reasonsOf(refused)).toEqual([
        ['workflow.reason_required', undefined],
        ['withdrawal.redirect_missing', undefined],
      ]);
      expect((await plan(documentId, 'reinstate', {})).statusCode).toBe(409);
      expect((await plan(documentId, 'withdraw', { kind: 'whim', reason: REASON })).statusCode).toBe(422);
      ok(await plan(documentId, 'withdraw', { kind: 'duplicate', reason: REASON }), 201);
    });

    it('is done at its time, once, of what is public then, and undone as planned', async () => {
      const documentId = await published();
      const notices = { kk: 'Алынды.', ru: 'Снято.' };
      const input = { kind: 'duplicate', reason: REASON, languages: ['kk', 'ru'], notices };
      const entry = ok<{ id: string }>(await plan(documentId, 'withdraw', input), 201);
      ok(await withdraw(documentId, { kind: 'legalOrder', reason: REASON, languages: ['kk'] }));
      await strike(entry.id);
      await strike(entry.id);
      expect((await read(documentId)).withdrawals).toMatchObject([
        { language: 'kk', kind: 'legalOrder' },
        { language: 'ru', kind: 'duplicate', notice: 'Снято.' },
      ]);
      expect(await settled(documentId, entry.id)).toMatchObject({ state: 'struck', outcome: { languages: ['ru'] } });
      const undoing = ok<{ id: string }>(await plan(documentId, 'reinstate', { reason: REASON }), 201);
      await strike(undoing.id);
      expect((await publicly(documentId, 'kk')).statusCode).toBe(200);
    });

    it('uses of the notices that were written beforehand those of the texts that are public by then', async () => {
      const documentId = await published();
      const notices = { kk: 'Алынды.', ru: 'Снято.', en: 'Withdrawn.' };
      const entry = ok<{ id: string }>(
        await plan(documentId, 'withdraw', { kind: 'legalOrder', reason: REASON, notices }),
        201,
      );
      await strike(entry.id);
      expect(await settled(documentId, entry.id)).toMatchObject({
        state: 'struck',
        outcome: { languages: ['kk', 'ru'] },
      });
      expect((await read(documentId)).withdrawals.map(({ notice }) => notice)).toEqual(['Алынды.', 'Снято.']);
      const unneeded = { kind: 'legalOrder', reason: REASON, languages: ['ru'], notices };
      expect(reasonsOf(await plan(documentId, 'withdraw', unneeded))).toEqual([
        ['withdrawal.notice_unneeded', 'kk'],
        ['withdrawal.notice_unneeded', 'en'],
      ]);
    });

    it('of everything has nothing to do when all of it was done by hand before', async () => {
      const documentId = await published();
      const input = { kind: 'legalOrder', reason: REASON };
      const entry = ok<{ id: string }>(await plan(documentId, 'withdraw', input), 201);
      const undoing = ok<{ id: string }>(await plan(documentId, 'reinstate', { reason: REASON }), 201);
      ok(await withdraw(documentId, input));
      await strike(entry.id);
      ok(await reinstate(documentId));
      await strike(undoing.id);
      for (const { id } of [entry, undoing])
        expect(await settled(documentId, id)).toMatchObject({ state: 'struck', outcome: { languages: [] } });
    });

    it('fails of a document that was never public', async () => {
      const { documentId } = await stages.target('review');
      const entry = ok<{ id: string }>(await plan(documentId, 'withdraw', { kind: 'duplicate', reason: REASON }), 201);
      await strike(entry.id);
      expect(await settled(documentId, entry.id)).toMatchObject({
        state: 'failed',
        reasons: [{ code: 'withdrawal.nothing_public' }],
      });
    });

    it('does nothing and says why when its redirect leads nowhere by then', async () => {
      const [documentId, other] = [await published(), await published()];
      const input = { kind: 'superseded', reason: REASON, redirectTo: other };
      const entry = ok<{ id: string }>(await plan(documentId, 'withdraw', input), 201);
      ok(await withdraw(other, { kind: 'publishedInError', reason: REASON, languages: ['ru'] }));
      await strike(entry.id);
      expect(await settled(documentId, entry.id)).toMatchObject({
        state: 'failed',
        reasons: [{ code: 'withdrawal.redirect_withdrawn', params: { language: 'ru', documentId: other } }],
      });
      expect((await publicly(documentId, 'kk')).statusCode).toBe(200);
    });

    async function strike(entryId: string): Promise<void> {
      await database.query(`UPDATE schedule SET at = now() - interval '1 second' WHERE id = $1 AND state = 'waiting'`, [
        entryId,
      ]);
      await test.app.get(StrikeService).strike(entryId);
    }

    async function settled(documentId: string, entryId: string): Promise<unknown> {
      return ok(await newsroom.publisher.get(`/api/v1/documents/${documentId}/schedule/${entryId}`));
    }
  });

  it.each([
    ['without a reason', { kind: 'duplicate' }, 409],
    ['of an unknown kind', { kind: 'whim', reason: REASON }, 422],
    ['of no language', { kind: 'duplicate', reason: REASON, languages: [] }, 422],
    ['of an unknown language', { kind: 'duplicate', reason: REASON, languages: ['de'] }, 422],
    ['with a notice that is a novel', { kind: 'duplicate', reason: REASON, notices: { kk: 'а'.repeat(1_001) } }, 422],
    [
      'with a notice for a text that stays',
      { kind: 'duplicate', reason: REASON, languages: ['ru'], notices: { kk: 'Көшірме' } },
      422,
    ],
    ['with a half of a letter', { kind: 'duplicate', reason: REASON, notices: { kk: '\ud83d' } }, 422],
    ['to no document', { kind: 'duplicate', reason: REASON, redirectTo: 'мост' }, 422],
    ['with what nobody knows', { kind: 'duplicate', reason: REASON, silently: true }, 422],
  ])('%s is refused, and nothing is done', async (_, body, status) => {
    const documentId = await published();
    expect((await withdraw(documentId, body)).statusCode).toBe(status);
    expect((await publicly(documentId, 'kk')).statusCode).toBe(200);
  });

  it('is for publishers, of documents that there are, seen as they are', async () => {
    const documentId = await published();
    const url = `/api/v1/documents/${documentId}`;
    const body = { kind: 'duplicate', reason: REASON };
    const forbidden = await newsroom.author.post(`${url}/withdrawal`, body, ANY);
    expect([forbidden.statusCode, forbidden.json<Refused>().code]).toEqual([403, 'withdrawal.refused']);
    expect((await withdraw(documentId, body, {})).statusCode).toBe(428);
    expect((await withdraw('0199a6d2-7d3c-7000-8000-5d1f0a4c9e11', body)).statusCode).toBe(404);
    expect((await withdraw(documentId, body, { 'if-match': '"1"' })).statusCode).toBe(412);
  });
});
