import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentUser, Roles } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { etagOf } from '../../common/http/if-match.js';
import { id as uuid } from '../../common/id.js';
import type { Page } from '../../common/pagination.js';
import { GlossaryService } from './glossary.service.js';
import { newTerm, termPage, termQuery, termView, type NewTerm, type TermQuery, type TermView } from './term.schema.js';
import { TermsQuery } from './terms.query.js';

const TermId = () => Param('id', { schema: uuid });
const Seen = () =>
  ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the state that the change is meant for' });

const CHANGE_PROBLEMS = {
  404: '`not_found.term`',
  409: '`glossary.read_only`: it comes from another register',
  412: '`http.precondition_failed`; `current` is the state as it is now',
  422: '`validation.failed`',
  428: '`http.precondition_required`',
};

@ApiTags('Glossary')
@Controller('api/v1/glossary/terms')
export class TermsController {
  constructor(
    private readonly glossary: GlossaryService,
    private readonly terms: TermsQuery,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The terms', description: 'A form has to be all that is asked for of forms.' })
  @ApiResponse({ status: 200, standardSchema: termPage, description: 'A page of terms' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 422: '`validation.failed`' })
  list(@Query({ schema: termQuery }) query: TermQuery): Promise<Page<TermView>> {
    return this.terms.list(query);
  }

  @Post()
  @Roles('reviewer', 'publisher')
  @ApiOperation({ summary: 'Add a term' })
  @ApiResponse({ status: 201, standardSchema: termView, description: 'Added; with Location and ETag' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`' })
  async create(
    @CurrentUser() user: Actor,
    @Body({ schema: newTerm }) body: NewTerm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TermView> {
    const created = await this.glossary.create(user, body);
    void reply.header('location', `/api/v1/glossary/terms/${created.id}`);
    return answer(reply, created);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One term' })
  @ApiResponse({ status: 200, standardSchema: termView, description: 'With ETag' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.term`', 422: '`validation.failed`' })
  async get(@TermId() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<TermView> {
    return answer(reply, await this.terms.one(id));
  }

  @Put(':id')
  @Roles('reviewer', 'publisher')
  @ApiOperation({ summary: 'Put a term in place of the one that was seen' })
  @Seen()
  @ApiResponse({ status: 200, standardSchema: termView, description: 'As it is now; with ETag' })
  @ApiRefusals()
  @ApiProblems(CHANGE_PROBLEMS)
  async change(
    @CurrentUser() user: Actor,
    @TermId() id: string,
    @Body({ schema: newTerm }) body: NewTerm,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TermView> {
    return answer(reply, await this.glossary.change(user, id, body, ifMatch));
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('reviewer', 'publisher')
  @ApiOperation({ summary: 'Delete a term' })
  @Seen()
  @ApiResponse({ status: 204, description: 'Deleted' })
  @ApiRefusals()
  @ApiProblems(CHANGE_PROBLEMS)
  delete(
    @CurrentUser() user: Actor,
    @TermId() id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    return this.glossary.delete(user, id, ifMatch);
  }
}

function answer(reply: FastifyReply, term: TermView): TermView {
  void reply.header('etag', etagOf(term));
  return term;
}
