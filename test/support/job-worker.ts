import type { Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { ConfigModule } from '../../src/config/config.module.js';
import { readConfig } from '../../src/config/env.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import type { JobProcessor } from '../../src/outbox/job-processor.js';
import type { JobName } from '../../src/outbox/job-contracts.js';
import { OutboxModule } from '../../src/outbox/outbox.module.js';
import { QueuesModule } from '../../src/outbox/queues.module.js';

/** A process that works off jobs, with processors of the test instead of the rooms'; without any it only hands over. */
export async function startWorker(
  databaseUrl: string,
  redisUrl: string | undefined,
  processors: Type<JobProcessor<JobName>>[] = [],
): Promise<TestingModule> {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const imports = [ConfigModule.with(config), DatabaseModule.at(databaseUrl), OutboxModule];
  const worker = await Test.createTestingModule({
    imports: [...imports, QueuesModule.for({ databaseUrl, redisUrl })],
    providers: processors,
  }).compile();
  return worker.init();
}
