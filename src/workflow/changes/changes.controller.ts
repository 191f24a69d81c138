import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ChangesVariant, IfMatch, VariantId } from '../api.js';
import type { VariantView } from '../variant.schema.js';
import { VariantsQuery } from '../variants.query.js';
import type { SeenVersion } from '../versions.js';
import { WorkflowService } from '../workflow.service.js';
import { changeDescription, notApplicable, revisionRequest, saidChange, stillAccurate } from './change.schema.js';
import { ChangesService } from './changes.service.js';

/** Minor edits, updates and corrections of what is public, and what becomes of the other languages. */
@ApiTags('Workflow')
@Controller('api/v1/variants/:id')
export class ChangesController {
  constructor(
    private readonly changes: ChangesService,
    private readonly workflow: WorkflowService,
    private readonly variants: VariantsQuery,
  ) {}

  @Post('revision')
  @HttpCode(200)
  @ChangesVariant('Begin a new working revision of a published text; what is live stays')
  async revise(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: revisionRequest }) body: z.infer<typeof revisionRequest>,
  ): Promise<VariantView> {
    await this.workflow.apply(variantId, 'revise', actor, seen, body ? { change: saidChange(body) } : {});
    return this.variants.one(variantId, actor);
  }

  @Put('change')
  @ChangesVariant('Say what kind of change a text that is public is worked on for, until it is approved')
  async describe(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: changeDescription }) body: z.infer<typeof changeDescription>,
  ): Promise<VariantView> {
    await this.changes.describe(variantId, saidChange(body), actor, seen);
    return this.variants.one(variantId, actor);
  }

  @Post('still-accurate')
  @HttpCode(200)
  @ChangesVariant('Say that a public translation holds as it stands although its source changed')
  async stillAccurate(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: stillAccurate }) body: z.infer<typeof stillAccurate>,
  ): Promise<VariantView> {
    await this.workflow.apply(variantId, 'stillAccurate', actor, seen, body ?? {});
    return this.variants.one(variantId, actor);
  }

  @Post('not-applicable')
  @HttpCode(200)
  @ChangesVariant('Say that a change of the source has nothing to do with a public translation, and why')
  async notApplicable(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: notApplicable }) body: z.infer<typeof notApplicable>,
  ): Promise<VariantView> {
    await this.workflow.apply(variantId, 'notApplicable', actor, seen, body);
    return this.variants.one(variantId, actor);
  }
}
