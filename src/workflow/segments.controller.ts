import { Body, Controller, Get, HttpCode, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentUser } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { VersionEtag } from '../common/http/version-etag.interceptor.js';
import { ChangesSegment, ChangesVariant, IfMatch, SegmentId, VariantId } from './api.js';
import type { SeenVersion } from './versions.js';
import {
  segment,
  segmentPage,
  segmentPageQuery,
  segmentTarget,
  segmentTargets,
  type SegmentTarget,
  type SegmentTargets,
  type SegmentView,
} from './segment.schema.js';
import { TranslatingService } from './translating.service.js';
import type { VariantView } from './variant.schema.js';
import { VariantsQuery } from './variants.query.js';

@ApiTags('Segments')
@Controller('api/v1/variants/:id')
export class SegmentsController {
  constructor(
    private readonly translating: TranslatingService,
    private readonly variants: VariantsQuery,
  ) {}

  @Get('segments')
  @ApiOperation({ summary: 'The segments of a target, in reading order' })
  @ApiResponse({ status: 200, standardSchema: segmentPage, description: 'A page of segments' })
  list(@VariantId() variantId: string, @Query({ schema: segmentPageQuery }) query: z.infer<typeof segmentPageQuery>) {
    return this.variants.segments(variantId, query);
  }

  @Get('segments/:segmentId')
  @ApiOperation({ summary: 'One segment' })
  @UseInterceptors(VersionEtag)
  @ApiResponse({ status: 200, standardSchema: segment, description: 'With ETag' })
  async read(@VariantId() variantId: string, @SegmentId() name: string): Promise<SegmentView> {
    return this.variants.segment(variantId, name);
  }

  @Put('segments/:segmentId')
  @ChangesSegment('Put the translation of one segment')
  async put(
    @VariantId() variantId: string,
    @SegmentId() name: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: segmentTarget }) body: SegmentTarget,
  ): Promise<SegmentView> {
    await this.translating.putSegment(variantId, { id: name, ...body }, actor, seen);
    return this.read(variantId, name);
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
    return this.answer(variantId, actor);
  }

  @Post('segments/:segmentId/confirmation')
  @HttpCode(200)
  @ChangesSegment('Still accurate: the translation holds although its source changed')
  async confirmOne(
    @VariantId() variantId: string,
    @SegmentId() name: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
  ): Promise<SegmentView> {
    await this.translating.confirm(variantId, name, actor, seen);
    return this.read(variantId, name);
  }

  @Post('confirmation')
  @HttpCode(200)
  @ChangesVariant('Still accurate: every translation that waits for revision holds')
  async confirmAll(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
  ): Promise<VariantView> {
    await this.translating.confirm(variantId, null, actor, seen);
    return this.answer(variantId, actor);
  }

  private async answer(variantId: string, actor: Actor): Promise<VariantView> {
    return this.variants.one(variantId, actor);
  }
}
