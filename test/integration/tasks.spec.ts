import fc from 'fast-check';
import { DataSource } from 'typeorm';
import type { Actor, Role } from '../../src/accounts/actor.js';
import type { LanguagePair } from '../../src/accounts/language-pair.js';
import type { State } from '../../src/documents/variant.entity.js';
import type { VariantFacts } from '../../src/workflow/facts.js';
import { documentFacts } from '../../src/workflow/facts.query.js';
import type { TaskKind } from '../../src/workflow/task-kind.js';
import { taskQuery, type TaskView } from '../../src/workflow/task.schema.js';
import { TasksQuery } from '../../src/workflow/tasks.query.js';
import { refusal } from '../../src/workflow/transitions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const ANY = { 'if-match': '*' };
const RU_KK: LanguagePair = { from: 'ru', to: 'kk' };
const PAIRS: LanguagePair[] = [RU_KK, { from: 'ru', to: 'en' }, { from: 'kk', to: 'ru' }];
const ROLES: Role[] = ['author', 'translator', 'reviewer', 'publisher', 'administrator'];

type Page = { items: TaskView[]; next: string | null };

describe('the lists of tasks', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  let colleague: TestPerson;
  let database: DataSource;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
    colleague = await addPerson(test.app, { roles: ROLES, skills: PAIRS });
    await populate();
  });
  afterAll(() => test.close());

  it('show as open to somebody exactly what the guards let them do, whoever they are', async () => {
    const variants = await openWork();
    const people = [newsroom.author, newsroom.translator, newsroom.reviewer, newsroom.publisher, colleague];
    const ids = [...people.map(({ id }) => id), '018f0000-0000-7000-8000-000000000000'];
    const anybody: fc.Arbitrary<Actor> = fc.record({
      id: fc.constantFrom(...ids),
      name: fc.constant('Біреу'),
      roles: fc.subarray(ROLES),
      skills: fc.subarray(PAIRS),
    });
    const everyRight = { id: colleague.id, name: '', roles: ROLES, skills: PAIRS };
    await fc.assert(
      fc.asyncProperty(anybody, async (actor) => {
        const may = variants.filter(({ kind, facts }) => refusal(stepOf(kind), facts, actor, {}) === null);
        expect((await openTo(actor)).sort()).toEqual(may.map(({ facts }) => facts.id).sort());
      }),
      { numRuns: 150, examples: [[everyRight], [{ ...everyRight, roles: [] }]] },
    );
  });

  it('have something to compare: every kind of task, and things that stand against each', async () => {
    const everybody = [colleague.actor, newsroom.publisher.actor, newsroom.reviewer.actor];
    const variants = await openWork();
    for (const kind of ['write', 'translate', 'review', 'release'] as const) {
      const verdicts = variants
        .filter((variant) => variant.kind === kind)
        .flatMap(({ facts }) => everybody.map((actor) => refusal(stepOf(kind), facts, actor, {}) === null));
      expect(new Set(verdicts)).toEqual(new Set([true, false]));
    }
  });

  it.each(['author', 'translator', 'reviewer', 'publisher'] as const)(
    'say the same to the %s over HTTP',
    async (who) => {
      const person = newsroom[who];
      const items = await everyPage((query) => person.get(`/api/v1/tasks?limit=7&${query}`));
      const may = (await openWork()).filter(({ kind, facts }) => !refusal(stepOf(kind), facts, person.actor, {}));
      expect(items.map(({ variantId }) => variantId).sort()).toEqual(may.map(({ facts }) => facts.id).sort());
    },
  );

  it('show nothing open to whoever only administers people', async () => {
    const administrator = await addPerson(test.app, { roles: ['administrator'] });
    expect(ok(await administrator.get('/api/v1/tasks'))).toEqual({ items: [], next: null });
  });

  it.each([1, 3, 100])(
    'show each task once in pages of %i, what is due first first, and without a date last',
    async (n) => {
      await spreadDueDates();
      const items = await everyPage((query) => colleague.get(`/api/v1/tasks?view=all&limit=${n}&${query}`));
      const rows: { id: string }[] = await database.query(
        `SELECT id FROM tasks WHERE closed_at IS NULL ORDER BY due_at, id`,
      );
      expect(items.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
      expect(items.at(-1)?.dueAt).toBeNull();
      expect(new Set(items.map(({ dueAt }) => dueAt)).size).toBeLessThan(items.length);
    },
  );

  it('go on behind the last page where it ended, whatever came and went meanwhile', async () => {
    await spreadDueDates();
    const first = ok<Page>(await colleague.get('/api/v1/tasks?view=all&limit=4'));
    const last = first.items.at(-1) as TaskView;
    await database.query(`UPDATE tasks SET due_at = 'infinity' WHERE id = $1`, [last.id]);
    const second = ok<Page>(await colleague.get(`/api/v1/tasks?view=all&limit=100&cursor=${first.next}`));
    const seen = new Set(first.items.map(({ id }) => id));
    expect(second.items.filter(({ id }) => seen.has(id)).map(({ id }) => id)).toEqual([last.id]);
  });

  it.each([
    ['kind=review', (task: TaskView) => task.kind === 'review'],
    ['language=kk', (task: TaskView) => task.language === 'kk'],
    ['language=ru&kind=release', (task: TaskView) => task.language === 'ru' && task.kind === 'release'],
    [
      'dueBefore=2030-01-03T06:00:00%2B06:00',
      (task: TaskView) => task.dueAt !== null && task.dueAt < '2030-01-03T00:00',
    ],
  ])('are narrowed by %s', async (filter, belongs) => {
    await spreadDueDates();
    const all = await everyPage((query) => colleague.get(`/api/v1/tasks?view=all&${query}`));
    const some = await everyPage((query) => colleague.get(`/api/v1/tasks?view=all&${filter}&${query}`));
    expect(some).toEqual(all.filter(belongs));
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
  });

  it('show as mine what I have taken, as long as my lease lasts', async () => {
    const variant = await stages.source('draft');
    const mine = async () =>
      ok<Page>(await newsroom.author.get('/api/v1/tasks?view=mine&limit=100')).items.map((task) => task.variantId);
    expect(await mine()).not.toContain(variant.id);
    ok(await newsroom.act(newsroom.author, variant, 'claim'));
    expect(await mine()).toContain(variant.id);
    await lapse(variant);
    expect(await mine()).not.toContain(variant.id);
    const all = await everyPage((query) => colleague.get(`/api/v1/tasks?view=all&${query}`));
    expect(all.find(({ variantId }) => variantId === variant.id)?.claim).toBeNull();
  });

  it('name a target that has no text yet by the title of its source', async () => {
    const variant = await stages.target('translation');
    const open = await everyPage((query) => newsroom.translator.get(`/api/v1/tasks?${query}`));
    expect(open.find(({ variantId }) => variantId === variant.id)).toMatchObject({
      ...{ title: STORY.title, titleLanguage: 'ru', sourceLanguage: 'ru' },
      ...{ kind: 'translate', documentKind: 'article' },
    });
  });

  it('name a target that has been submitted by its own title', async () => {
    const variant = await stages.target('review');
    const open = await everyPage((query) => newsroom.reviewer.get(`/api/v1/tasks?${query}`));
    expect(open.find(({ variantId }) => variantId === variant.id)).toMatchObject({
      ...{ title: 'Қалада көпір ашылды', titleLanguage: 'kk', sourceLanguage: 'ru' },
      kind: 'review',
    });
  });

  /** Documents in every state, and what stands against going on with them. */
  async function populate(): Promise<void> {
    for (const state of ['draft', 'review', 'approved', 'published', 'withdrawn'] as State[])
      await stages.source(state);
    for (const state of ['draft', 'translation', 'review', 'approved', 'published', 'withdrawn'] as State[]) {
      await stages.target(state);
    }
    await stages.target('review', {}, 'en');
    for (const [side, state] of [
      ['source', 'draft'],
      ['source', 'review'],
      ['target', 'translation'],
      ['target', 'review'],
    ] as const) {
      ok(await newsroom.act(colleague, await stages[side](state), 'claim'));
      const lapsed = await stages[side](state);
      ok(await newsroom.act(colleague, lapsed, 'claim'));
      await lapse(lapsed);
    }
    await ownWork();
    await approvedButHeld();
    await takenOut();
    await corrections();
  }

  /** Languages that were taken out while they were worked on, of which one came back. */
  async function takenOut(): Promise<void> {
    const changes = { requiredLanguages: ['ru'], optionalLanguages: [] };
    for (const state of ['translation', 'review', 'approved'] as State[]) {
      const { documentId } = await stages.target(state);
      ok(await newsroom.publisher.patch(`/api/v1/articles/${documentId}`, changes, ANY));
    }
    const { documentId } = await stages.target('translation');
    ok(await newsroom.publisher.patch(`/api/v1/articles/${documentId}`, changes, ANY));
    ok(await newsroom.publisher.patch(`/api/v1/articles/${documentId}`, { optionalLanguages: ['kk'] }, ANY));
  }

  /** Texts in review in which the colleague, who may do everything, has a share. */
  async function ownWork(): Promise<void> {
    const source = await stages.source('draft');
    ok(await colleague.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Своё' }, ANY));
    ok(await newsroom.act(colleague, source, 'submission'));
    const target = await stages.target('translation');
    ok(await colleague.put(`/api/v1/variants/${target.id}/segments`, { segments: [{ id: 'title', text: 'К' }] }, ANY));
    ok(await newsroom.act(colleague, target, 'claim'));
    ok(await colleague.delete(`/api/v1/variants/${target.id}/claim`));
    await newsroom.translate(target);
    ok(await newsroom.act(newsroom.translator, target, 'submission'));
  }

  /** Approved targets whose source went back, or on; and one whose address another publication has. */
  async function approvedButHeld(): Promise<void> {
    for (const again of [false, true]) {
      const { documentId } = await stages.target('approved');
      const source = await newsroom.variant(documentId, 'ru');
      ok(await newsroom.act(newsroom.reviewer, source, 'change-request', { remark: 'Дата?' }));
      if (!again) continue;
      ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Вчера.' }, ANY));
      ok(await newsroom.act(newsroom.author, source, 'submission'));
      ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    }
    const { id } = await stages.target('approved');
    await database.query(
      `UPDATE variants SET slug = p.slug || '-old' FROM publications p
        WHERE variants.document_id = p.document_id AND variants.language = p.language AND p.language = 'kk'`,
    );
    await database.query(
      `UPDATE variants SET slug = (SELECT slug FROM publications WHERE language = 'kk' LIMIT 1) WHERE id = $1`,
      [id],
    );
  }

  /** One with a note that the colleague wrote, and one that is approved and has none. */
  async function corrections(): Promise<void> {
    const [noted, mute] = [await stages.source('published'), await stages.source('published')];
    ok(await newsroom.act(colleague, noted, 'revision', { change: 'correction', note: 'Дата была неверна.' }));
    ok(await newsroom.act(newsroom.author, noted, 'submission'));
    ok(await newsroom.act(newsroom.author, mute, 'revision'));
    ok(await newsroom.act(newsroom.author, mute, 'submission'));
    ok(await newsroom.act(newsroom.reviewer, mute, 'approval'));
    await database.query(`UPDATE variants SET change_kind = 'correction' WHERE id = $1`, [mute.id]);
  }

  async function lapse({ id }: { id: string }): Promise<void> {
    await database.query(`UPDATE tasks SET claim_expires_at = now() WHERE variant_id = $1`, [id]);
  }

  /** Some equal, some a microsecond apart, a third without any. */
  async function spreadDueDates(): Promise<void> {
    await database.query(
      `UPDATE tasks SET due_at = CASE WHEN n % 3 = 0 THEN 'infinity'
              ELSE '2030-01-01T00:00:00Z'::timestamptz + (n % 3) * interval '1 day' + (n % 2) * interval '1 microsecond' END
         FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM tasks WHERE closed_at IS NULL) AS numbered
        WHERE tasks.id = numbered.id`,
    );
  }

  /** What every variant waits for by its state, whether there is a task for it or not. */
  async function openWork(): Promise<{ kind: TaskKind; facts: VariantFacts }[]> {
    const rows: { id: string }[] = await database.query(`SELECT id FROM documents`);
    const facts = await Promise.all(rows.map(({ id }) => documentFacts(database.manager, id, { lock: false })));
    return facts.flat().flatMap((variant) => {
      const kind = kindOf(variant);
      return kind ? [{ kind, facts: variant }] : [];
    });
  }

  async function openTo(actor: Actor): Promise<string[]> {
    const page = await test.app.get(TasksQuery).list(taskQuery.parse({ limit: 100 }), actor);
    expect(page.next).toBeNull();
    return page.items.map(({ variantId }) => variantId);
  }

  async function everyPage(ask: (query: string) => ReturnType<TestPerson['get']>): Promise<TaskView[]> {
    const items: TaskView[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = ok(await ask(cursor && `cursor=${cursor}`));
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }
});

function kindOf({ state, isSource }: VariantFacts): TaskKind | null {
  if (state === 'draft') return isSource ? 'write' : null;
  return ({ translation: 'translate', review: 'review', approved: 'release' } as const)[state as string] ?? null;
}

/** What somebody to whom a task is open may do. */
function stepOf(kind: TaskKind) {
  return kind === 'release' ? 'release' : 'claim';
}
