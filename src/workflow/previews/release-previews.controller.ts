import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, NeedsScope, Roles } from '../../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import type { PersonActor } from '../../accounts/people/person.entity.js';
import type { Translate } from '../../languages/i18n.js';
import { DocumentId, ReaderTexts } from '../api.js';
import {
  releasePreview,
  releasePreviewRequest,
  type ReleasePreview,
  type ReleasePreviewRequest,
} from './release-preview.schema.js';
import { ReleasePreviews } from './release-previews.service.js';

@ApiTags('Previews')
@Controller('api/v1/documents/:id/release-preview')
@Roles('author', 'translator', 'reviewer', 'publisher')
export class ReleasePreviewsController {
  constructor(private readonly previews: ReleasePreviews) {}

  @Post()
  @HttpCode(200)
  @NeedsScope('read')
  @ApiOperation({
    summary: 'What readers and subscribers would see of a release, a change or a withdrawal, in each language',
    description: 'It is done in a transaction that is rolled back: nothing stays of it, and nobody is told.',
  })
  @ApiResponse({ status: 200, standardSchema: releasePreview, description: 'By language' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.document`', 422: '`validation.failed`' })
  show(
    @DocumentId() documentId: string,
    @Body({ schema: releasePreviewRequest }) body: ReleasePreviewRequest,
    @CurrentUser() asker: PersonActor,
    @ReaderTexts() t: Translate,
  ): Promise<ReleasePreview> {
    return this.previews.show(documentId, body, asker, t);
  }
}
