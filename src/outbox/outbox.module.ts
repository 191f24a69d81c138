import { Global, Module } from '@nestjs/common';
import { OutboxService } from './outbox.service.js';

/** The writing side: needs PostgreSQL only, whatever carries the jobs. */
@Global()
@Module({ providers: [OutboxService], exports: [OutboxService] })
export class OutboxModule {}
