// A worker process of its own, over the compiled program, that comes to the point it is told and stays there, for the
// test to end it. It says each point it has come to on a line of its standard output.
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { ConfigModule } from '../../dist/src/config/config.module.js';
import { readConfig } from '../../dist/src/config/env.js';
import { DatabaseModule } from '../../dist/src/database/database.module.js';
import { JobProcessor, Processes } from '../../dist/src/outbox/job-processor.js';
import { OutboxModule } from '../../dist/src/outbox/outbox.module.js';
import { OutboxService } from '../../dist/src/outbox/outbox.service.js';
import { Queues } from '../../dist/src/outbox/queues.js';
import { QueuesModule } from '../../dist/src/outbox/queues.module.js';

const { point, databaseUrl, redisUrl } = JSON.parse(process.argv[2] ?? '{}');
const say = (line) => process.stdout.write(`${line}\n`);
const stayHere = () => new Promise(() => setInterval(() => {}, 60_000));

/** Does its work for the second change only, so that a job is caught before its effect and another after it. */
class StickingProcessor extends JobProcessor {
  async handle({ changeId }) {
    if (changeId === '2') await print(changeId);
    say(`${changeId} is running`);
    if (point === 'running') await stayHere();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await print(changeId);
  }
}
Processes('publication.announce')(StickingProcessor);

async function print(changeId) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('INSERT INTO printed (change_id) VALUES ($1) ON CONFLICT DO NOTHING', [changeId]);
  await client.end();
}

if (point === 'handed') {
  const add = Queues.prototype.add;
  Queues.prototype.add = async function addAndStay(rows) {
    await add.call(this, rows);
    say('handed');
    await stayHere();
  };
}

const imports = [ConfigModule.with(readConfig({ LOG_LEVEL: 'silent' })), DatabaseModule.at(databaseUrl), OutboxModule];
const worker = point === 'committed' ? [] : [QueuesModule.for({ databaseUrl, redisUrl })];
const providers = point === 'running' || point === 'asked' ? [StickingProcessor] : [];
const starting = NestFactory.createApplicationContext(
  { module: class DoomedModule {}, imports: [...imports, ...worker], providers },
  { logger: ['error'] },
);
// No exit: when everything is closed, nothing is left to keep the process.
process.once('SIGTERM', async () => (await starting).close());
const app = await starting;

if (point === 'committed') {
  const append = (tx) => app.get(OutboxService).append(tx, 'publication.announce', { changeId: '1' });
  await app.get(DataSource).transaction(append);
  say('committed');
  await stayHere();
}
