import { jest } from '@jest/globals';
import { getQueueToken } from '@nestjs/bullmq';
import type { TestingModule } from '@nestjs/testing';
import { UnrecoverableError, type Queue } from 'bullmq';
import { currentRequestId, withRequestId } from '../../src/common/request-context.js';
import type { JobPayload } from '../../src/outbox/job-contracts.js';
import { JobProcessor, Processes } from '../../src/outbox/job-processor.js';
import { OutboxService } from '../../src/outbox/outbox.service.js';
import { QueueLog } from '../../src/outbox/queue-log.js';
import { Queues } from '../../src/outbox/queues.js';
import { Reconciler } from '../../src/outbox/reconciler.js';
import { eventually } from './eventually.js';
import { OutboxBench } from './outbox-bench.js';
import type { TestBackend } from './queue-backends.js';

const runs: { changeId: string; requestId: string | undefined }[] = [];
const released: string[] = [];
let behave: (attempt: number) => Promise<void> = () => Promise.resolve();

@Processes('publication.announce')
class RecordingProcessor extends JobProcessor<'publication.announce'> {
  async handle({ changeId }: JobPayload<'publication.announce'>): Promise<void> {
    runs.push({ changeId, requestId: currentRequestId() });
    await behave(runs.length);
  }
}

@Processes('release.ready')
class ReleaseProcessor extends JobProcessor<'release.ready'> {
  async handle({ documentId }: JobPayload<'release.ready'>): Promise<void> {
    released.push(documentId);
  }
}

