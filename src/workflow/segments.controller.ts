import { Body, Controller, Get, HttpCode, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentUser } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { VersionEtag } from '../common/http/version-etag.interceptor.js';
import type { Page } from '../common/pagination.js';
import type { Translate } from '../languages/i18n.js';
import { ChangesSegment, ChangesVariant, IfMatch, ReaderTexts, SegmentId, VariantId } from './api.js';
import { CuttingService } from './cutting.service.js';
import { ReviewingService } from './reviewing.service.js';
import type { SeenVersion } from './versions.js';
import {
  segment,
  segmentHistory,
  segmentPage,
  segmentPageQuery,
  segmentTarget,
  segmentTargets,
  split,
  verdict,
  type SegmentTarget,
  type SegmentTargets,
  type SegmentView,
  type SplitBody,
  type VerdictBody,
} from './segment.schema.js';
import { SegmentsQuery } from './segments.query.js';
import { TranslatingService } from './translating.service.js';
import type { VariantView } from './variant.schema.js';
import { VariantsQuery } from './variants.query.js';

@ApiTags('Segments')
@Controller('api/v1/variants/:id')
export class SegmentsController {
  constructor(
    private readonly translating: TranslatingService,
    private readonly reviewing: ReviewingService,
    private readonly cutting: CuttingService,
    private readonly segments: SegmentsQuery,
    private readonly variants: VariantsQuery,
  ) {}

  @Get('segments')
  @ApiOperation({ summary: 'The segments of a target, in reading order' })
  @ApiResponse({ status: 200, standardSchema: segmentPage, description: 'A page of segments' })
  list(
    @VariantId() variantId: string,
    @Query({ schema: segmentPageQuery }) query: z.infer<typeof segmentPageQuery>,
    @ReaderTexts() t: Translate,
  ): Promise<Page<SegmentView>> {
    return this.segments.page(variantId, query, t);
  }

  @Get('segments/:segmentId')
  @ApiOperation({ summary: 'One segment' })
  @UseInterceptors(VersionEtag)
  @ApiResponse({ status: 200, standardSchema: segment, description: 'With ETag' })
  read(@VariantId() variantId: string, @SegmentId() name: string, @ReaderTexts() t: Translate): Promise<SegmentView> {
    return this.segments.one(variantId, name, t);
  }

  @Get('segments/:segmentId/history')
  @ApiOperation({ summary: 'What a segment was, newest first; also one that is gone' })
  @ApiResponse({ status: 200, standardSchema: segmentHistory, description: 'A page of its states' })
  history(
    @VariantId() variantId: string,
    @SegmentId() name: string,
    @Query({ schema: segmentPageQuery }) query: z.infer<typeof segmentPageQuery>,
  ) {
    return this.segments.history(variantId, name, query);
  }

  @Put('segments/:segmentId')
  @ChangesSegment('Put the translation of one segment')
  async put(
    @VariantId() variantId: string,
    @SegmentId() name: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: segmentTarget }) body: SegmentTarget,
    @ReaderTexts() t: Translate,
  ): Promise<SegmentView> {
    await this.translating.putSegment(variantId, { id: name, ...body }, actor, seen);
    return this.read(variantId, name, t);
  }

  @Put('segments')
  @ChangesVariant('Put several segments at once: all or none')
  async putAll(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: segmentTargets }) body: SegmentTargets,
  ): Promise<VariantView> {
    await this.translating.putSegments(variantId, body.segments, actor, seen);
    return this.variants.one(variantId, actor);
  }

  @Post('segments/:segmentId/confirmation')
  @HttpCode(200)
  @ChangesSegment('The text holds, although its source changed, or as a reviewer changed it')
  async confirmOne(
    @VariantId() variantId: string,
    @SegmentId() name: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @ReaderTexts() t: Translate,
  ): Promise<SegmentView> {
    await this.translating.confirm(variantId, name, actor, seen);
    return this.read(variantId, name, t);
  }

  @Post('confirmation')
  @HttpCode(200)
  @ChangesVariant('Every text that waits for revision, or that a reviewer changed, holds as it is')
  async confirmAll(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
  ): Promise<VariantView> {
    await this.translating.confirm(variantId, null, actor, seen);
    return this.variants.one(variantId, actor);
  }

  @Put('segments/:segmentId/verdict')
  @ChangesSegment('Accept, change or reject one segment, as its reviewer')
  async judge(
    @VariantId() variantId: string,
    @SegmentId() name: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: verdict }) body: VerdictBody,
    @ReaderTexts() t: Translate,
  ): Promise<SegmentView> {
    await this.reviewing.judge(variantId, name, body, actor, seen);
    return this.read(variantId, name, t);
  }

  @Post('segments/:segmentId/split')
  @HttpCode(200)
  @ChangesSegment('Cut a segment in two')
  async split(
    @VariantId() variantId: string,
    @SegmentId() name: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: split }) body: SplitBody,
    @ReaderTexts() t: Translate,
  ): Promise<SegmentView> {
    await this.cutting.split(variantId, name, body, actor, seen);
    return this.read(variantId, name, t);
  }

  @Post('segments/:segmentId/merge')
  @HttpCode(200)
  @ChangesSegment('Make one segment of it and of the next one of its text')
  async merge(
    @VariantId() variantId: string,
    @SegmentId() name: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @ReaderTexts() t: Translate,
  ): Promise<SegmentView> {
    await this.cutting.merge(variantId, name, actor, seen);
    return this.read(variantId, name, t);
  }
}
