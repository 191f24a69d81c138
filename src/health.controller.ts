import { Controller, Get, Optional } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Public } from './accounts/access/decorators.js';
import { Problem } from './common/problem.js';
import { Queues } from './outbox/queues.js';

const health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const OK = { status: 'ok' } as const;

@ApiTags('Health')
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly database: DataSource,
    // Only where jobs are worked off.
    @Optional() private readonly queues?: Queues,
  ) {}

  @Get('healthz')
  @ApiOperation({ summary: 'The process runs' })
  @ApiResponse({ status: 200, standardSchema: health, description: 'It does' })
  alive() {
    return OK;
  }

  @Get('readyz')
  @ApiOperation({ summary: 'The process can serve: the database and, where jobs are done, the queues answer' })
  @ApiResponse({ status: 200, standardSchema: health, description: 'It can' })
  @ApiResponse({ status: 503, description: 'It cannot' })
  async ready() {
    const database = await this.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const queues = !this.queues || (await this.queues.queuesHealth()).reachable;
    if (database && queues) return OK;
    throw new Problem(503, 'http.unavailable', { extra: { database, queues } });
  }
}
