import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Roles } from '../../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { pageQuery, type Page } from '../../common/pagination.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import { EngineAccounts } from './engine-accounts.js';
import { EngineLogService } from './engine-log.service.js';
import { EngineRegistry } from './engine-registry.js';
import {
  engineList,
  engineView,
  requestPage,
  requestView,
  type EngineView,
  type RequestView,
} from './engines.schema.js';

@ApiTags('Machine translation')
@Controller('api/v1/machine-translation')
export class EnginesController {
  constructor(
    private readonly engines: EngineRegistry,
    private readonly accounts: EngineAccounts,
    private readonly requests: EngineLogService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('engines')
  @Roles('administrator', 'publisher')
  @ApiOperation({ summary: 'The engines that are configured', description: 'With what they were sent this month.' })
  @ApiResponse({ status: 200, standardSchema: engineList, description: 'The engines, without their keys' })
  @ApiRefusals()
  async list(): Promise<{ items: EngineView[] }> {
    const used = await this.accounts.ofThisMonth();
    const { budgets } = this.config.machineTranslation;
    const account = (name: EngineView['name']) => ({ budget: budgets[name] ?? null, used: used.get(name) ?? 0 });
    return { items: this.engines.all().map((one) => engineView(one, account(one.engine.name))) };
  }

  @Get('log')
  @Roles('administrator')
  @ApiOperation({ summary: 'What was sent where', description: 'Every request to an engine, newest first.' })
  @ApiResponse({ status: 200, standardSchema: requestPage, description: 'A page of requests' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 422: '`validation.failed`' })
  async log(@Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>): Promise<Page<RequestView>> {
    const { items, next } = await this.requests.list(query);
    return { items: items.map(requestView), next };
  }
}
