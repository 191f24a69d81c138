import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../accounts/access/decorators.js';
import type { PersonActor } from '../../accounts/people/person.entity.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { VariantId } from '../../workflow/api.js';
import { place, presence, type Place, type Presence } from './presence.schema.js';
import { Presences } from './presences.service.js';

const PROBLEMS = { 404: '`not_found.variant`', 422: '`validation.failed`' };

@ApiTags('Presence')
@Controller('api/v1/variants/:id/presence')
export class PresenceController {
  constructor(private readonly presences: Presences) {}

  @Get()
  @ApiOperation({ summary: 'Who has a text open' })
  @ApiResponse({ status: 200, standardSchema: presence, description: 'As the stream of events tells it' })
  @ApiRefusals()
  @ApiProblems(PROBLEMS)
  read(@VariantId() variantId: string): Promise<Presence> {
    return this.presences.of(variantId);
  }

  @Put()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say that I have a text open, and where in it I am',
    description:
      'A heartbeat: without one for 30 seconds I am gone. In two windows I am one person, where I last was. Whoever ' +
      'has the text open too is told by the stream of events, and so am I.',
  })
  @ApiResponse({ status: 200, standardSchema: presence, description: 'Who has it open, with me' })
  @ApiRefusals()
  @ApiProblems(PROBLEMS)
  enter(
    @VariantId() variantId: string,
    @Body({ schema: place }) { segmentId }: Place,
    @CurrentUser() actor: PersonActor,
  ): Promise<Presence> {
    return this.presences.enter(variantId, actor.id, segmentId);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that I have closed a text' })
  @ApiResponse({ status: 204, description: 'I am gone' })
  @ApiRefusals()
  @ApiProblems(PROBLEMS)
  leave(@VariantId() variantId: string, @CurrentUser() actor: PersonActor): Promise<void> {
    return this.presences.leave(variantId, actor.id);
  }
}
