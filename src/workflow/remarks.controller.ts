import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Roles } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import type { PersonActor } from '../accounts/people/person.entity.js';
import { id } from '../common/id.js';
import { VariantId } from './api.js';
import { ColleaguesQuery } from './colleagues.query.js';
import {
  colleagueQuery,
  colleagues,
  newRemark,
  newThread,
  remarkQuery,
  remarkThread,
  remarkThreads,
  type ColleagueQuery,
  type ColleaguesView,
  type NewRemark,
  type RemarkQuery,
  type RemarkThreadView,
} from './remark.schema.js';
import { RemarksQuery } from './remarks.query.js';
import { RemarksService } from './remarks.service.js';
import type { z } from 'zod';

/** Whoever works on texts. */
const ForEditors = () => Roles('author', 'translator', 'reviewer', 'publisher');
const ThreadId = () => Param('id', { schema: id });

@ApiTags('Remarks')
@Controller('api/v1')
export class RemarksController {
  constructor(
    private readonly remarks: RemarksService,
    private readonly threads: RemarksQuery,
    private readonly people: ColleaguesQuery,
  ) {}

  @Get('variants/:id/remarks')
  @ApiOperation({ summary: 'What was said about a text' })
  @ApiResponse({ status: 200, standardSchema: remarkThreads, description: 'Threads, oldest first' })
  list(@VariantId() variantId: string, @Query({ schema: remarkQuery }) query: RemarkQuery) {
    return this.threads.of(variantId, query);
  }

  @Get('variants/:id/colleagues')
  @ForEditors()
  @ApiOperation({
    summary: 'Whom a remark could be for',
    description: 'Authors, publishers, and those who translate or review in the languages of the document, by name.',
  })
  @ApiResponse({ status: 200, standardSchema: colleagues, description: 'Without you, and without who left' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.variant`', 422: '`validation.failed`' })
  colleagues(
    @VariantId() variantId: string,
    @Query({ schema: colleagueQuery }) query: ColleagueQuery,
    @CurrentUser() actor: PersonActor,
  ): Promise<ColleaguesView> {
    return this.people.of(variantId, query, actor);
  }

  @Post('variants/:id/remarks')
  @ForEditors()
  @ApiOperation({ summary: 'Begin a thread on a segment or on the whole text' })
  @ApiResponse({ status: 201, standardSchema: remarkThread, description: 'The thread' })
  @ApiProblems({ 404: '`not_found.variant`, `not_found.segment`', 422: '`validation.failed`' })
  async begin(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @Body({ schema: newThread }) body: z.infer<typeof newThread>,
  ): Promise<RemarkThreadView> {
    return this.threads.one(await this.remarks.begin(variantId, body, actor));
  }

  @Post('remark-threads/:id/remarks')
  @ForEditors()
  @ApiOperation({ summary: 'Answer; that opens a resolved thread again' })
  @ApiResponse({ status: 201, standardSchema: remarkThread, description: 'The thread' })
  @ApiProblems({ 404: '`not_found.remark`', 422: '`validation.failed`' })
  async reply(
    @ThreadId() threadId: string,
    @CurrentUser() actor: Actor,
    @Body({ schema: newRemark }) body: NewRemark,
  ): Promise<RemarkThreadView> {
    await this.remarks.reply(threadId, body, actor);
    return this.threads.one(threadId);
  }

  @Put('remark-threads/:id/resolution')
  @ForEditors()
  @HttpCode(200)
  @ApiOperation({ summary: 'Call a thread resolved' })
  @ApiResponse({ status: 200, standardSchema: remarkThread, description: 'The thread' })
  @ApiProblems({ 404: '`not_found.remark`' })
  async resolve(@ThreadId() threadId: string, @CurrentUser() actor: Actor): Promise<RemarkThreadView> {
    await this.remarks.resolve(threadId, true, actor);
    return this.threads.one(threadId);
  }

  @Delete('remark-threads/:id/resolution')
  @ForEditors()
  @ApiOperation({ summary: 'Open a resolved thread again' })
  @ApiResponse({ status: 200, standardSchema: remarkThread, description: 'The thread' })
  @ApiProblems({ 404: '`not_found.remark`' })
  async reopen(@ThreadId() threadId: string, @CurrentUser() actor: Actor): Promise<RemarkThreadView> {
    await this.remarks.resolve(threadId, false, actor);
    return this.threads.one(threadId);
  }
}
