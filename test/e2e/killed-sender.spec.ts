import { DataSource } from 'typeorm';
import { Webhook } from 'standardwebhooks';
import { startTestApp, type TestApp } from '../support/app.js';
import { errandsOf } from '../support/errands.js';
import { eventually } from '../support/eventually.js';
import { migrateQueues } from '../../src/outbox/migrate-queues.js';
import { addPerson } from '../support/people.js';
import { publish } from '../support/publications.js';
import { agreeable, Reader } from '../support/reader.js';
import { WorkerProgram } from '../support/worker-program.js';

const PUBLIC_URL = 'https://press.example';
const PATIENCE_MS = 60_000;

describe('a worker that is killed while it sends', () => {
  let test: TestApp;
  let db: DataSource;
  let peer: Reader;
  const workers: WorkerProgram[] = [];

  beforeAll(async () => {
    peer = await Reader.start();
    test = await startTestApp({ PUBLIC_URL });
    await migrateQueues(test.databaseUrl);
    db = test.app.get(DataSource);
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
    await test.close();
    await peer.close();
  });

  const startWorker = () => {
    const worker = new WorkerProgram({
      ...{ DATABASE_URL: test.databaseUrl, PUBLIC_URL, LOG_LEVEL: 'silent', EGRESS_ALLOW: '127.0.0.1' },
    });
    workers.push(worker);
    return worker;
  };
  const received = (path: string, count: number) =>
    eventually(async () => peer.sent(path).length === count, `message ${count} to ${path}`, PATIENCE_MS);

  it('loses no message, and the next one sends what can be told apart', async () => {
    const administrator = await addPerson(test.app, { roles: ['administrator'] });
    const hook = await administrator.post('/api/v1/webhooks', { url: peer.url('/hook'), description: 'Агентство' });
    await db.query(
      `INSERT INTO websub_subscriptions (topic, callback, callback_hash, host, request_id, expires_at)
       VALUES ($1, $2, sha256('x'), 'a:80', 0, now() + interval '1 day')`,
      [`${PUBLIC_URL}/en/feed.atom`, peer.url('/callback')],
    );
    for (const path of ['/hook', '/callback']) peer.behave(path, () => 'silent');
    await publish(db);
    const first = startWorker();
    await first.during(Promise.all([received('/hook', 1), received('/callback', 1)]));
    await first.kill();
    for (const path of ['/hook', '/callback']) peer.behave(path, agreeable);
    // What was under way is nobody's until its lease has run out.
    const leased: { due: boolean }[] = await db.query(`SELECT due_at > now() AS due FROM errands`);
    expect(leased).toEqual([{ due: true }, { due: true }]);
    await db.query(`UPDATE errands SET due_at = now()`);
    const workersAtOnce = [startWorker(), startWorker()];
    await workersAtOnce[0]?.during(Promise.all([received('/hook', 2), received('/callback', 2)]));
    const isDone = async () =>
      (await errandsOf(db, 'webhook.deliver')).length + (await errandsOf(db, 'websub.deliver')).length === 0;
    await eventually(isDone, 'everything to be delivered', PATIENCE_MS);
    const [one, again] = peer.sent('/hook');
    for (const request of [one, again]) {
      const headers = request?.headers as Record<string, string>;
      expect(() => new Webhook(hook.json().secret).verify(request?.body ?? '', headers)).not.toThrow();
    }
    expect(again?.headers['webhook-id']).toBe(one?.headers['webhook-id']);
    const [body, same] = peer.sent('/callback').map((request) => request.body);
    expect(same).toBe(body);
    expect([peer.sent('/hook').length, peer.sent('/callback').length]).toEqual([2, 2]);
  }, 180_000);
});
