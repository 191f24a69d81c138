import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ChangesVariant, IfMatch, VariantId } from '../api.js';
import type { VariantView } from '../variant.schema.js';
import { VariantsQuery } from '../variants.query.js';
import type { SeenVersion } from '../versions.js';
import { textReinstatement, withdrawal, type WithdrawalBody } from './withdrawal.schema.js';
import { WithdrawalsService } from './withdrawals.service.js';

/** The same as of a document, for one of its texts. */
@ApiTags('Withdrawal')
@Controller('api/v1/variants/:id')
export class TextWithdrawalsController {
  constructor(
    private readonly service: WithdrawalsService,
    private readonly variants: VariantsQuery,
  ) {}

  @Post('withdrawal')
  @HttpCode(200)
  @ChangesVariant('Take a text from the public, with a reason')
  async withdraw(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: withdrawal }) body: WithdrawalBody,
  ): Promise<VariantView> {
    await this.service.withdrawText(variantId, body, actor, seen);
    return this.variants.one(variantId, actor);
  }

  @Post('reinstatement')
  @HttpCode(200)
  @ChangesVariant('Give the public a withdrawn text back, as it was')
  async reinstate(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: textReinstatement }) body: z.infer<typeof textReinstatement>,
  ): Promise<VariantView> {
    await this.service.reinstateText(variantId, body, actor, seen);
    return this.variants.one(variantId, actor);
  }
}
