import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CurrentUser } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { notFound } from '../common/problem.js';
import { translatorFor } from '../languages/i18n.js';
import { negotiateLanguage } from '../languages/negotiation.js';
import { VariantId } from './api.js';
import { variantFacts, documentFacts } from './facts.query.js';
import { obstaclePlaces } from './obstacle-places.query.js';
import { obstaclesOf } from './obstacles.js';
import { obstacles, type ObstaclesView } from './obstacles.schema.js';

@ApiTags('Tasks')
@Controller('api/v1/variants/:id/obstacles')
export class ObstaclesController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @ApiOperation({ summary: 'What is in my way: everything that keeps me from submitting, approving, releasing' })
  @ApiResponse({ status: 200, standardSchema: obstacles, description: 'By step, with who could help' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.variant`', 422: '`validation.failed`' })
  async list(
    @VariantId() variantId: string,
    @CurrentUser() actor: Actor,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<ObstaclesView> {
    const { manager } = this.database;
    const facts = await variantFacts(manager, variantId, { lock: false });
    if (!facts) throw notFound('variant');
    const variants = await documentFacts(manager, facts.document.id, { lock: false });
    const places = await obstaclePlaces(manager, variantId);
    const t = translatorFor(negotiateLanguage(acceptLanguage));
    const steps = obstaclesOf(facts, variants, actor).map(({ obstacles: found, ...step }) => ({
      ...step,
      obstacles: found.map(({ code, params = {}, helper }) => ({
        ...{ code, params, helper, segments: places[code] ?? [] },
        detail: t(`errors:${code}`, params),
      })),
    }));
    return { state: facts.state, steps };
  }
}
