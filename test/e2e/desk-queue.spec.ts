import { DataSource } from 'typeorm';
import { DeskSweep } from '../../src/notifications/desk-sweep.js';
import type { TaskCounts, TaskView } from '../../src/workflow/task.schema.js';
import type { SegmentView } from '../../src/workflow/segment.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

type Page = { items: TaskView[]; next: string | null };

const ANY = { 'if-match': '*' };
const RU_KK = { from: 'ru', to: 'kk' } as const;
const RU_EN = { from: 'ru', to: 'en' } as const;

describe('the queue of the desk', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  let database: DataSource;
  beforeEach(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
  });
  afterEach(() => test.close());

  const list = async (person: TestPerson, query = ''): Promise<TaskView[]> =>
    ok<Page>(await person.get(`/api/v1/tasks?limit=100&${query}`)).items;
  const counts = async (person: TestPerson, query = ''): Promise<TaskCounts> =>
    ok(await person.get(`/api/v1/tasks/counts?${query}`));
  const next = (person: TestPerson, filters?: object) =>
    person.post('/api/v1/tasks/claims', filters ? { filters } : {});
  const taskOf = async (variantId: string): Promise<TaskView> => {
    const found = (await list(newsroom.publisher, 'view=all')).find((task) => task.variantId === variantId);
    if (!found) throw new Error(`There is no task for ${variantId}`);
    return found;
  };
  const assign = (person: TestPerson, taskId: string, personId: string) =>
    person.put(`/api/v1/tasks/${taskId}/assignee`, { personId });
  const translator = (skill: { from: 'ru'; to: 'kk' | 'en' }) =>
    addPerson(test.app, { roles: ['translator'], skills: [skill] });

  it('says how much is to do, and how far along it is, as people work', async () => {
    const variant = await stages.target('translation');
    const segments = await newsroom.segments(variant);
    const words = (of: SegmentView[]) =>
      of.reduce(
        (sum, { sourceText }) => sum + sourceText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
        0,
      );
    const characters = (of: SegmentView[]) => of.reduce((sum, { sourceText }) => sum + sourceText.length, 0);
    const total = segments.length;
    expect(await taskOf(variant.id)).toMatchObject({
      progress: { segments: total, done: 0, percent: 0 },
      toDo: { words: words(segments), characters: characters(segments) },
    });
    const [first, ...others] = segments as [SegmentView, ...SegmentView[]];
    const put = { segments: [{ id: first.id, text: `kk: ${first.sourceText}` }] };
    ok(await newsroom.translator.put(`/api/v1/variants/${variant.id}/segments`, put, ANY));
    expect(await taskOf(variant.id)).toMatchObject({
      progress: { segments: total, done: 1, percent: Math.floor(100 / total) },
      toDo: { words: words(others), characters: characters(others) },
    });
    expect(await list(newsroom.translator, 'to=kk&doneAtLeast=1')).toHaveLength(1);
    expect(await list(newsroom.translator, 'to=kk&doneAtMost=0')).toHaveLength(0);
    const translate = (await counts(newsroom.translator, 'to=kk')).open;
    expect(translate).toMatchObject({ words: words(others), characters: characters(others) });
    await newsroom.translate(variant);
    expect(await taskOf(variant.id)).toMatchObject({ progress: { percent: 100 }, toDo: { words: 0, characters: 0 } });
    ok(await newsroom.act(newsroom.translator, variant, 'submission'));
    expect(await taskOf(variant.id)).toMatchObject({ kind: 'review', progress: { segments: total } });
    const [workload] = await database.query(
      `SELECT w.*, count(s.*)::integer AS counted FROM workloads w JOIN segments s USING (variant_id)
        WHERE variant_id = $1 GROUP BY w.variant_id`,
      [variant.id],
    );
    expect(workload).toMatchObject({ segments: total, counted: total, translated: total });
  });

  it('knows the section of a text, also after it has moved, by its path', async () => {
    const city = await stages.target('translation');
    const village = { ...STORY, section: ['Новости', 'Село'] };
    const { id } = await newsroom.begin({}, village);
    const titles = async (query: string) =>
      (await list(newsroom.author, `view=all&${query}`)).map((task) => task.documentId);
    const named = (...names: string[]) => names.map((name) => `section=${encodeURIComponent(name)}`).join('&');
    expect(new Set(await titles(named('Новости')))).toEqual(new Set([city.documentId, id]));
    expect(await titles(named('Новости', 'Село'))).toEqual([id]);
    expect(await titles(named('Село'))).toEqual([]);
    const source = await newsroom.variant(id, 'ru');
    const moved = { ...village, section: ['Село'] };
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, moved, ANY));
    expect(await titles(named('Село'))).toEqual([id]);
    expect((await taskOf(source.id)).section).toEqual(['Село']);
  });

  it.each([
    ['from=ru&to=kk', ({ sourceLanguage, language }: TaskView) => sourceLanguage === 'ru' && language === 'kk'],
    ['to=en', ({ sourceLanguage, language }: TaskView) => sourceLanguage !== null && language === 'en'],
    ['documentKind=official', ({ documentKind }: TaskView) => documentKind === 'official'],
    ['overdue=true', ({ dueAt }: TaskView) => dueAt !== null && dueAt < new Date().toISOString()],
    ['overdue=false', ({ dueAt }: TaskView) => dueAt === null || dueAt >= new Date().toISOString()],
    ['priority=urgent', ({ priority }: TaskView) => priority === 'urgent'],
  ])('is narrowed by %s, and counts what it lists', async (filter, belongs) => {
    const { documentId } = await stages.target('translation');
    await stages.target('review', { dueAt: '2020-01-01T00:00:00Z' });
    const content = { fullName: 'Асқар Нұрлан', post: 'Әкім', birthDate: null, career: [], awards: [] };
    const profile = { language: 'kk', content: { ...content, responsibilities: null, body: [] } };
    ok(await newsroom.author.post('/api/v1/profiles', profile), 201);
    await urgent(documentId);
    const all = await list(newsroom.author, 'view=all');
    const some = await list(newsroom.author, `view=all&${filter}`);
    expect(some).toEqual(all.filter(belongs));
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    for (const person of [newsroom.author, newsroom.translator, newsroom.publisher]) {
      const counted = await counts(person, filter);
      for (const view of ['mine', 'open', 'returned', 'all'] as const) {
        const listed = await list(person, `view=${view}&${filter}`);
        const ofKind = (kind: string) => listed.filter((task) => task.kind === kind).length;
        expect([view, counted[view]]).toEqual([
          view,
          {
            total: listed.length,
            overdue: listed.filter(({ dueAt }) => dueAt !== null && dueAt < new Date().toISOString()).length,
            words: listed.reduce((sum, { toDo }) => sum + (toDo?.words ?? 0), 0),
            characters: listed.reduce((sum, { toDo }) => sum + (toDo?.characters ?? 0), 0),
            ...{ write: ofKind('write'), translate: ofKind('translate') },
            ...{ review: ofKind('review'), release: ofKind('release') },
          },
        ]);
      }
    }
  });

  it('has the urgent before what is due at the same time, and the older before the younger', async () => {
    const dueAt = '2099-01-01T00:00:00Z';
    const documents: string[] = [];
    for (const due of [null, dueAt, dueAt, dueAt]) documents.push((await newsroom.begin({ dueAt: due })).id);
    await database.query(`UPDATE tasks SET due_at = $1 WHERE due_at <> 'infinity'`, [dueAt]);
    const [late, first, second, third] = documents as [string, string, string, string];
    await urgent(third);
    expect((await list(newsroom.author)).map(({ documentId }) => documentId)).toEqual([third, first, second, late]);
    const page = ok<Page>(await newsroom.author.get('/api/v1/tasks?limit=1'));
    const rest = ok<Page>(await newsroom.author.get(`/api/v1/tasks?limit=100&cursor=${page.next}`));
    expect([...page.items, ...rest.items].map(({ documentId }) => documentId)).toEqual([third, first, second, late]);
    done(await newsroom.publisher.put(`/api/v1/documents/${third}/priority`, { priority: 'normal' }));
    expect((await list(newsroom.author)).map(({ documentId }) => documentId)).toEqual([first, second, third, late]);
    const refused = await newsroom.translator.put(`/api/v1/documents/${third}/priority`, { priority: 'urgent' });
    expect(refused.json()).toMatchObject({ status: 403, code: 'documents.refused' });
  });

  it('gives each task its share of the time until the document is due, and follows another date', async () => {
    const due = new Date(Date.now() + 10 * 3_600_000);
    const variant = await stages.target('translation', { dueAt: due.toISOString() });
    const task = await taskOf(variant.id);
    const share = ({ openedAt, dueAt }: TaskView) =>
      (Date.parse(dueAt ?? '') - Date.parse(openedAt)) / (due.getTime() - Date.parse(openedAt));
    expect(share(task)).toBeCloseTo(4 / 7, 2);
    const changes = { dueAt: null };
    ok(await newsroom.publisher.patch(`/api/v1/articles/${variant.documentId}`, changes, ANY));
    expect((await taskOf(variant.id)).dueAt).toBeNull();
    ok(await newsroom.publisher.patch(`/api/v1/articles/${variant.documentId}`, { dueAt: due.toISOString() }, ANY));
    expect(share(await taskOf(variant.id))).toBeCloseTo(4 / 7, 2);
  });

  it('shows what came back to me, until somebody else takes it, and since when it waits', async () => {
    const variant = await stages.target('review');
    const colleague = await translator(RU_KK);
    expect(await list(newsroom.translator, 'view=returned')).toEqual([]);
    ok(await newsroom.act(newsroom.reviewer, variant, 'change-request', { remark: 'Дата?' }));
    const [back] = await list(newsroom.translator, 'view=returned');
    expect(back).toMatchObject({ variantId: variant.id, returnedToMe: true });
    expect(back?.waitingSince).toBe(back?.openedAt);
    expect(await list(colleague, 'view=returned')).toEqual([]);
    ok(await newsroom.act(colleague, variant, 'claim'));
    expect(await list(newsroom.translator, 'view=returned')).toEqual([]);
    const [mine] = await list(colleague, 'view=mine');
    expect((mine?.waitingSince ?? '') > (mine?.openedAt ?? '')).toBe(true);
    ok(await colleague.delete(`/api/v1/variants/${variant.id}/claim`));
    const [free] = await list(newsroom.translator, 'view=returned');
    expect((free?.waitingSince ?? '') > (mine?.waitingSince ?? '')).toBe(true);
  });

  describe('claiming the next', () => {
    it('takes the first that is open to me, and then the one after it', async () => {
      const [first, second] = [await stages.target('translation'), await stages.target('translation')];
      await stages.target('translation', { requiredLanguages: ['ru'], optionalLanguages: ['en'] }, 'en');
      const person = await translator(RU_KK);
      for (const { id } of [first, second]) {
        const task = ok<TaskView>(await next(person), 201);
        expect(task).toMatchObject({ variantId: id, claim: { personId: person.id } });
      }
      const none = await next(person);
      expect(none.json()).toMatchObject({ status: 404, code: 'tasks.none_free' });
    });

    it('gives different tasks to all who ask at once, and none to who is too late', async () => {
      for (let n = 0; n < 4; n += 1) await stages.target('translation');
      const people = await Promise.all(Array.from({ length: 6 }, () => translator(RU_KK)));
      const answers = await Promise.all(people.map((person) => next(person)));
      const taken = answers
        .filter(({ statusCode }) => statusCode === 201)
        .map((answer) => answer.json<TaskView>().variantId);
      expect(new Set(taken).size).toBe(4);
      expect(taken).toHaveLength(4);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 201, 201, 201, 404, 404]);
    });

    it('gives both languages of one document to two who ask at once', async () => {
      await stages.source('review');
      const [kk, en] = [await translator(RU_KK), await translator(RU_EN)];
      const answers = await Promise.all([next(kk), next(en)]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    });

    it('takes only what the filters let through, and what may be taken', async () => {
      await stages.target('approved');
      const review = await stages.target('review');
      expect((await next(newsroom.publisher)).statusCode).toBe(404);
      expect((await next(newsroom.reviewer, { to: 'en' })).statusCode).toBe(404);
      const filters = { kind: 'review', from: 'ru', to: 'kk' };
      expect(ok<TaskView>(await next(newsroom.reviewer, filters), 201).variantId).toBe(review.id);
      expect((await next(newsroom.reviewer, { else: 1 })).statusCode).toBe(422);
    });
  });

  describe('giving a task to somebody', () => {
    it('is done by a publisher, whoever has it, and undone', async () => {
      const variant = await stages.target('translation');
      const { id } = await taskOf(variant.id);
      const [one, other] = [await translator(RU_KK), await translator(RU_KK)];
      ok(await newsroom.act(one, variant, 'claim'));
      expect(ok<TaskView>(await assign(newsroom.publisher, id, other.id)).claim).toMatchObject({ personId: other.id });
      expect(await list(other, 'view=mine')).toHaveLength(1);
      expect(await list(one, 'view=mine')).toEqual([]);
      done(await newsroom.publisher.delete(`/api/v1/tasks/${id}/assignee`));
      expect((await taskOf(variant.id)).claim).toBeNull();
      const actions = await database.query(
        `SELECT action, person_id AS person, details ->> 'claimedBefore' AS before FROM events
          WHERE variant_id = $1 AND action IN ('variant.assigned', 'variant.unclaimed') ORDER BY id`,
        [variant.id],
      );
      expect(actions).toEqual([
        { action: 'variant.assigned', person: other.id, before: one.id },
        { action: 'variant.unclaimed', person: null, before: null },
      ]);
    });

    it('is refused for whoever may not do it, with every reason', async () => {
      const { id } = await taskOf((await stages.target('translation')).id);
      const reasons = async (personId: string) => {
        const answer = (await assign(newsroom.publisher, id, personId)).json();
        expect(answer).toMatchObject({ status: 409, code: 'tasks.assignee_refused' });
        return (answer as { reasons: { code: string }[] }).reasons.map(({ code }) => code);
      };
      expect(await reasons(newsroom.author.id)).toEqual(['workflow.role_missing', 'tasks.person_skill_missing']);
      expect(await reasons((await translator(RU_EN)).id)).toEqual(['tasks.person_skill_missing']);
      const gone = await translator(RU_KK);
      await database.query(`UPDATE people SET disabled_at = now() WHERE id = $1`, [gone.id]);
      expect((await assign(newsroom.publisher, id, gone.id)).json()).toMatchObject({ code: 'not_found.person' });
      const refused = await assign(newsroom.translator, id, newsroom.translator.id);
      expect(refused.json()).toMatchObject({ status: 403, code: 'tasks.refused' });
    });

    it('is offered for those whom nothing keeps from it, to publishers', async () => {
      const { id } = await taskOf((await stages.target('translation')).id);
      const fit = await translator(RU_KK);
      await translator(RU_EN);
      const gone = await translator(RU_KK);
      await database.query(`UPDATE people SET disabled_at = now() WHERE id = $1`, [gone.id]);
      const offered = ok<{ items: { id: string }[] }>(await newsroom.publisher.get(`/api/v1/tasks/${id}/assignees`));
      expect(offered.items.map((person) => person.id).sort()).toEqual([fit.id, newsroom.translator.id].sort());
      expect((await newsroom.translator.get(`/api/v1/tasks/${id}/assignees`)).statusCode).toBe(403);
    });

    it('keeps four eyes: nobody reviews what they have translated', async () => {
      const both = await addPerson(test.app, { roles: ['translator', 'reviewer'], skills: [RU_KK] });
      const variant = await stages.target('translation');
      const [segment] = await newsroom.segments(variant);
      const put = { segments: [{ id: segment?.id, text: 'Өзімдікі' }] };
      ok(await both.put(`/api/v1/variants/${variant.id}/segments`, put, ANY));
      ok(await both.delete(`/api/v1/variants/${variant.id}/claim`));
      const rest = (await newsroom.segments(variant)).filter(({ id }) => id !== segment?.id);
      const texts = { segments: rest.map(({ id, sourceText }) => ({ id, text: `kk: ${sourceText}` })) };
      ok(await newsroom.translator.put(`/api/v1/variants/${variant.id}/segments`, texts, ANY));
      ok(await newsroom.act(newsroom.translator, variant, 'submission'));
      const answer = await assign(newsroom.publisher, (await taskOf(variant.id)).id, both.id);
      expect(answer.json()).toMatchObject({ status: 409, reasons: [{ code: 'tasks.person_own_work' }] });
    });
  });

  it('takes the name from a task whose lease has ended, and remembers whose it was', async () => {
    const variant = await stages.target('translation');
    ok(await newsroom.act(newsroom.translator, variant, 'claim'));
    await database.query(`UPDATE tasks SET claim_expires_at = now() - interval '5 minutes' WHERE variant_id = $1`, [
      variant.id,
    ]);
    const before = await taskOf(variant.id);
    for (let times = 0; times < 2; times += 1) await test.app.get(DeskSweep).run();
    const after = await taskOf(variant.id);
    expect(after).toEqual(before);
    expect(after.claim).toBeNull();
    const events = await database.query(`SELECT person_id AS person FROM events WHERE action = 'variant.leaseEnded'`);
    expect(events).toEqual([{ person: newsroom.translator.id }]);
  });

  it.each([
    ['kk', 'Түпнұсқа мәтін бекітілмеген'],
    ['ru', 'Оригинал не утверждён'],
    ['en', 'The source text is not approved'],
  ])('says in %s what stands in the way of a text', async (language, words) => {
    const variant = await stages.target('review', { releasePolicy: 'together' });
    const url = `/api/v1/variants/${variant.id}/obstacles`;
    const { state, steps } = ok<{
      state: string;
      steps: { step: string; obstacles: { code: string; detail: string }[] }[];
    }>(await newsroom.reviewer.get(url, { 'accept-language': language }));
    expect(state).toBe('review');
    expect(steps.map(({ step }) => step)).toEqual(['approve', 'release']);
    const [approve, release] = steps.map(({ obstacles }) => obstacles);
    expect(approve).toMatchObject([
      { code: 'workflow.source_not_approved', detail: expect.stringContaining(words) as string },
    ]);
    expect(release?.map(({ code }) => code)).toEqual([
      ...['workflow.role_missing', 'workflow.source_not_approved', 'release.language_missing'],
    ]);
  });

  async function urgent(documentId: string): Promise<void> {
    done(await newsroom.publisher.put(`/api/v1/documents/${documentId}/priority`, { priority: 'urgent' }));
  }

  /** An answer without a body. */
  function done({ statusCode, body }: { statusCode: number; body: string }): void {
    if (statusCode !== 204) throw new Error(`${statusCode}: ${body}`);
  }
});
