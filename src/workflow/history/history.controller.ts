import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { VersionEtag } from '../../common/http/version-etag.interceptor.js';
import { pageQuery } from '../../common/pagination.js';
import { Conditional, IfMatch, VariantId } from '../api.js';
import type { SeenVersion } from '../versions.js';
import { RestorationService } from './restoration.service.js';
import {
  restoration,
  restored,
  revision,
  revisionDiff,
  revisionName,
  revisionNumber,
  revisionPage,
  type RestoredView,
  type RevisionName,
} from './revision.schema.js';
import { RevisionsQuery } from './revisions.query.js';

/** What a text was, and how to have it back. */
@ApiTags('History')
@Controller('api/v1/variants/:id')
export class HistoryController {
  constructor(
    private readonly revisions: RevisionsQuery,
    private readonly restoring: RestorationService,
  ) {}

  @Get('revisions')
  @ApiOperation({ summary: 'The revisions of a variant, newest first, and which of them were public' })
  @ApiResponse({ status: 200, standardSchema: revisionPage, description: 'A page, without the contents' })
  page(@VariantId() variantId: string, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.revisions.page(variantId, query);
  }

  @Get('revisions/:number')
  @ApiOperation({ summary: 'One revision with its content' })
  @ApiResponse({ status: 200, standardSchema: revision, description: 'Its content never changes' })
  one(@VariantId() variantId: string, @Param('number', { schema: revisionNumber }) number: number) {
    return this.revisions.one(variantId, number);
  }

  @Get('revisions/:from/diff/:to')
  @ApiOperation({
    summary: 'What differs between two revisions, word by word',
    description: 'Each by its number, or `live`: what the public reads now.',
  })
  @ApiResponse({ status: 200, standardSchema: revisionDiff, description: 'Texts and facts that differ' })
  diff(
    @VariantId() variantId: string,
    @Param('from', { schema: revisionName }) from: RevisionName,
    @Param('to', { schema: revisionName }) to: RevisionName,
  ) {
    return this.revisions.diff(variantId, from, to);
  }

  @Post('restoration')
  @HttpCode(200)
  @UseInterceptors(VersionEtag)
  @Conditional()
  @ApiOperation({
    summary: 'Take the text of an earlier revision up again',
    description: 'While the text is being written or translated. What stands there now stays in the history.',
  })
  @ApiResponse({ status: 200, standardSchema: restored, description: 'What came back, and what could not; with ETag' })
  @ApiRefusals()
  @ApiProblems({
    404: '`not_found.variant`, `not_found.revision`',
    409: '`workflow.refused`',
    422: '`validation.failed`',
  })
  restore(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: restoration }) { number }: z.infer<typeof restoration>,
  ): Promise<RestoredView> {
    return this.restoring.restore(variantId, number, actor, seen);
  }
}
