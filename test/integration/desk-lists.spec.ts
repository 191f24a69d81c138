import { DataSource } from 'typeorm';
import type { TaskCounts, TaskView } from '../../src/workflow/task.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { planOf, statementsOf } from '../support/statements.js';

const MANY = 20_000;
/** Tables that are not as good as empty here. */
const FULL = ['tasks', 'variants', 'documents', 'workloads', 'revisions'];
const RARE = encodeURIComponent('Редкий раздел');

describe(`the desk with ${MANY} tasks`, () => {
  let test: TestApp;
  let database: DataSource;
  let reader: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    const roles = ['author', 'translator', 'reviewer', 'publisher'] as const;
    reader = await addPerson(test.app, { roles: [...roles], skills: [{ from: 'ru', to: 'kk' }] });
    await seed();
  });
  afterAll(() => test.close());

  it.each([
    ['returned to me', 'view=returned', 'tasks_by_return'],
    ['of a language pair', 'from=ru&to=kk', 'tasks_by_language'],
    ['of a section', `view=all&section=${RARE}`, 'tasks_by_section'],
    ['of a document', 'view=all&documentId=01a20126-81a5-709b-8d3b-6ed2acc1292c', 'tasks_by_document'],
    ['by how far along they are', 'doneAtLeast=50&doneAtMost=80', 'tasks_due'],
    ['that are urgent', 'priority=urgent', 'tasks_due'],
    ['that are late', 'view=all&overdue=true', 'tasks_due'],
    ['with all figures', 'view=all', 'workloads_pkey'],
  ])('finds those %s by an index, in one statement', async (_, query, index) => {
    const statements = await statementsOf(database, async () => ok(await reader.get(`/api/v1/tasks?${query}`)));
    const own = statements.filter(({ sql }) => sql.includes('FROM me'));
    expect(own).toHaveLength(1);
    const { indexes, scanned } = await planOf(database, own[0] as (typeof own)[number]);
    expect(indexes).toContain(index);
    expect(scanned.filter((table) => FULL.includes(table))).toEqual([]);
  });

  it('counts all of them in one statement', async () => {
    const statements = await statementsOf(database, async () => ok(await reader.get('/api/v1/tasks/counts')));
    expect(statements.filter(({ sql }) => sql.includes('FROM me'))).toHaveLength(1);
    const { all, returned } = ok<TaskCounts>(await reader.get('/api/v1/tasks/counts'));
    expect(all).toMatchObject({
      total: MANY,
      translate: MANY / 2,
      words: (MANY / 2) * 60,
      characters: (MANY / 2) * 400,
    });
    expect(returned.total).toBe(MANY / 1_000);
  });

  it('gives the next one without reading the others', async () => {
    const statements = await statementsOf(database, async () => ok<TaskView>(await claim(), 201));
    const picking = statements.find(({ sql }) => sql.includes('SKIP LOCKED'));
    expect(picking).toBeDefined();
    const plan = await planOf(database, picking as NonNullable<typeof picking>);
    expect(plan.indexes).toContain('tasks_due');
    expect(plan.scanned.filter((table) => FULL.includes(table))).toEqual([]);
  });

  function claim() {
    return reader.post('/api/v1/tasks/claims', { filters: { kind: 'translate' } });
  }

  /** Half of them texts to be written, half of them translations with a hundred words each, forty of which are done. */
  async function seed(): Promise<void> {
    await database.query(
      `CREATE TEMPORARY TABLE seeds AS
         SELECT n, gen_random_uuid() AS document, gen_random_uuid() AS source, gen_random_uuid() AS target,
                gen_random_uuid() AS revision FROM generate_series(1, ${MANY / 2}) AS n`,
    );
    await database.query(
      `INSERT INTO documents (id, kind, source_language, release_policy, required_languages, optional_languages)
         SELECT document, 'article', 'ru', 'together', '{kk,ru}', '{}' FROM seeds;
       INSERT INTO variants (id, document_id, kind, language, state)
         SELECT source, document, 'article', 'ru', 'draft' FROM seeds
         UNION ALL SELECT target, document, 'article', 'kk', 'translation' FROM seeds;
       INSERT INTO revisions (id, variant_id, number, title, content, authorship, origin)
         SELECT revision, source, 1, 'Мост ' || n, '{}', '{"title": []}', 'written' FROM seeds;
       UPDATE variants SET revision_id = revision FROM seeds WHERE id = source;
       UPDATE variants SET source_revision_id = revision FROM seeds WHERE id = target;
       INSERT INTO workloads
         SELECT target, 10, n % 10, 0, 100, 40, 0, 600, 200, 0 FROM seeds;
       INSERT INTO tasks (id, document_id, variant_id, kind, language, source_language, due_at, rank, section, returned_to)
         SELECT gen_random_uuid(), document, source, 'write', 'ru', NULL,
                CASE WHEN n % 3 = 0 THEN 'infinity' ELSE now() + (n - 50) * interval '1 minute' END,
                CASE WHEN n % 100 = 0 THEN 0 ELSE 1 END, ARRAY[CASE WHEN n % 1000 = 0 THEN 'Редкий раздел' ELSE 'Город' END], NULL
           FROM seeds;
       INSERT INTO tasks (id, document_id, variant_id, kind, language, source_language, due_at, rank, section, returned_to)
         SELECT gen_random_uuid(), document, target, 'translate', 'kk', 'ru',
                CASE WHEN n % 3 = 0 THEN 'infinity' ELSE now() + (n - 50) * interval '1 minute' END,
                CASE WHEN n % 100 = 0 THEN 0 ELSE 1 END, '{Город}', CASE WHEN n % 500 = 0 THEN '${reader.id}'::uuid END
           FROM seeds;
       DROP TABLE seeds;
       ANALYZE`,
    );
  }
});
