import { Controller, Get, Param, Query, Req, Res, UseGuards, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../accounts/access/decorators.js';
import { ApiProblems } from '../accounts/api-problem.js';
import { LARGEST_PAGE } from '../common/pagination.js';
import { notFound } from '../common/problem.js';
import { LANGUAGES } from '../languages/languages.js';
import { ninjsPath } from '../publications/addresses.js';
import type { Answer } from '../publications/answers/answer.js';
import { AnswerMemory } from '../publications/answers/answer-memory.js';
import { allowAnyOrigin } from '../publications/answers/any-origin.js';
import { AnyOrigin } from '../publications/any-origin.guard.js';
import { parsePublicationId } from '../publications/publication-id.js';
import { NinjsReader } from './ninjs-reader.service.js';
import { ninjsObject, ninjsPage, ninjsQuery, type NinjsQueryString } from './ninjs.schema.js';

const PATH = '/api/v1/ninjs';
const ONE = { anyOrigin: true };
const LIST = { ...ONE, query: ['language', 'since', 'limit', 'cursor'] };
const NEWEST = { limit: 60 } as const;

@ApiTags('Publications')
@Controller('api/v1/ninjs')
@Public()
@UseGuards(AnyOrigin)
export class NinjsController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly answers: AnswerMemory,
    private readonly objects: NinjsReader,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    for (const url of [PATH, `${PATH}/:id`]) allowAnyOrigin(fastify, url);
    for (const language of LANGUAGES) {
      const route = { url: ninjsPath(language), anyOrigin: true };
      this.answers.serve(fastify, route, async () => answerOf(await this.objects.list({ language, ...NEWEST })));
    }
  }

  @Get()
  @ApiOperation({
    summary: 'What is published, for agencies',
    description: `IPTC ninjs 3.0; what has changed last comes first, also what was withdrawn (pubStatus “canceled”). At \
most ${LARGEST_PAGE} a page.`,
  })
  @ApiResponse({ status: 200, standardSchema: ninjsPage, description: 'A page of news objects; with ETag' })
  @ApiResponse({ status: 304, description: 'Nothing has changed since the ETag of If-None-Match' })
  @ApiProblems({ 400: '`pagination.bad_cursor`', 422: '`validation.failed`' })
  async list(
    @Query({ schema: ninjsQuery }) query: NinjsQueryString,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.send(request, reply, LIST, async () => {
      const since = query.since === undefined ? undefined : new Date(query.since);
      return answerOf(await this.objects.list({ ...query, since }));
    });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One publication, for agencies', description: 'Also when it was withdrawn.' })
  @ApiParam({ name: 'id', description: '`<document id>.<language>`' })
  @ApiResponse({ status: 200, standardSchema: ninjsObject, description: 'With ETag' })
  @ApiResponse({ status: 304, description: 'Nothing has changed since the ETag of If-None-Match' })
  @ApiProblems({ 404: '`not_found.publication`' })
  async get(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.send(request, reply, ONE, () => this.find(id));
  }

  private async find(id: string): Promise<Answer> {
    const named = parsePublicationId(id);
    const found = named && (await this.objects.one(named.documentId, named.language));
    if (!found) throw notFound('publication');
    return answerOf(found);
  }
}

/** Each names its translations, and the officials by their pages. */
function answerOf(body: object): Answer {
  const headers = { 'cache-control': 'public, max-age=60' };
  const type = 'application/json; charset=utf-8';
  return { status: 200, type, body: JSON.stringify(body), headers, depends: { languages: LANGUAGES } };
}
