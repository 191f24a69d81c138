import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { id } from '../../common/id.js';
import type { Translate } from '../../languages/i18n.js';
import { Conditional, DocumentId, IfMatch, ReaderTexts } from '../api.js';
import type { SeenVersion } from '../versions.js';
import { newOverride, override, overrides, type NewOverride } from './override.schema.js';
import { OverridesQuery } from './overrides.query.js';
import { OverridesService } from './overrides.service.js';

@ApiTags('Release')
@Controller('api/v1/documents/:id')
export class OverridesController {
  constructor(
    private readonly overrides: OverridesService,
    private readonly query: OverridesQuery,
  ) {}

  @Post('release-override')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({
    summary: 'Release languages against the policy, or without approval, for a reason',
    description: 'Somebody else has to confirm it afterwards. Embargoes, open segments and errors still hold it back.',
  })
  @ApiResponse({ status: 200, standardSchema: override, description: 'What is to be confirmed' })
  @ApiRefusals()
  @ApiProblems({
    404: '`not_found.document`',
    409: '`release.refused`, with everything that is missing; `overrides.not_needed`',
    422: '`validation.failed`',
  })
  async release(
    @DocumentId() documentId: string,
    @Body({ schema: newOverride }) body: NewOverride,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @ReaderTexts() t: Translate,
  ) {
    return this.query.one(await this.overrides.release(documentId, body, actor, seen), t);
  }

  @Get('release-overrides')
  @ApiOperation({ summary: 'What was released against the rules, newest first' })
  @ApiResponse({ status: 200, standardSchema: overrides, description: 'All of the document' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.document`' })
  list(@DocumentId() documentId: string, @ReaderTexts() t: Translate) {
    return this.query.of(documentId, t);
  }

  @Post('release-overrides/:overrideId/confirmation')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Stand by what another person released against the rules',
    description: 'For publishers and for reviewers of the language who neither ordered it nor wrote any of it.',
  })
  @ApiResponse({ status: 200, standardSchema: override, description: 'As it is now' })
  @ApiRefusals()
  @ApiProblems({
    403: '`overrides.refused`',
    404: '`not_found.document`, `not_found.override`',
    409: '`overrides.confirmed_already`',
  })
  async confirm(
    @DocumentId() documentId: string,
    @Param('overrideId', { schema: id }) overrideId: string,
    @CurrentUser() actor: Actor,
    @ReaderTexts() t: Translate,
  ) {
    await this.overrides.confirm(documentId, overrideId, actor);
    return this.query.one(overrideId, t);
  }
}
