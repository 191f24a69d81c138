import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { AnswersVariant, ChangesVariant, IfMatch, VariantId } from './api.js';
import type { SeenVersion } from './versions.js';
import { ClaimsService } from './claims.service.js';
import type { ActionInput } from './guards.js';
import type { Action } from './transitions.js';
import { remark, submission, type VariantView } from './variant.schema.js';
import { VariantsQuery } from './variants.query.js';
import { WorkflowService } from './workflow.service.js';

/** The steps of a variant as resources: each is made by posting it. */
@ApiTags('Workflow')
@Controller('api/v1/variants/:id')
export class ActionsController {
  constructor(
    private readonly workflow: WorkflowService,
    private readonly claims: ClaimsService,
    private readonly variants: VariantsQuery,
  ) {}

  @Post('submission')
  @HttpCode(200)
  @ChangesVariant('Submit a finished text for review')
  submit(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: submission }) body: z.infer<typeof submission>,
  ) {
    return this.apply(variantId, 'submit', actor, seen, body ?? {});
  }

  @Post('change-request')
  @HttpCode(200)
  @ChangesVariant('Send a text back with a remark')
  requestChanges(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: remark }) body: z.infer<typeof remark>,
  ) {
    return this.apply(variantId, 'requestChanges', actor, seen, body);
  }

  @Post('approval')
  @HttpCode(200)
  @ChangesVariant('Approve a text that others wrote')
  approve(@VariantId() variantId: string, @CurrentUser() actor: Actor, @IfMatch() seen: SeenVersion) {
    return this.apply(variantId, 'approve', actor, seen, {});
  }

  @Post('claim')
  @HttpCode(200)
  @AnswersVariant('Take the task of this variant, or renew the lease')
  async claim(@VariantId() variantId: string, @CurrentUser() actor: Actor) {
    await this.claims.claim(variantId, actor);
    return this.answer(variantId, actor);
  }

  @Delete('claim')
  @AnswersVariant('Give the task back')
  async unclaim(@VariantId() variantId: string, @CurrentUser() actor: Actor) {
    await this.claims.unclaim(variantId, actor);
    return this.answer(variantId, actor);
  }

  private async apply(
    variantId: string,
    action: Action,
    actor: Actor,
    seen: SeenVersion,
    input: ActionInput,
  ): Promise<VariantView> {
    await this.workflow.apply(variantId, action, actor, seen, input);
    return this.answer(variantId, actor);
  }

  private async answer(variantId: string, actor: Actor): Promise<VariantView> {
    return this.variants.one(variantId, actor);
  }
}
