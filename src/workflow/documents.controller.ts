import { Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { eventPage } from '../accounts/event-history.js';
import { pageQuery } from '../common/pagination.js';
import { Conditional, DocumentId, IfMatch } from './api.js';
import { released } from './document.schema.js';
import { DocumentsQuery } from './documents.query.js';
import { ReleaseService } from './release.service.js';
import type { SeenVersion } from './versions.js';

/** What is the same for articles and profiles. */
@ApiTags('Release')
@Controller('api/v1/documents/:id')
export class DocumentsController {
  constructor(
    private readonly releases: ReleaseService,
    private readonly query: DocumentsQuery,
  ) {}

  @Post('release')
  @Conditional()
  @HttpCode(200)
  @ApiOperation({ summary: 'Release what the policy of the document lets out now, all at once' })
  @ApiResponse({ status: 200, standardSchema: released, description: 'The languages that went out' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.document`', 409: '`release.refused`, with everything that is missing' })
  release(@DocumentId() documentId: string, @CurrentUser() actor: Actor, @IfMatch() seen: SeenVersion) {
    return this.releases.release(documentId, actor, seen);
  }

  @Put('release-order')
  @HttpCode(204)
  @ApiOperation({ summary: 'Have each language released by itself as soon as it is approved and the policy allows it' })
  @ApiResponse({ status: 204, description: 'Ordered' })
  @ApiRefusals()
  order(@DocumentId() documentId: string, @CurrentUser() actor: Actor) {
    return this.releases.order(documentId, actor);
  }

  @Delete('release-order')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take the order back; what has been released stays public' })
  @ApiResponse({ status: 204, description: 'Taken back' })
  @ApiRefusals()
  cancelOrder(@DocumentId() documentId: string, @CurrentUser() actor: Actor) {
    return this.releases.cancelOrder(documentId, actor);
  }

  @Get('events')
  @ApiOperation({ summary: 'What happened to a document and its variants, newest first' })
  @ApiResponse({ status: 200, standardSchema: eventPage, description: 'A page of events' })
  @ApiRefusals()
  events(@DocumentId() documentId: string, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.query.events(documentId, query);
  }
}
