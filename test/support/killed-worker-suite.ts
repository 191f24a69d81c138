import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Language } from '../../src/languages/languages.js';
import { startTestApp, type TestApp } from './app.js';
import { eventually } from './eventually.js';
import { Newsroom, ok, STORY } from './newsroom.js';
import type { TestBackend } from './queue-backends.js';
import { Stops } from './stops.js';
import { WorkerProgram } from './worker-program.js';

const PUBLIC_URL = 'https://press.example';

const marked = (job: string) => `AFTER UPDATE OF done_at ON outbox FOR EACH ROW WHEN (${job})`;

/**
 * Where the workers are killed, one after the other: between hand-over and mark; amid a preparation; amid a release; with
 * a preparation, a release and an announcement done but not marked as such.
 */
const KILLS_AT = [
  ['AFTER UPDATE OF handed_at ON outbox FOR EACH STATEMENT'],
  ['AFTER INSERT ON segments FOR EACH STATEMENT'],
  ['AFTER INSERT ON publication_revisions FOR EACH STATEMENT'],
  [marked(`NEW.job = 'translation.prepare'`), marked(`NEW.job = 'release.ready' AND is_released(NEW.payload)`)],
  // By itself: jobs that stand at the release of what is released already would let nothing new come to be announced.
  [marked(`NEW.job = 'publication.announce'`)],
];
const KILLS_ANYWHERE = 2;
const DOCUMENTS = 2 * (KILLS_AT.length + KILLS_ANYWHERE);

/** For one start of the program, and the nine seconds after which the job of a killed worker is taken up. */
const PATIENCE_MS = 90_000;
const WHOLE_TEST_MS = 300_000;

