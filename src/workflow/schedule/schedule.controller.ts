import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { VersionEtag } from '../../common/http/version-etag.interceptor.js';
import { id } from '../../common/id.js';
import type { Translate } from '../../languages/i18n.js';
import { Conditional, DocumentId, IfMatch, ReaderTexts } from '../api.js';
import type { SeenVersion } from '../versions.js';
import {
  entry,
  entryChanges,
  entryPage,
  entryQuery,
  newEntry,
  type EntryChanges,
  type EntryQuery,
  type NewEntry,
} from './entry.schema.js';
import { ScheduleQuery } from './schedule.query.js';
import { ScheduleService } from './schedule.service.js';

const EntryId = () => Param('entryId', { schema: id });
const REFUSED = '`schedule.refused`, with everything that stands against it';
const UNPROCESSABLE = '`validation.failed`, `schedule.unknown_action`, `schedule.no_such_time`';

@ApiTags('Schedule')
@Controller('api/v1/documents/:id/schedule')
export class ScheduleController {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly query: ScheduleQuery,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What is planned for a document, and what has become of it, by its time' })
  @ApiResponse({ status: 200, standardSchema: entryPage, description: 'A page of entries' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.document`' })
  list(
    @DocumentId() documentId: string,
    @Query({ schema: entryQuery }) query: EntryQuery,
    @ReaderTexts() t: Translate,
  ) {
    return this.query.of(documentId, query, t);
  }

  @Post()
  @UseInterceptors(VersionEtag)
  @ApiOperation({ summary: 'Plan a release or another step for a time', description: 'For publishers.' })
  @ApiResponse({ status: 201, standardSchema: entry, description: 'With ETag' })
  @ApiRefusals()
  @ApiProblems({ 403: '`schedule.refused`', 404: '`not_found.document`', 409: REFUSED, 422: UNPROCESSABLE })
  async plan(
    @DocumentId() documentId: string,
    @Body({ schema: newEntry }) body: NewEntry,
    @CurrentUser() actor: Actor,
    @ReaderTexts() t: Translate,
  ) {
    return this.query.one(documentId, await this.schedule.plan(documentId, body, actor), t);
  }

  @Get(':entryId')
  @UseInterceptors(VersionEtag)
  @ApiOperation({ summary: 'One entry of the schedule' })
  @ApiResponse({ status: 200, standardSchema: entry, description: 'With ETag' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.schedule_entry`' })
  read(@DocumentId() documentId: string, @EntryId() entryId: string, @ReaderTexts() t: Translate) {
    return this.query.one(documentId, entryId, t);
  }

  @Put(':entryId')
  @UseInterceptors(VersionEtag)
  @Conditional()
  @ApiOperation({ summary: 'Plan it for another time, or with another input', description: 'Until it strikes.' })
  @ApiResponse({ status: 200, standardSchema: entry, description: 'As it is now; with ETag' })
  @ApiRefusals()
  @ApiProblems({
    403: '`schedule.refused`',
    404: '`not_found.schedule_entry`',
    409: `${REFUSED}; \`schedule.settled\``,
    422: UNPROCESSABLE,
  })
  async change(
    @DocumentId() documentId: string,
    @EntryId() entryId: string,
    @Body({ schema: entryChanges }) body: EntryChanges,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @ReaderTexts() t: Translate,
  ) {
    await this.schedule.change(documentId, entryId, body, actor, seen);
    return this.query.one(documentId, entryId, t);
  }

  @Delete(':entryId')
  @HttpCode(204)
  @Conditional()
  @ApiOperation({ summary: 'Cancel what is planned', description: 'Until it strikes.' })
  @ApiResponse({ status: 204, description: 'Cancelled; the entry stays to be read' })
  @ApiRefusals()
  @ApiProblems({ 403: '`schedule.refused`', 404: '`not_found.schedule_entry`', 409: '`schedule.settled`' })
  async cancel(
    @DocumentId() documentId: string,
    @EntryId() entryId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
  ): Promise<void> {
    await this.schedule.cancel(documentId, entryId, actor, seen);
  }
}
