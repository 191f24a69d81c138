import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { DocumentId } from '../api.js';
import { ParityQueries } from './parity.query.js';
import { documentParity, officeParity, parityQuery, type ParityQuery } from './parity.schema.js';

@ApiTags('Statistics')
@Controller('api/v1')
export class ParityController {
  constructor(private readonly parity: ParityQueries) {}

  @Get('documents/:id/parity')
  @ApiOperation({ summary: 'How long each language of a document has been behind the first' })
  @ApiResponse({ status: 200, standardSchema: documentParity, description: 'Those that are out first, by their time' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.document`' })
  document(@DocumentId() documentId: string) {
    return this.parity.document(documentId);
  }

  @Get('statistics/parity')
  @Roles('reviewer', 'publisher', 'administrator')
  @ApiOperation({ summary: 'How long the languages of the office have been behind the first, now and over time' })
  @ApiResponse({ status: 200, standardSchema: officeParity, description: 'Of the period, and what is open now' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`, `statistics.empty_period`' })
  office(@Query({ schema: parityQuery }) query: ParityQuery) {
    return this.parity.office(query);
  }
}
