// How fast the public side is, and how soon a release is there: Jarshy as it is started in production, a PostgreSQL of
// its own, the load and the references, all on this machine. `--quick` for a look at it (2 minutes), `--growth 1000000`
// for more documents, `--soak 3600` for an hour of mixed load. Needs `npm run build`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { freePort } from '../dist/src/database/free-port.js';
import { startEmbeddedPostgres } from '../dist/src/database/embedded-postgres.js';
import { migrate } from '../dist/src/database/data-source.js';
import { migrateQueues } from '../dist/src/outbox/migrate-queues.js';
import { Child, startJarshy } from './public/child.js';
import { measureAll } from './public/measure.js';
import { writeReport } from './public/report.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    documents: { type: 'string' },
    growth: { type: 'string' },
    soak: { type: 'string' },
    write: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const plan = values.quick
  ? { small: 1000, documents: 5000, rounds: 3, seconds: 1, releases: 20, batch: 80, soak: 10 }
  : { small: 10_000, documents: 100_000, rounds: 5, seconds: 3, releases: 100, batch: 600, soak: 120 };
if (values.documents !== undefined) plan.documents = Number(values.documents);
if (values.growth !== undefined) plan.documents = Number(values.growth);
if (values.soak !== undefined) plan.soak = Number(values.soak);

const folder = await mkdtemp(join(tmpdir(), 'jarshy-bench-'));
const database = await startEmbeddedPostgres(folder);
const load = new Child('./load-process.js');
try {
  await migrate(database.url);
  await migrateQueues(database.url);
  const start = async (command, environment) =>
    startJarshy(command, { databaseUrl: database.url, port: await freePort(), log: 'ignore', environment });
  const found = await measureAll({ plan, folder, databaseUrl: database.url, load, start });
  await writeReport(found, plan, { write: values.write && !values.quick });
  process.stdout.write(`${JSON.stringify(found.figures)}\n`);
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
} finally {
  load.close();
  await database.release();
  await rm(folder, { recursive: true, force: true });
}