/** The real worker with the real jobs, killed again and again while documents go from draft to the feeds. */
export function describeKilledWorker(start: (databaseUrl: string) => Promise<TestBackend>): void {
  let test: TestApp;
  let backend: TestBackend;
  let database: DataSource;
  let newsroom: Newsroom;
  let stops: Stops;
  let worker: WorkerProgram;
  const ids: string[] = [];
  let toTranslate = 2 * DOCUMENTS;

  beforeAll(async () => {
    test = await startTestApp({ PUBLIC_URL });
    backend = await start(test.databaseUrl);
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    await database.query(
      `CREATE FUNCTION is_released(payload jsonb) RETURNS boolean LANGUAGE sql
         RETURN EXISTS (SELECT FROM publications WHERE document_id = (payload ->> 'documentId')::uuid)`,
    );
    stops = await Stops.in(test.databaseUrl, KILLS_AT.flat());
  });

  afterAll(async () => {
    await worker.kill();
    await stops.end();
    await backend.stop();
    await test.close();
  });

  it(
    'loses nothing and publishes nothing twice',
    async () => {
      const translations = translateAll();
      for (const places of KILLS_AT) await Promise.race([killAt(places), goesWrong(translations)]);
      for (let kills = 0; kills < KILLS_ANYWHERE; kills += 1)
        await Promise.race([killAnywhere(), goesWrong(translations)]);
      startWorker();
      await worker.during(
        Promise.race([eventually(isAllDone, 'every job to be done', PATIENCE_MS), goesWrong(translations)]),
      );
      await expectEachStepOnce();
      for (const language of ['kk', 'ru', 'en'] as const) {
        await eventually(async () => (await inFeed(language)).length >= ids.length, `all items in ${language}`);
        expect(await inFeed(language)).toEqual([...ids].sort());
      }
      expect(await database.query('SELECT * FROM outbox WHERE done_at IS NULL OR failed_at IS NOT NULL')).toEqual([]);
    },
    WHOLE_TEST_MS,
  );

  async function killAt(places: string[]): Promise<void> {
    await stops.close(...places);
    await beginDocuments();
    startWorker();
    await worker.during(stops.reached(places, PATIENCE_MS));
    await worker.kill();
    await stops.open(...places);
  }

  async function killAnywhere(): Promise<void> {
    const enough = (await countRows('done_at IS NOT NULL')) + randomInt(1, 12);
    const isEnough = async () => (await countRows('done_at IS NOT NULL')) >= enough;
    await beginDocuments();
    startWorker();
    await worker.during(eventually(isEnough, `${enough} jobs to be done`, PATIENCE_MS));
    await worker.kill();
  }

  function startWorker(): void {
    worker = new WorkerProgram({
      ...{ DATABASE_URL: test.databaseUrl, PUBLIC_URL, LOG_LEVEL: 'silent' },
      ...(backend.redisUrl && { REDIS_URL: backend.redisUrl }),
    });
  }

  /** Each is to go out by itself; one as soon as it is approved, one together with its translation. */
  async function beginDocuments(): Promise<void> {
    for (const releasePolicy of ['asReady', 'together']) {
      const title = `${STORY.title}: ${ids.length}`;
      const { id } = await newsroom.begin({ releasePolicy }, { ...STORY, title });
      ids.push(id);
      const ordered = await newsroom.publisher.put(`/api/v1/documents/${id}/release-order`);
      expect(ordered.statusCode).toBe(204);
      await newsroom.submitSource(id);
      ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(id, 'ru'), 'approval'));
    }
  }

  /** Whatever is opened is translated and approved, whether a worker runs or not. */
  async function translateAll(): Promise<void> {
    for (; toTranslate > 0; toTranslate -= 1) {
      const opened = await eventually(nextOpened, 'a target to be opened', WHOLE_TEST_MS);
      const target = await newsroom.variant(opened.documentId, opened.language);
      await newsroom.translate(target);
      ok(await newsroom.act(newsroom.translator, target, 'submission'));
      ok(await newsroom.act(newsroom.reviewer, target, 'approval'));
    }
  }

  async function nextOpened(): Promise<{ documentId: string; language: Language } | undefined> {
    const [opened] = await database.query<{ documentId: string; language: Language }[]>(
      `SELECT document_id AS "documentId", language FROM variants WHERE state = 'translation' LIMIT 1`,
    );
    return opened;
  }

  async function isAllDone(): Promise<boolean> {
    return toTranslate === 0 && (await countRows('done_at IS NULL')) === 0;
  }

  async function expectEachStepOnce(): Promise<void> {
    const once = { state: 'published', live: true, version: 1, revisions: 1, released: 1, documents: DOCUMENTS };
    const target = { ...once, opened: 1, segments: 6, tasks: ['translate', 'review', 'release'] };
    const source = { ...once, opened: 0, segments: 0, tasks: ['write', 'review', 'release'] };
    expect(await database.query(HISTORIES)).toEqual([
      { language: 'en', ...target },
      { language: 'kk', ...target },
      { language: 'ru', ...source },
    ]);
  }

  /** The ids of the documents whose items are in the feed, as often as they are there. */
  async function inFeed(language: Language): Promise<string[]> {
    const { body } = await test.app.inject(`/${language}/feed.xml`);
    const guids = body.matchAll(/<guid[^>]*>tag:[^<]*:article\/([^<]*)\/(\w\w)<\/guid>/g);
    return [...guids].map(([, id, of]) => (of === language ? id : `${id} in ${of}`) ?? '').sort();
  }

  async function countRows(condition: string): Promise<number> {
    const [row] = await database.query<[{ n: number }]>(`SELECT count(*)::integer AS n FROM outbox WHERE ${condition}`);
    return row.n;
  }
}

/** Rejects as `work` does. */
function goesWrong(work: Promise<unknown>): Promise<never> {
  return work.then(() => new Promise<never>(() => undefined));
}

/** What has become of the variants, and how many documents have one with the same history. */
const HISTORIES = `
  SELECT language, state, live, version, revisions, opened, released, segments, tasks, count(*)::integer AS documents
    FROM (
      SELECT v.language, v.state, v.live, p.version,
             (SELECT count(*)::integer FROM publication_revisions r
               WHERE r.document_id = v.document_id AND r.language = v.language) AS revisions,
             (SELECT count(*)::integer FROM events e WHERE e.variant_id = v.id AND action = 'variant.opened') AS opened,
             (SELECT count(*)::integer FROM events e WHERE e.variant_id = v.id AND action = 'variant.released') AS released,
             (SELECT count(*)::integer FROM segments s WHERE s.variant_id = v.id) AS segments,
             (SELECT array_agg(CASE WHEN closed_at IS NULL THEN 'open: ' ELSE '' END || t.kind ORDER BY t.opened_at)
                FROM tasks t WHERE t.variant_id = v.id) AS tasks
        FROM variants v LEFT JOIN publications p ON p.document_id = v.document_id AND p.language = v.language
    ) AS history
   GROUP BY language, state, live, version, revisions, opened, released, segments, tasks
   ORDER BY language`;
