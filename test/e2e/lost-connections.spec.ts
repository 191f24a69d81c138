import pg from 'pg';
import { QUEUES } from '../../src/outbox/job-contracts.js';
import { migrateQueues } from '../../src/outbox/migrate-queues.js';
import { OUTBOX_CHANNEL } from '../../src/outbox/outbox.service.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { JarshyProgram } from '../support/jarshy-program.js';
import { PostgresProxy } from '../support/postgres-proxy.js';

/** A process that starves hears nothing any more, so that only the test can tell. */
const PATIENCE_MS = 60_000;

let database: TestDatabase;
let proxy: PostgresProxy;
let client: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase();
  await migrateQueues(database.url);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
beforeEach(async () => {
  proxy = await PostgresProxy.to(database.url);
});
afterEach(async () => {
  await JarshyProgram.killAll();
  await proxy.close();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

function startWorker(): JarshyProgram {
  return JarshyProgram.start(['worker'], { DATABASE_URL: proxy.url, LOG_LEVEL: 'silent' });
}

function soon<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The process does not end')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function doJob(): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `WITH added AS (INSERT INTO outbox (job, payload) VALUES ('publication.announce', '{"changeId": "1"}') RETURNING id)
     SELECT id, pg_notify('${OUTBOX_CHANNEL}', '') FROM added`,
  );
  const done = `SELECT FROM outbox WHERE id = $1 AND done_at IS NOT NULL`;
  await eventually(async () => (await client.query(done, [rows[0]?.id])).rowCount === 1, 'the job to be done');
}

describe('a worker whose database goes', () => {
  it.each(['startup', 'query'] as const)(
    'at the %s of its first connection to a queue ends in one line',
    async (moment) => {
      // The queues themselves come first.
      proxy.cutAt(moment, 'jarshy queues', QUEUES.length);
      expect(await soon(startWorker().ended)).toEqual({
        code: 1,
        out: '',
        err: expect.stringMatching(/^jarshy: The database cannot be reached: .+\n$/),
      });
    },
  );

  it('later on goes on when it is back, and can be told to end while it is away', async () => {
    const worker = startWorker();
    await worker.printed('ready');
    await doJob();
    proxy.cut();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    proxy.mend();
    await doJob();
    proxy.cut();
    expect(await soon(worker.end('SIGTERM'))).toMatchObject({ code: 0, err: '' });
  });
});
