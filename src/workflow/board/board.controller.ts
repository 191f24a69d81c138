import { Controller, Get, Headers, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { VersionEtag } from '../../common/http/version-etag.interceptor.js';
import { negotiateLanguage } from '../../languages/negotiation.js';
import { DocumentId } from '../api.js';
import { BoardQueries } from './board.query.js';
import { boardCounts, boardCountsQuery, boardPage, boardQuery, boardRow, type BoardQuery } from './board.schema.js';

@ApiTags('Documents')
@Controller('api/v1/documents')
export class BoardController {
  constructor(private readonly board: BoardQueries) {}

  @Get()
  @ApiOperation({
    summary: 'Articles and profiles with all their languages, newest activity first',
    description: 'Titles are in the language of Accept-Language where there is one.',
  })
  @ApiResponse({ status: 200, standardSchema: boardPage, description: 'A page of the board' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 422: '`validation.failed`' })
  list(
    @Query({ schema: boardQuery }) query: BoardQuery,
    @CurrentUser() actor: Actor,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ) {
    return this.board.list(query, actor, negotiateLanguage(acceptLanguage));
  }

  @Get('counts')
  @ApiOperation({ summary: 'How many documents are late, planned, in review, and so on' })
  @ApiResponse({ status: 200, standardSchema: boardCounts, description: 'Of one kind, or of both' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`' })
  counts(@Query({ schema: boardCountsQuery }) { kind }: z.infer<typeof boardCountsQuery>, @CurrentUser() actor: Actor) {
    return this.board.counts(kind, actor);
  }

  @Get(':id')
  @UseInterceptors(VersionEtag)
  @ApiOperation({ summary: 'One article or profile with all its languages, as the board has it' })
  @ApiResponse({ status: 200, standardSchema: boardRow, description: 'With ETag, of the document' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.document`' })
  read(
    @DocumentId() documentId: string,
    @CurrentUser() actor: Actor,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ) {
    return this.board.one(documentId, actor, negotiateLanguage(acceptLanguage));
  }
}
