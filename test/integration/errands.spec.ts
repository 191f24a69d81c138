import { DataSource } from 'typeorm';
import { DatabaseListener } from '../../src/database/listener.js';
import { EgressFailure } from '../../src/egress/egress-failure.js';
import { Egress } from '../../src/egress/egress.js';
import type { Errand, ErrandHandler, ErrandOutcome } from '../../src/egress/errand-handler.js';
import { ErrandRunner } from '../../src/egress/errand-runner.js';
import { Errands } from '../../src/egress/errands.js';
import { lineTo } from '../../src/egress/host-limits.js';
import type { JobRunner } from '../../src/outbox/job-runner.js';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { errandsOf, hasten } from '../support/errands.js';
import { eventually } from '../support/eventually.js';
import { queriesDuring } from '../support/publications.js';

const KIND = 'test.send';

let database: TestDatabase;
let db: DataSource;
const errands = new Errands();
const stops: (() => Promise<void>)[] = [];
let runs: Errand[];
let behave: (errand: Errand) => Promise<ErrandOutcome>;

beforeAll(async () => {
  database = await cloneDatabase();
  db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
beforeEach(async () => {
  runs = [];
  behave = () => Promise.resolve('done');
  await db.query('TRUNCATE errands');
});
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function startRunner(others: ErrandHandler[] = []): Promise<Egress> {
  const listener = new DatabaseListener(database.url);
  const egress = new Egress({ userAgent: 'test', allow: [] });
  const runner = new ErrandRunner(db, egress, listener, {} as JobRunner);
  const run = async (errand: Errand) => {
    runs.push(errand);
    return behave(errand);
  };
  [...others, { kind: KIND, run }].forEach((handler) => runner.register(handler));
  await listener.onApplicationBootstrap();
  runner.onApplicationBootstrap();
  stops.push(async () => {
    await listener.onModuleDestroy();
    await runner.onModuleDestroy();
  });
  return egress;
}

const errand = (subject: string) => ({ subject, host: `${subject.split('-')[0]}:443` });
const ask = (...subjects: string[]) => db.transaction((tx) => errands.ask(tx, KIND, subjects.map(errand)));
const askAtOnce = (subject: string) =>
  db.transaction((tx) => errands.ask(tx, KIND, [errand(subject)], { atOnce: true }));
const owed = () => errandsOf(db, KIND);
const allDone = () => eventually(async () => (await owed()).length === 0, 'all errands to be done');

describe('errands', () => {
  it('are done once each by several processes', async () => {
    const subjects = Array.from({ length: 400 }, (_, n) => `h${n % 25}-${n}`);
    await ask(...subjects);
    await Promise.all([startRunner(), startRunner(), startRunner()]);
    await allDone();
    expect(runs.map(({ subject }) => subject).sort()).toEqual(subjects.sort());
  });

  it('are begun within moments of the commit that asks for them, and not before', async () => {
    await startRunner();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await db.transaction(async (tx) => {
      await errands.ask(tx, KIND, [{ subject: 'a', host: 'a:443' }]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(runs).toEqual([]);
    });
    const committed = Date.now();
    await allDone();
    expect(Date.now() - committed).toBeLessThan(4_500);
  });

  it('of one host do not hold those of others up', async () => {
    await ask(...Array.from({ length: 500 }, (_, n) => `slow-${n}`));
    await ask('quick-1');
    behave = ({ subject }) =>
      subject.startsWith('quick')
        ? Promise.resolve('done')
        : new Promise((resolve) => setTimeout(resolve, 1_000, 'done'));
    await startRunner();
    await eventually(async () => runs.some(({ subject }) => subject === 'quick-1'));
    expect(runs.length).toBeLessThan(100);
  });

  it('of one kind leave room for others, however many they are and however long they take', async () => {
    const ends: (() => void)[] = [];
    const run = () => new Promise<'done'>((end) => ends.push(() => end('done')));
    const slow: ErrandHandler = { kind: 'test.slow', most: 2, run };
    const asked = Array.from({ length: 40 }, (_, n) => ({ subject: `slow-${n}`, host: `slow-${n}:443` }));
    await db.transaction((tx) => errands.ask(tx, slow.kind, asked));
    await startRunner([slow]);
    await eventually(async () => ends.length >= 2);
    await ask('a', 'b');
    await allDone();
    expect(ends).toHaveLength(2);
    ends[0]?.();
    await eventually(async () => ends.length === 3);
    slow.run = () => Promise.resolve('done');
    ends.forEach((end) => end());
  });

  it('that fail are tried again when they said, with the number of attempts', async () => {
    behave = ({ attempts }) => Promise.resolve(attempts < 2 ? { later: 60_000 } : 'done');
    await startRunner();
    await ask('a');
    for (const attempts of [1, 2]) {
      await eventually(async () => (await owed())[0]?.attempts === attempts);
      const [{ ms }] = await db.query<[{ ms: number }]>(
        `SELECT extract(epoch FROM due_at - now())::integer * 1000 AS ms FROM errands`,
      );
      expect(ms).toBeGreaterThan(50_000);
      await hasten(db);
    }
    await allDone();
    expect(runs.map(({ attempts }) => attempts)).toEqual([0, 1, 2]);
  });

  it('that are asked for again while they are under way are done once more', async () => {
    let goOn = () => {};
    behave = () =>
      runs.length === 1 ? new Promise((resolve) => (goOn = () => resolve('done'))) : Promise.resolve('done');
    await startRunner();
    await ask('a');
    await eventually(async () => runs.length === 1);
    await Promise.all([ask('a'), ask('a'), ask('a')]);
    goOn();
    await allDone();
    expect(runs).toHaveLength(2);
  });

  it.each<[string, ErrandOutcome]>([
    ['has come to nothing', { later: 4 * 60 * 60_000 }],
    ['is done', 'done'],
  ])(
    'that are wanted at once while an attempt is under way that %s are done at once all the same',
    async (_, outcome) => {
      let goOn = () => {};
      behave = () => (runs.length === 1 ? new Promise((resolve) => (goOn = () => resolve(outcome))) : stay());
      const stay = () => new Promise<ErrandOutcome>(() => undefined);
      await startRunner();
      await ask('a');
      await eventually(async () => runs.length === 1);
      await askAtOnce('a');
      await eventually(async () => runs.length === 2);
      goOn();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const [owing] = await db.query<[object]>(
        `SELECT attempts, due_at BETWEEN now() AND now() + interval '90 s' AS leased FROM errands`,
      );
      expect(owing).toEqual({ attempts: 0, leased: true });
    },
    15_000,
  );

  it('that wait for their next attempt are not hurried by being asked for again', async () => {
    behave = () => Promise.resolve({ later: 60_000 });
    await startRunner();
    await ask('a');
    await eventually(async () => (await owed())[0]?.attempts === 1);
    await ask('a');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs).toHaveLength(1);
  });

  it('count no attempt when the host takes nothing now, or when something is wrong here', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    behave = () => Promise.reject(runs.length === 1 ? new EgressFailure('busy') : new Error('the database is away'));
    await startRunner();
    await ask('a');
    await eventually(async () => runs.length === 2);
    await eventually(async () => log.mock.calls.length === 1);
    expect(log.mock.calls).toMatchObject([[{ message: 'the database is away' }]]);
    expect(await owed()).toEqual([{ subject: 'a', attempts: 0 }]);
    log.mockRestore();
  });

  it('for a host that is left alone wait', async () => {
    const egress = await startRunner();
    egress.limits.enter(lineTo(KIND, 'a:443'), Date.now());
    egress.limits.leave(lineTo(KIND, 'a:443'), 'answered', Date.now(), 1_500);
    await ask('a', 'b');
    await eventually(async () => runs.length === 1);
    expect(runs.map(({ subject }) => subject)).toEqual(['b']);
    await allDone();
  });

  it('for a host that wants a pause of another kind go on', async () => {
    const egress = await startRunner();
    egress.limits.enter(lineTo('test.other', 'a:443'), Date.now());
    egress.limits.leave(lineTo('test.other', 'a:443'), 'answered', Date.now(), 60_000);
    await ask('a');
    await allDone();
    expect(runs).toHaveLength(1);
  });

  it('are found by an index, however many wait', async () => {
    await db.query(
      `INSERT INTO errands (kind, subject, host, due_at)
       SELECT 'test.kind-' || n % 4, n, 'h' || n % 997 || '.example:443', now() + n % 40 * interval '10 minutes'
         FROM generate_series(1, 100000) AS n`,
    );
    await db.query('ANALYZE errands');
    const asked = await queriesDuring(db, async () => {
      await startRunner([0, 1, 2, 3].map((n) => ({ kind: `test.kind-${n}`, run: () => Promise.resolve('done') })));
      await eventually(async () => (await db.query(`SELECT FROM errands WHERE taken > 0 LIMIT 1`)).length > 0);
    });
    const claim = asked.find(({ sql }) => sql.includes('SKIP LOCKED'));
    const plan: object[] = await db.query(`EXPLAIN ${claim?.sql}`, claim?.values);
    const lines = plan.map((line) => Object.values(line)[0] as string);
    const text = lines.join('\n');
    expect(text).toMatch(
      /Index Scan using errands_turn on errands e .*\n\s+Index Cond: .*kind = .*host = .*due_at <= now/,
    );
    expect(text).not.toContain('Seq Scan');
  }, 30_000);

  it('of a process that was killed are due again once its lease has run out', async () => {
    behave = () => new Promise(() => undefined);
    await startRunner();
    await ask('a');
    await eventually(async () => runs.length === 1);
    behave = () => Promise.resolve('done');
    await startRunner();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs).toHaveLength(1);
    await hasten(db);
    await allDone();
    expect(runs).toHaveLength(2);
  }, 20_000);
});