/** The way from a committed row to its handler, on one of BullMQ's backends. */
export function describeOutbox(start: (databaseUrl: string) => Promise<TestBackend>): void {
  const bench = new OutboxBench(start);
  const syndication = (module: TestingModule) => module.get<Queue>(getQueueToken('syndication'), { strict: false });

  beforeEach(() => {
    runs.length = 0;
    behave = () => Promise.resolve();
  });

  it('runs the job of a committed row once, under the request id of the change', async () => {
    await bench.worker(RecordingProcessor);
    await withRequestId('request-of-the-change', () => bench.append('2'));
    await bench.allDone();
    expect(runs).toEqual([{ changeId: '2', requestId: 'request-of-the-change' }]);
    expect(await bench.count('handovers = 1')).toBe(1);
  });

  it('never runs the job of a row that was rolled back', async () => {
    await bench.worker(RecordingProcessor);
    const change = bench.source.transaction(async (tx) => {
      await new OutboxService().append(tx, 'publication.announce', { changeId: '3' });
      throw new Error('the change fails');
    });
    await expect(change).rejects.toThrow('the change fails');
    await bench.append('1');
    await bench.allDone();
    expect(runs.map(({ changeId }) => changeId)).toEqual(['1']);
  });

  it('hands each row over once when two relays run at once', async () => {
    await bench.source.query(
      `INSERT INTO outbox (job, payload) SELECT 'publication.announce', '{"changeId": "1"}' FROM generate_series(1, 500)`,
    );
    const [relay] = await Promise.all([bench.worker(), bench.worker()]);
    await bench.allHanded();
    expect(await bench.count('handovers = 1')).toBe(500);
    expect(await relay.get(Queues).queuesHealth()).toEqual({
      reachable: true,
      jobs: { waiting: 500, active: 0, delayed: 0, failed: 0 },
    });
  });

  it('marks nothing while the queue takes nothing, says so once, and goes on afterwards', async () => {
    const relay = await bench.worker();
    const error = jest.spyOn(relay.get(QueueLog).logger, 'error');
    await bench.backend.stall();
    await bench.append('1');
    await eventually(async () => error.mock.calls.length > 0);
    await bench.append('1');
    expect(await bench.count('handed_at IS NULL AND handovers = 0')).toBe(2);
    await bench.backend.mend();
    await bench.allHanded();
    expect(error.mock.calls.filter(([, message]) => message?.includes('handed over'))).toHaveLength(1);
  });

  it('redoes what the queue has lost, and leaves alone what it still has', async () => {
    const relay = await bench.worker();
    await bench.append('1');
    await bench.allHanded();
    await bench.backend.lose();
    await bench.append('2');
    await bench.allHanded();
    await bench.age(1);
    expect(await relay.get(Reconciler).run()).toEqual({ again: 1, failed: 0, deleted: 0 });
    await bench.worker(RecordingProcessor);
    await bench.allDone();
    expect(runs.map(({ changeId }) => changeId).sort()).toEqual(['1', '2']);
  });

  it('tries a job that throws again, later each time, and keeps it as failed in the end', async () => {
    behave = () => Promise.reject(new Error('no paper'));
    const queue = syndication(await bench.worker(RecordingProcessor));
    await bench.append('1');
    for (const delay of [1_000, 2_000, 4_000, 8_000]) {
      await eventually(async () => (await queue.getDelayedCount()) === 1);
      const [job] = await queue.getDelayed();
      expect(job?.delay).toBe(delay);
      await job?.promote();
    }
    await eventually(async () => (await queue.getFailedCount()) === 1);
    expect(runs).toHaveLength(5);
    expect(await bench.count('done_at IS NULL')).toBe(1);
  });

  it('hands a failed job over again some times, then gives it up', async () => {
    behave = (run) => (run === 1 ? Promise.reject(new UnrecoverableError('no paper')) : Promise.resolve());
    const app = await bench.worker(RecordingProcessor);
    await bench.append('1');
    await eventually(async () => (await syndication(app).getFailedCount()) === 1);
    await bench.age(5);
    expect(await app.get(Reconciler).run()).toMatchObject({ again: 0, failed: 1 });
    expect(await app.get(Reconciler).run()).toMatchObject({ again: 0, failed: 0 });
    expect(await syndication(app).getFailedCount()).toBe(1);
    await bench.source.query('UPDATE outbox SET failed_at = NULL');
    await bench.age(1);
    expect(await app.get(Reconciler).run()).toMatchObject({ again: 1, failed: 0 });
    await bench.allDone();
    expect(await bench.count('handovers = 2')).toBe(1);
  });

  it('fails a payload that breaks its contract for good, without calling the handler', async () => {
    const app = await bench.worker(RecordingProcessor);
    await bench.source.query(
      `INSERT INTO outbox (job, payload) VALUES ('publication.announce', '{"changeId": "first"}')`,
    );
    await eventually(async () => (await bench.count('failed_at IS NOT NULL')) === 1);
    await eventually(async () => (await syndication(app).getFailedCount()) === 1);
    expect(runs).toEqual([]);
  });

  it('does nothing when a job that is done is delivered again', async () => {
    const app = await bench.worker(RecordingProcessor);
    await bench.append('1');
    await bench.allDone();
    const [row] = await bench.source.query<[{ id: string }]>('SELECT id FROM outbox');
    const data = { outboxId: row.id, requestId: null, payload: { changeId: '1' } };
    await syndication(app).add('publication.announce', data, { jobId: 'again' });
    await eventually(async () => (await syndication(app).getJobState('again')) === 'unknown');
    expect(runs).toHaveLength(1);
  });

  it('gives a job to the processor of its name, whichever worker of the queue has taken it', async () => {
    const app = await bench.worker(RecordingProcessor, ReleaseProcessor);
    const payload = { documentId: '019a2b3c-4d5e-7f80-9a1b-2c3d4e5f6071' };
    const [row] = await bench.source.query<[{ id: string }]>(
      `INSERT INTO outbox (job, payload, handed_at) VALUES ('release.ready', $1, now()) RETURNING id`,
      [payload],
    );
    await syndication(app).add('release.ready', { outboxId: row.id, requestId: null, payload });
    await bench.allDone();
    expect(released).toEqual([payload.documentId]);
    expect(runs).toEqual([]);
  });

  it('finishes the running job before the process ends', async () => {
    let finished = false;
    behave = async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      finished = true;
    };
    const app = await bench.worker(RecordingProcessor);
    await bench.append('1');
    await eventually(async () => runs.length === 1);
    await app.close();
    expect(finished).toBe(true);
    expect(await bench.count('done_at IS NOT NULL')).toBe(1);
  });
}
