import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser, Roles } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { id } from '../../common/id.js';
import { pageQuery } from '../../common/pagination.js';
import { VariantId } from '../api.js';
import { createdPreview, newPreview, previewPage, type NewPreview } from './preview.schema.js';
import { PreviewsService } from './previews.service.js';

@ApiTags('Previews')
@Controller('api/v1/variants/:id/previews')
@Roles('author', 'translator', 'reviewer', 'publisher')
export class PreviewsController {
  constructor(private readonly previews: PreviewsService) {}

  @Post()
  @ApiOperation({
    summary: 'Make a link that shows the text as it stands to people who do not work here',
    description:
      'It opens the working text of this language, also under an embargo, until it expires, is revoked, or the text is published.',
  })
  @ApiResponse({ status: 201, standardSchema: createdPreview, description: 'With the link, this once' })
  @ApiRefusals()
  @ApiProblems({
    404: '`not_found.variant`',
    409: '`previews.no_text`, `previews.already_public`',
    422: '`validation.failed`',
  })
  make(@VariantId() variantId: string, @Body({ schema: newPreview }) body: NewPreview, @CurrentUser() actor: Actor) {
    return this.previews.make(variantId, body, actor);
  }

  @Get()
  @ApiOperation({ summary: 'The preview links of a text, newest first' })
  @ApiResponse({ status: 200, standardSchema: previewPage, description: 'A page, without the links themselves' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 404: '`not_found.variant`', 422: '`validation.failed`' })
  list(@VariantId() variantId: string, @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    return this.previews.list(variantId, query);
  }

  @Delete(':previewId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Close a preview link' })
  @ApiResponse({ status: 204, description: 'It opens nothing any more' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.variant`, `not_found.preview`', 422: '`validation.failed`' })
  revoke(
    @VariantId() variantId: string,
    @Param('previewId', { schema: id }) previewId: string,
    @CurrentUser() actor: Actor,
  ): Promise<void> {
    return this.previews.revoke(variantId, previewId, actor);
  }
}
