import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from './app.js';
import { eventually } from './eventually.js';
import { STORY } from './newsroom.js';
import { addPerson } from './people.js';
import type { TestBackend } from './queue-backends.js';
import { WorkerProgram } from './worker-program.js';

const PUBLIC_URL = 'https://press.example';
const RELEASES = 1_000;
const PATIENCE_MS = 150_000;

/** The real worker with the real schedule, killed while a thousand releases that were planned for one second go out. */
export function describeSchedule(start: (databaseUrl: string) => Promise<TestBackend>): void {
  let test: TestApp;
  let backend: TestBackend;
  let database: DataSource;
  let planner: string;
  let worker: WorkerProgram | undefined;

  beforeAll(async () => {
    test = await startTestApp({ PUBLIC_URL });
    backend = await start(test.databaseUrl);
    database = test.app.get(DataSource);
    planner = (await addPerson(test.app, { roles: ['publisher'] })).id;
  });

  afterEach(async () => {
    await worker?.kill();
    worker = undefined;
  });

  afterAll(async () => {
    await backend.stop();
    await test.close();
  });

  const startWorker = () =>
    new WorkerProgram({
      ...{ DATABASE_URL: test.databaseUrl, PUBLIC_URL, LOG_LEVEL: 'silent' },
      ...(backend.redisUrl && { REDIS_URL: backend.redisUrl }),
    });
  const count = async (condition: string): Promise<number> =>
    (await database.query<[{ n: number }]>(`SELECT count(*)::integer AS n FROM schedule WHERE ${condition}`))[0].n;
  const settled = (number: number) => async () => (await count(`state <> 'waiting'`)) >= number;

  it(
    'has a thousand releases planned for one second go out complete, each once, though a worker is killed meanwhile',
    async () => {
      worker = startWorker();
      await plan(1, '1 second');
      await worker.during(eventually(settled(1), 'the worker to be there', PATIENCE_MS));
      await plan(RELEASES, '4 seconds');
      const enough = 1 + randomInt(50, RELEASES / 2);
      await worker.during(eventually(settled(enough), `${enough} releases`, PATIENCE_MS));
      await worker.kill();
      expect(await count(`state = 'waiting'`)).toBeGreaterThan(0);
      worker = startWorker();
      await worker.during(eventually(settled(1 + RELEASES), 'every release', PATIENCE_MS));
      expect(await count(`state = 'struck' AND settled_at >= at`)).toBe(1 + RELEASES);
      expect(await database.query(OUTCOME)).toEqual([
        { documents: 1 + RELEASES, publications: 1 + RELEASES, revisions: 1 + RELEASES, events: 1 + RELEASES, most: 1 },
      ]);
    },
    2 * PATIENCE_MS,
  );

  it(
    'strikes when its time has come, also what was put off, and not before',
    async () => {
      await database.query(`UPDATE outbox SET done_at = now() WHERE done_at IS NULL`);
      worker = startWorker();
      await plan(1, '1 second');
      await worker.during(eventually(settled(2 + RELEASES), 'the worker to be there', PATIENCE_MS));
      const [{ id }] = await plan(1, '2 seconds');
      await database.query(`UPDATE schedule SET at = at + interval '2 seconds' WHERE id = $1`, [id]);
      await database.query(
        `INSERT INTO outbox (job, payload, run_at)
         SELECT 'schedule.strike', jsonb_build_object('entryId', id), at FROM schedule WHERE id = $1`,
        [id],
      );
      await worker.during(eventually(settled(3 + RELEASES), 'the release', PATIENCE_MS));
      const [{ late }] = await database.query<[{ late: number }]>(
        `SELECT extract(epoch FROM settled_at - at)::float AS late FROM schedule WHERE id = $1`,
        [id],
      );
      expect(late).toBeGreaterThanOrEqual(0);
      // Sooner than the reconciler would have looked a second time.
      expect(late).toBeLessThan(25);
    },
    2 * PATIENCE_MS,
  );

  /** Approved documents of one language, with their plans as the schedule makes them. */
  async function plan(documents: number, delay: string): Promise<[{ id: string }]> {
    return database.query(PLAN, [documents, planner, STORY, delay]);
  }
}

const PLAN = `
  WITH numbers AS MATERIALIZED (
    SELECT gen_random_uuid() AS document, gen_random_uuid() AS variant, gen_random_uuid() AS revision,
           gen_random_uuid() AS entry, date_trunc('second', now()) + $4::interval AS at
      FROM generate_series(1, $1::integer)),
  d AS (INSERT INTO documents (id, kind, source_language, release_policy, required_languages, optional_languages)
          SELECT document, 'article', 'ru', 'together', '{ru}', '{}' FROM numbers),
  v AS (INSERT INTO variants (id, document_id, kind, language, state, revision_id, slug)
          SELECT variant, document, 'article', 'ru', 'approved', revision, 'planned-' || document FROM numbers),
  r AS (INSERT INTO revisions (id, variant_id, number, title, content, authorship, origin)
          SELECT revision, variant, 1, 'Planned', $3, '{}', 'imported' FROM numbers),
  o AS (INSERT INTO outbox (job, payload, run_at)
          SELECT 'schedule.strike', jsonb_build_object('entryId', entry), at FROM numbers),
  n AS (SELECT pg_notify('jarshy_outbox', '')),
  s AS (INSERT INTO schedule (id, document_id, action, input, at, planned_by)
          SELECT entry, document, 'release', '{}', at, $2::uuid FROM numbers)
  SELECT entry AS id FROM numbers, n`;

const OUTCOME = `
  SELECT (SELECT count(*)::integer FROM documents) AS documents,
         (SELECT count(*)::integer FROM publications WHERE version = 1) AS publications,
         (SELECT count(*)::integer FROM publication_revisions) AS revisions,
         (SELECT count(*)::integer FROM events WHERE action = 'variant.released') AS events,
         (SELECT max(n)::integer FROM (SELECT count(*) AS n FROM events WHERE action = 'document.scheduleStruck'
                                        GROUP BY document_id) AS struck) AS most`;
