import { Body, Controller, Get, Headers, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { id as uuid } from '../../common/id.js';
import { pageQuery, type Page } from '../../common/pagination.js';
import type { Actor } from '../actor.js';
import { CurrentUser, NeedsScope, Roles } from '../access/decorators.js';
import { ApiProblems, ApiRefusals } from '../api-problem.js';
import { eventPage, eventsOf, type EventView } from '../event-history.js';
import { etagOf } from '../../common/http/if-match.js';
import { PeopleService } from './people.service.js';
import type { Person } from './person.entity.js';
import {
  newPerson,
  person,
  personChanges,
  personPage,
  viewOf,
  type PersonChanges,
  type PersonView,
} from './person.schema.js';

type PageQuery = z.infer<typeof pageQuery>;

@ApiTags('People')
@Controller('api/v1/people')
@Roles('administrator')
@NeedsScope('admin')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly db: DataSource,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Everyone who works here', description: 'In the order in which they were added.' })
  @ApiResponse({ status: 200, standardSchema: personPage, description: 'A page of people' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 422: '`validation.failed`' })
  async list(@Query({ schema: pageQuery }) query: PageQuery): Promise<Page<PersonView>> {
    const { items, next } = await this.people.list(query);
    return { items: items.map(viewOf), next };
  }

  @Post()
  @ApiOperation({ summary: 'Add someone' })
  @ApiResponse({ status: 201, standardSchema: person, description: 'Added; with Location and ETag' })
  @ApiRefusals()
  @ApiProblems({ 409: '`accounts.email_taken`', 422: '`validation.failed`' })
  async create(
    @CurrentUser() user: Actor,
    @Body({ schema: newPerson }) body: z.infer<typeof newPerson>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonView> {
    const created = await this.people.create(user, body);
    void reply.header('location', `/api/v1/people/${created.id}`);
    return answer(reply, created);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One person' })
  @ApiResponse({ status: 200, standardSchema: person, description: 'With ETag' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.person`', 422: '`validation.failed`' })
  async get(
    @Param('id', { schema: uuid }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonView> {
    return answer(reply, await this.people.get(id));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change, disable or enable someone, or give them a password',
    description: 'Disabling, and a new password, end all sessions and revoke all API tokens.',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the state that the change is meant for' })
  @ApiResponse({ status: 200, standardSchema: person, description: 'As it is now; with ETag' })
  @ApiRefusals()
  @ApiProblems({
    403: '`accounts.own_password`',
    404: '`not_found.person`',
    409: '`accounts.last_administrator`',
    412: '`http.precondition_failed`; `current` is the state as it is now',
    422: '`validation.failed`',
    428: '`http.precondition_required`',
  })
  async change(
    @CurrentUser() user: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: personChanges }) changes: PersonChanges,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonView> {
    return answer(reply, await this.people.change(user, id, changes, ifMatch));
  }

  @Get(':id/events')
  @ApiOperation({ summary: 'What happened to a person', description: 'Newest first.' })
  @ApiResponse({ status: 200, standardSchema: eventPage, description: 'A page of events' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 404: '`not_found.person`', 422: '`validation.failed`' })
  async events(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<Page<EventView>> {
    await this.people.get(id);
    return eventsOf(this.db.manager, { kind: 'person', id }, query);
  }
}

function answer(reply: FastifyReply, changed: Person): PersonView {
  void reply.header('etag', etagOf(changed));
  return viewOf(changed);
}
