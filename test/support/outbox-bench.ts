import type { TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { OutboxService } from '../../src/outbox/outbox.service.js';
import { cloneDatabase, type TestDatabase } from './database.js';
import { eventually } from './eventually.js';
import { startWorker } from './job-worker.js';
import type { TestBackend } from './queue-backends.js';

type Processors = NonNullable<Parameters<typeof startWorker>[2]>;

/** A database with its outbox and its queues, for the tests of one describe(). */
export class OutboxBench {
  backend!: TestBackend;
  source!: DataSource;
  database!: TestDatabase;
  private readonly workers: TestingModule[] = [];

  constructor(start: (databaseUrl: string) => Promise<TestBackend>) {
    beforeAll(async () => {
      this.database = await cloneDatabase();
      this.backend = await start(this.database.url);
      this.source = await new DataSource({ type: 'postgres', url: this.database.url }).initialize();
    });
    beforeEach(async () => {
      await this.source.query('TRUNCATE outbox');
      await this.backend.lose();
    });
    afterEach(() => Promise.all(this.workers.splice(0).map((worker) => worker.close())));
    afterAll(async () => {
      await this.source.destroy();
      await this.backend.stop();
      await this.database.drop();
    });
  }

  async worker(...processors: Processors): Promise<TestingModule> {
    const worker = await startWorker(this.database.url, this.backend.redisUrl, processors);
    this.workers.push(worker);
    return worker;
  }

  append(changeId: string): Promise<void> {
    return this.source.transaction((tx) => new OutboxService().append(tx, 'publication.announce', { changeId }));
  }

  async count(condition: string): Promise<number> {
    const [row] = await this.source.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM outbox WHERE ${condition}`);
    return row.n;
  }

  async allHanded(): Promise<void> {
    await eventually(async () => (await this.count('handed_at IS NULL')) === 0, 'every row to be handed over');
  }

  async allDone(): Promise<void> {
    await eventually(async () => (await this.count('done_at IS NULL')) === 0, 'every row to be done');
  }

  /** As if every row had been handed over long ago, for the time that is given. */
  async age(handovers: number): Promise<void> {
    await this.source.query(`UPDATE outbox SET handed_at = now() - interval '6 minutes', handovers = $1`, [handovers]);
  }
}
