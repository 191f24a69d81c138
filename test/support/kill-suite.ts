import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import type { JobPayload } from '../../src/outbox/job-contracts.js';
import { JobProcessor, Processes } from '../../src/outbox/job-processor.js';
import { OutboxBench } from './outbox-bench.js';
import type { TestBackend } from './queue-backends.js';

const PROGRAM = fileURLToPath(new URL('./doomed-worker.js', import.meta.url));

@Processes('publication.announce')
class PrintingProcessor extends JobProcessor<'publication.announce'> {
  constructor(private readonly source: DataSource) {
    super();
  }

  async handle({ changeId }: JobPayload<'publication.announce'>): Promise<void> {
    await this.source.query('INSERT INTO printed (change_id) VALUES ($1) ON CONFLICT DO NOTHING', [changeId]);
  }
}

/** Workers that end in the middle of things, on one of BullMQ's backends. */
export function describeKills(start: (databaseUrl: string) => Promise<TestBackend>): void {
  const bench = new OutboxBench(start);
  const children: ChildProcess[] = [];

  beforeAll(() => bench.source.query('CREATE TABLE printed (change_id text PRIMARY KEY)'));

  beforeEach(() => bench.source.query('TRUNCATE printed'));

  afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

  /** Starts a worker that goes as far as `point`; resolves when it has said each of `lines`. */
  async function workerUpTo(point: string, lines: string[]): Promise<ChildProcess> {
    const options = JSON.stringify({ point, databaseUrl: bench.database.url, redisUrl: bench.backend.redisUrl });
    const child = spawn(process.execPath, [PROGRAM, options], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const missing = new Set(lines);
    for await (const line of createInterface(child.stdout)) if (missing.delete(line) && missing.size === 0) break;
    expect([...missing]).toEqual([]);
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async function expectAllDoneByAnotherWorker(changeIds: string[]): Promise<void> {
    await bench.worker(PrintingProcessor);
    await bench.allDone();
    expect(await bench.source.query('SELECT change_id FROM printed ORDER BY change_id')).toEqual(
      changeIds.map((id) => ({ change_id: id })),
    );
  }

  it('loses nothing when a process is killed after the commit, before any relay saw the row', async () => {
    await kill(await workerUpTo('committed', ['committed']));
    await expectAllDoneByAnotherWorker(['1']);
  });

  it('loses nothing when a worker is killed after the hand-over, before it is marked', async () => {
    await bench.append('1');
    await kill(await workerUpTo('handed', ['handed']));
    expect(await bench.source.query('SELECT handed_at FROM outbox')).toEqual([{ handed_at: null }]);
    await expectAllDoneByAnotherWorker(['1']);
  });

  it('loses nothing when a worker is killed in the middle of jobs, before the effect of one and after that of another', async () => {
    await bench.append('1');
    await bench.append('2');
    await kill(await workerUpTo('running', ['1 is running', '2 is running']));
    expect(await bench.source.query('SELECT change_id FROM printed')).toEqual([{ change_id: '2' }]);
    await expectAllDoneByAnotherWorker(['1', '2']);
  });

  it('lets a worker that is asked to end finish its job, close everything and exit by itself', async () => {
    await bench.append('1');
    const child = await workerUpTo('asked', ['1 is running']);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await bench.source.query('SELECT 1 FROM outbox WHERE done_at IS NOT NULL')).toHaveLength(1);
  });
}
