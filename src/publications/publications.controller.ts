import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../accounts/access/decorators.js';
import { ApiProblems } from '../accounts/api-problem.js';
import { notFound, Problem } from '../common/problem.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { AnyOrigin } from './any-origin.interceptor.js';
import { sendCacheable } from './public-answer.js';
import { parsePublicationId } from './publication-id.js';
import type { FullPublication } from './publication.js';
import {
  publication,
  publicationPage,
  publicationView,
  publicationsQuery,
  summaryView,
  type PublicationsQueryString,
} from './publication.schema.js';
import { PublicationsQuery } from './publications.query.js';

@ApiTags('Publications')
@Controller('api/v1/publications')
@Public()
@UseInterceptors(AnyOrigin)
export class PublicationsController {
  constructor(
    private readonly publications: PublicationsQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

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
    const since = query.since === undefined ? undefined : new Date(query.since);
    const { items, next } = await this.publications.list({ ...query, since });
    sendJson(request, reply, { items: items.map((item) => summaryView(this.config.publicUrl, item)), next });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One publication with its text' })
  @ApiParam({ name: 'id', description: '`<document id>.<language>`' })
  @ApiResponse({ status: 200, standardSchema: publication, description: 'With ETag' })
  @ApiResponse({ status: 304, description: 'Nothing has changed since the ETag of If-None-Match' })
  @ApiProblems({
    404: '`not_found.publication`',
    410: '`publications.withdrawn`, with the time as `params.withdrawnAt`',
  })
  async get(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    sendJson(request, reply, publicationView(this.config.publicUrl, await this.find(id)));
  }

  private async find(id: string): Promise<FullPublication> {
    const named = parsePublicationId(id);
    const found = named && (await this.publications.byId(named.documentId, named.language));
    if (!found) throw notFound('publication');
    if (found.withdrawnAt === null) return found;
    const withdrawnAt = found.withdrawnAt.toISOString();
    throw new Problem(410, 'publications.withdrawn', { params: { withdrawnAt } });
  }
}

// Compressing proxies need the Vary; nothing else of the request makes a difference.
const HEADERS = { 'cache-control': 'public, max-age=60', vary: 'Accept-Encoding' };

function sendJson(request: FastifyRequest, reply: FastifyReply, body: object): void {
  sendCacheable(request, reply, {
    text: JSON.stringify(body),
    type: 'application/json; charset=utf-8',
    headers: HEADERS,
  });
}
