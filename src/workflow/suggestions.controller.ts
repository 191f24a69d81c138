import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../accounts/access/decorators.js';
import { ApiProblems } from '../accounts/api-problem.js';
import { SegmentId, VariantId } from './api.js';
import { machineProposal, suggestions } from './suggestion.schema.js';
import { SuggestionsService } from './suggestions.service.js';

@ApiTags('Segments')
@Controller('api/v1/variants/:id/segments/:segmentId')
export class SuggestionsController {
  constructor(private readonly suggestions: SuggestionsService) {}

  @Get('suggestions')
  @ApiOperation({ summary: 'What the memory and the glossary know of a segment' })
  @ApiResponse({ status: 200, standardSchema: suggestions, description: 'The best matches first' })
  @ApiProblems({ 404: '`not_found.variant`, `not_found.segment`' })
  list(@VariantId() variantId: string, @SegmentId() name: string) {
    return this.suggestions.of(variantId, name);
  }

  // What is sent to an engine may cost money, so that it is asked for and never follows from reading.
  @Post('machine-proposal')
  @HttpCode(200)
  @Roles('translator', 'reviewer')
  @ApiOperation({ summary: 'Ask the machine for a translation; nothing is changed by it' })
  @ApiResponse({ status: 200, standardSchema: machineProposal, description: 'The proposal, or why there is none' })
  @ApiProblems({
    404: '`not_found.variant`, `not_found.segment`',
    409: '`machine_translation.none`, `machine_translation.embargoed`',
  })
  ask(@VariantId() variantId: string, @SegmentId() name: string) {
    return this.suggestions.byMachine(variantId, name);
  }
}
