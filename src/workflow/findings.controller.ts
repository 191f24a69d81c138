import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { id } from '../common/id.js';
import type { Translate } from '../languages/i18n.js';
import { ChangesVariant, IfMatch, ReaderTexts, VariantId } from './api.js';
import { DismissalsService } from './dismissals.service.js';
import { dismissal, findings } from './finding.schema.js';
import { FixingService } from './fixing.service.js';
import { SegmentsQuery } from './segments.query.js';
import { VariantsQuery } from './variants.query.js';
import type { SeenVersion } from './versions.js';

const FindingId = () => Param('id', { schema: id });

@ApiTags('Findings')
@Controller('api/v1')
export class FindingsController {
  constructor(
    private readonly fixing: FixingService,
    private readonly dismissals: DismissalsService,
    private readonly segments: SegmentsQuery,
    private readonly variants: VariantsQuery,
  ) {}

  @Get('variants/:id/findings')
  @ApiOperation({ summary: 'What the checks found in a target' })
  @ApiResponse({ status: 200, standardSchema: findings, description: 'In reading order' })
  list(@VariantId() variantId: string, @ReaderTexts() t: Translate) {
    return this.segments.findings(variantId, t);
  }

  @Post('variants/:id/fixes')
  @HttpCode(200)
  @ChangesVariant('Mend all that is safe')
  async fixAll(@VariantId() variantId: string, @CurrentUser() actor: Actor, @IfMatch() seen: SeenVersion) {
    await this.fixing.fixAll(variantId, actor, seen);
    return this.variants.one(variantId, actor);
  }

  @Put('findings/:id/dismissal')
  @ApiOperation({ summary: 'Say, as a reviewer, that a finding is none' })
  @ApiResponse({ status: 200, standardSchema: findings, description: 'The findings of the variant' })
  @ApiRefusals()
  @ApiProblems({
    404: '`not_found.finding`',
    409: '`findings.not_dismissible`, `segments.own_words`, `workflow.refused`',
  })
  async dismiss(
    @FindingId() findingId: string,
    @CurrentUser() actor: Actor,
    @ReaderTexts() t: Translate,
    @Body({ schema: dismissal }) { reason }: z.infer<typeof dismissal>,
  ) {
    return this.segments.findings(await this.dismissals.dismiss(findingId, reason, actor), t);
  }

  @Delete('findings/:id/dismissal')
  @ApiOperation({ summary: 'Take a dismissal back' })
  @ApiResponse({ status: 200, standardSchema: findings, description: 'The findings of the variant' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.finding`' })
  async restore(@FindingId() findingId: string, @CurrentUser() actor: Actor, @ReaderTexts() t: Translate) {
    return this.segments.findings(await this.dismissals.restore(findingId, actor), t);
  }
}
