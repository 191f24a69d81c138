import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { ConfigModule } from '../../src/config/config.module.js';
import { readConfig } from '../../src/config/env.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { JobProcessor, Processes } from '../../src/outbox/job-processor.js';
import { migrateQueues } from '../../src/outbox/migrate-queues.js';
import { OutboxModule } from '../../src/outbox/outbox.module.js';
import { OutboxService } from '../../src/outbox/outbox.service.js';
import { Queues } from '../../src/outbox/queues.js';
import { Reconciler } from '../../src/outbox/reconciler.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { startWorker } from '../support/job-worker.js';

let started = 0;

@Processes('publication.announce')
class EndlessProcessor extends JobProcessor<'publication.announce'> {
  handle(): Promise<void> {
    started += 1;
    return started === 1 ? new Promise(() => undefined) : Promise.resolve();
  }
}

let database: TestDatabase;
let source: DataSource;
const outbox = new OutboxService();

beforeAll(async () => {
  database = await cloneDatabase();
  source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});

beforeEach(() => source.query('TRUNCATE outbox'));

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const appendChange = () => source.transaction((tx) => outbox.append(tx, 'publication.announce', { changeId: '1' }));
const rows = (condition = 'true') => source.query<object[]>(`SELECT id FROM outbox WHERE ${condition}`);

it('creates the tables of the queues once, however many processes ask at the same time', async () => {
  await Promise.all([1, 2, 3].map(() => migrateQueues(database.url)));
  await migrateQueues(database.url);
  const applied = 'SELECT count(*) = count(DISTINCT version) AND count(*) > 0 AS once FROM bullmq.migration';
  expect(await source.query(applied)).toEqual([{ once: true }]);
});

it('refuses to append outside of a transaction', async () => {
  const append = outbox.append(source.manager, 'publication.announce', { changeId: '1' });
  await expect(append).rejects.toThrow('publication.announce must be appended in a transaction');
});

it('refuses to append what breaks the contract of the job', async () => {
  const append = source.transaction((tx) => outbox.append(tx, 'release.ready', { documentId: 'seven' }));
  await expect(append).rejects.toThrow('Invalid UUID');
  expect(await rows()).toEqual([]);
});

it('lets processors lie idle in a process without queues, which still appends', async () => {
  const config = ConfigModule.with(readConfig({ LOG_LEVEL: 'silent' }));
  const http = await Test.createTestingModule({
    imports: [config, DatabaseModule.at(database.url), OutboxModule],
    providers: [EndlessProcessor],
  }).compile();
  await http.init();
  await http
    .get(DataSource)
    .transaction((tx) => http.get(OutboxService).append(tx, 'publication.announce', { changeId: '1' }));
  await http.close();
  expect(await rows('handed_at IS NULL')).toHaveLength(1);
  expect(started).toBe(0);
});

it('leaves a job that only a newer version knows to the relays of that version', async () => {
  await source.query(`INSERT INTO outbox (job, payload) VALUES ('newer.job', '{}')`);
  await appendChange();
  const relay = await startWorker(database.url, undefined);
  await eventually(async () => (await rows('handed_at IS NOT NULL')).length === 1);
  await relay.close();
  expect(await rows(`handed_at IS NULL AND job = 'newer.job'`)).toHaveLength(1);
});

it('makes each overdue row wait again once, though several reconcilers run', async () => {
  const relay = await startWorker(database.url, undefined);
  await source.query(
    `INSERT INTO outbox (job, payload, handed_at)
     SELECT 'publication.announce', '{"changeId": "3"}', now() - interval '6 minutes' FROM generate_series(1, 250)`,
  );
  await Promise.all([relay.get(Reconciler).run(), relay.get(Reconciler).run()]);
  await eventually(async () => (await rows(`handed_at > now() - interval '1 minute'`)).length === 250);
  await relay.close();
  expect(await rows('handovers = 1')).toHaveLength(250);
});

it('deletes rows that were done more than seven days ago', async () => {
  const relay = await startWorker(database.url, undefined);
  await source.query(
    `INSERT INTO outbox (job, payload, handed_at, done_at)
     SELECT 'publication.announce', '{}', now(), now() - days * interval '1 day' FROM unnest(ARRAY[6, 8]) AS days`,
  );
  await relay.get(Reconciler).run();
  await relay.close();
  expect(await rows(`done_at > now() - interval '7 days'`)).toHaveLength(1);
  expect(await rows()).toHaveLength(1);
});

it('does not start on a database where the tables of the queues are missing', async () => {
  const bare = await cloneDatabase();
  await expect(startWorker(bare.url, undefined)).rejects.toThrow('schema "bullmq" is not initialized');
  await bare.drop();
});

it('says when the queues cannot be reached', async () => {
  const relay = await startWorker(database.url, undefined);
  const queues = relay.get(Queues);
  await source.query('ALTER SCHEMA bullmq RENAME TO mislaid');
  expect(await queues.queuesHealth()).toEqual({ reachable: false, jobs: {} });
  await source.query('ALTER SCHEMA mislaid RENAME TO bullmq');
  expect(await queues.queuesHealth()).toMatchObject({ reachable: true });
  await relay.close();
});

it('does not wait for ever for a job when the process ends: another worker does it', async () => {
  await source.query('TRUNCATE bullmq.job CASCADE');
  await appendChange();
  const stuck = await startWorker(database.url, undefined, [EndlessProcessor]);
  await eventually(async () => started === 1);
  const asked = Date.now();
  await stuck.close();
  expect(Date.now() - asked).toBeLessThan(10_000);
  const another = await startWorker(database.url, undefined, [EndlessProcessor]);
  await eventually(async () => (await rows('done_at IS NOT NULL')).length === 1);
  await another.close();
});
