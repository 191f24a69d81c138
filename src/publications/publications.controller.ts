import { Controller, Get, Inject, Param, Query, Req, Res, UseGuards, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../accounts/access/decorators.js';
import { ApiProblems } from '../accounts/api-problem.js';
import { notFound, Problem } from '../common/problem.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { translatorFor } from '../languages/i18n.js';
import { LANGUAGES } from '../languages/languages.js';
import { answerFor } from './address-answer.js';
import { publicPath } from './addresses.js';
import type { Answer } from './answers/answer.js';
import { AnswerMemory } from './answers/answer-memory.js';
import { allowAnyOrigin } from './answers/any-origin.js';
import { AnyOrigin } from './any-origin.guard.js';
import { parsePublicationId, publicationId } from './publication-id.js';
import {
  publication,
  publicationPage,
  publicationView,
  publicationsQuery,
  summaryView,
  type PublicationsQueryString,
} from './publication.schema.js';
import type { FullPublication } from './publication.js';
import { PublicationsQuery } from './publications.query.js';
import { noticeOf } from './withdrawal.js';

@ApiTags('Publications')
@Controller('api/v1/publications')
@Public()
@UseGuards(AnyOrigin)
export class PublicationsController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly answers: AnswerMemory,
    private readonly publications: PublicationsQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    for (const url of [PATH, `${PATH}/:id`]) allowAnyOrigin(fastify, url);
  }

  @Get()
  @ApiOperation({ summary: 'What is published', description: 'Newest first. Open to everyone and every origin.' })
  @ApiResponse({ status: 200, standardSchema: publicationPage, description: 'A page of publications; with ETag' })
  @ApiResponse({ status: 304, description: 'Nothing has changed since the ETag of If-None-Match' })
  @ApiProblems({ 400: '`pagination.bad_cursor`', 422: '`validation.failed`' })
  async list(
    @Query({ schema: publicationsQuery }) query: PublicationsQueryString,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.send(request, reply, LIST, async () => {
      const since = query.since === undefined ? undefined : new Date(query.since);
      const { items, next } = await this.publications.list({ ...query, since });
      return jsonAnswer({ items: items.map((item) => summaryView(this.config.publicUrl, item)), next });
    });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One publication with its text' })
  @ApiParam({ name: 'id', description: '`<document id>.<language>`' })
  @ApiResponse({ status: 200, standardSchema: publication, description: 'With ETag' })
  @ApiResponse({ status: 304, description: 'Nothing has changed since the ETag of If-None-Match' })
  @ApiResponse({ status: 308, description: 'Another publication has taken its place, as Location says' })
  @ApiProblems({
    404: '`not_found.publication`',
    410: '`publications.withdrawn`, with `params`: `withdrawnAt`, `kind`, and the `notice` in the language of the text',
  })
  async get(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.send(request, reply, ONE, () => this.find(id));
  }

  private async find(id: string): Promise<Answer> {
    const named = parsePublicationId(id);
    const found = answerFor((named && (await this.publications.byId(named.documentId, named.language))) ?? undefined);
    switch (found?.status) {
      case undefined:
        throw notFound('publication');
      case 'gone':
        throw withdrawn(found.publication);
      case 'moved':
        return movedAnswer(publicPath(this.config.publicUrl, `${PATH}/${publicationId(found.to)}`));
      case 'found': {
        const { documentId, officials } = found.publication;
        return jsonAnswer(publicationView(this.config.publicUrl, found.publication), [documentId, ...officials]);
      }
    }
  }
}

const PATH = '/api/v1/publications';
const ONE = { anyOrigin: true };
const LIST = { ...ONE, query: ['language', 'section', 'kind', 'since', 'limit', 'cursor'] };

function withdrawn({ language, withdrawnAt, withdrawal }: FullPublication): Problem {
  const notice = withdrawal && noticeOf(withdrawal, translatorFor(language));
  const params = { withdrawnAt: withdrawnAt?.toISOString(), kind: withdrawal?.kind, notice };
  return new Problem(410, 'publications.withdrawn', { params });
}

const HEADERS = { 'cache-control': 'public, max-age=60' };

/** Each names the siblings of what it shows, in whatever language they are. */
function jsonAnswer(body: object, documents?: string[]): Answer {
  const type = 'application/json; charset=utf-8';
  const depends = { languages: LANGUAGES, ...(documents && { documents }) };
  return { status: 200, type, body: JSON.stringify(body), headers: HEADERS, depends };
}

function movedAnswer(location: string): Answer {
  const headers = { ...HEADERS, location };
  return { status: 308, type: 'text/plain; charset=utf-8', body: '', headers, depends: { languages: LANGUAGES } };
}
