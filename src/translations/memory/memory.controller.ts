import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { CurrentUser } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import type { Page } from '../../common/pagination.js';
import { concordance } from './concordance.js';
import { requirePair } from './memory-rights.js';
import { concordanceQuery, hitPage, hitView, matchList, matchQuery, matchView } from './memory.schema.js';
import { MemoryService } from './memory.service.js';

@ApiTags('Translation memory')
@Controller('api/v1/memory')
export class MemoryController {
  constructor(
    private readonly memory: MemoryService,
    private readonly database: DataSource,
  ) {}

  @Get('matches')
  @ApiOperation({
    summary: 'Translations of similar texts',
    description:
      'Best first, from a score of 60 up. For people who translate between the two languages, reviewers and publishers.',
  })
  @ApiResponse({ status: 200, standardSchema: matchList, description: 'The matches' })
  @ApiRefusals()
  @ApiProblems({ 403: '`memory.pair_not_yours`', 422: '`validation.failed`' })
  async matches(
    @CurrentUser() actor: Actor,
    @Query({ schema: matchQuery }) query: z.infer<typeof matchQuery>,
  ): Promise<z.infer<typeof matchList>> {
    const { from, to, text: sourceText, previousText = null, nextText = null, field = null, limit } = query;
    requirePair(actor, { from, to });
    const asked = { sourceText, previousText, nextText, field };
    const found = await this.memory.matches(this.database.manager, { from, to }, asked, limit);
    return { items: found.map(matchView) };
  }

  @Get('concordance')
  @ApiOperation({
    summary: 'Where a word or phrase occurs',
    description: 'In units of the two languages, translated in either direction, newest first.',
  })
  @ApiResponse({ status: 200, standardSchema: hitPage, description: 'A page of units, with the places' })
  @ApiRefusals()
  @ApiProblems({
    400: '`pagination.bad_cursor`',
    403: '`memory.pair_not_yours`',
    422: '`validation.failed`',
    503: '`memory.search_too_slow`',
  })
  async concordance(
    @CurrentUser() actor: Actor,
    @Query({ schema: concordanceQuery }) query: z.infer<typeof concordanceQuery>,
  ): Promise<Page<ReturnType<typeof hitView>>> {
    requirePair(actor, query);
    const { items, next } = await concordance(this.database, query);
    return { items: items.map(hitView), next };
  }
}
