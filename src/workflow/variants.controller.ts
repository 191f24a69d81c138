import { Body, Controller, Get, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentUser } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { VersionEtag } from '../common/http/version-etag.interceptor.js';
import { eventPage } from '../accounts/event-history.js';
import { pageQuery } from '../common/pagination.js';
import { ChangesVariant, IfMatch, VariantId } from './api.js';
import type { SeenVersion } from './versions.js';
import { SlugsService } from './slugs.service.js';
import { content, slug, variant, type VariantView } from './variant.schema.js';
import { VariantsQuery } from './variants.query.js';
import { WritingService } from './writing.service.js';

type PageQuery = z.infer<typeof pageQuery>;
@ApiTags('Variants')
@Controller('api/v1/variants/:id')
export class VariantsController {
  constructor(
    private readonly variants: VariantsQuery,
    private readonly writing: WritingService,
    private readonly slugs: SlugsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'A variant, its working text, and what you may do with it' })
  @UseInterceptors(VersionEtag)
  @ApiResponse({ status: 200, standardSchema: variant, description: 'With ETag' })
  async read(@VariantId() variantId: string, @CurrentUser() actor: Actor): Promise<VariantView> {
    return this.variants.one(variantId, actor);
  }

  @Put('content')
  @ChangesVariant('Write the text of a source, as a new revision')
  async write(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: content }) body: z.infer<typeof content>,
  ): Promise<VariantView> {
    await this.writing.write(variantId, body, actor, seen);
    return this.read(variantId, actor);
  }

  @Put('slug')
  @ChangesVariant('Give a text another address; what has been public redirects from its former one')
  async rename(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: slug }) body: z.infer<typeof slug>,
  ): Promise<VariantView> {
    await this.slugs.rename(variantId, body.slug, actor, seen);
    return this.read(variantId, actor);
  }

  @Get('events')
  @ApiOperation({ summary: 'What happened to a variant, newest first' })
  @ApiResponse({ status: 200, standardSchema: eventPage, description: 'A page of events' })
  events(@VariantId() variantId: string, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.variants.events(variantId, query);
  }
}
