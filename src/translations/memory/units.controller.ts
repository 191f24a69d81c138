import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Put,
  Query,
  UseInterceptors,
  createParamDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CurrentUser, Roles } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { readIfMatch } from '../../common/http/if-match.js';
import { VersionEtag } from '../../common/http/version-etag.interceptor.js';
import { id as uuid } from '../../common/id.js';
import type { Page } from '../../common/pagination.js';
import { readablePairs, requirePair } from './memory-rights.js';
import { memoryUnit, unitChange, unitPage, unitQuery, unitView, useList, useView } from './memory.schema.js';
import { MemoryUnitsService } from './units.service.js';

type UnitView = z.infer<typeof memoryUnit>;

const UnitId = () => Param('id', { schema: uuid });

/** Whether the client saw a state. @throws Problem 428 when it does not say which it saw */
const Seen = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);
type Seen = ReturnType<typeof readIfMatch>;

const CONDITIONAL = { name: 'If-Match', required: true, description: 'The ETag of what you saw, or *' };
const CHANGE_PROBLEMS = {
  404: '`not_found.memory_unit`',
  412: '`http.precondition_failed`, with the current state',
  422: '`validation.failed`',
  428: '`http.precondition_required`',
};

@ApiTags('Translation memory')
@Controller('api/v1/memory/units')
@ApiRefusals()
export class MemoryUnitsController {
  constructor(private readonly units: MemoryUnitsService) {}

  @Get()
  @ApiOperation({
    summary: 'Units of the memory, newest first',
    description: 'Reviewers and publishers see all, translators those of their pairs, in both directions.',
  })
  @ApiResponse({ status: 200, standardSchema: unitPage, description: 'A page of units' })
  @ApiProblems({ 400: '`pagination.bad_cursor`', 403: '`memory.pair_not_yours`', 422: '`validation.failed`' })
  async list(
    @CurrentUser() actor: Actor,
    @Query({ schema: unitQuery }) { from, to, limit, cursor, ...filter }: z.infer<typeof unitQuery>,
  ): Promise<Page<UnitView>> {
    const pairs = readablePairs(actor, { ...(from && { from }), ...(to && { to }) });
    const { items, next } = await this.units.list({ ...filter, pairs }, { limit, cursor });
    return { items: items.map(unitView), next };
  }

  @Get(':id')
  @UseInterceptors(VersionEtag)
  @ApiOperation({ summary: 'One unit' })
  @ApiResponse({ status: 200, standardSchema: memoryUnit, description: 'With ETag' })
  @ApiProblems({ 403: '`memory.pair_not_yours`', 404: '`not_found.memory_unit`', 422: '`validation.failed`' })
  async one(@UnitId() id: string, @CurrentUser() actor: Actor): Promise<UnitView> {
    const unit = await this.units.one(id);
    requirePair(actor, unit);
    return unitView(unit);
  }

  @Get(':id/uses')
  @ApiOperation({ summary: 'Where a unit was taken over', description: 'The thousand latest places, latest first.' })
  @ApiResponse({ status: 200, standardSchema: useList, description: 'The segments' })
  @ApiProblems({ 403: '`memory.pair_not_yours`', 404: '`not_found.memory_unit`', 422: '`validation.failed`' })
  async uses(@UnitId() id: string, @CurrentUser() actor: Actor): Promise<z.infer<typeof useList>> {
    requirePair(actor, await this.units.one(id));
    return { items: (await this.units.usesOf(id)).map(useView) };
  }

  @Put(':id')
  @Roles('reviewer', 'publisher')
  @UseInterceptors(VersionEtag)
  @ApiOperation({ summary: 'Correct a unit' })
  @ApiHeader(CONDITIONAL)
  @ApiResponse({ status: 200, standardSchema: memoryUnit, description: 'The unit as it is now; with ETag' })
  @ApiProblems({ ...CHANGE_PROBLEMS, 409: '`memory.unit_twice`' })
  async change(
    @UnitId() id: string,
    @CurrentUser() actor: Actor,
    @Seen() seen: Seen,
    @Body({ schema: unitChange }) body: z.infer<typeof unitChange>,
  ): Promise<UnitView> {
    return unitView(await this.units.change(id, body, actor, seen));
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('reviewer', 'publisher')
  @ApiOperation({ summary: 'Delete a unit', description: 'Texts that it was taken over into stay as they are.' })
  @ApiHeader(CONDITIONAL)
  @ApiResponse({ status: 204, description: 'Deleted' })
  @ApiProblems(CHANGE_PROBLEMS)
  delete(@UnitId() id: string, @CurrentUser() actor: Actor, @Seen() seen: Seen): Promise<void> {
    return this.units.delete(id, actor, seen);
  }
}
