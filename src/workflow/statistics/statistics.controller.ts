import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { StatisticsQueries } from './statistics.query.js';
import { statisticsQuery, translationStatistics, type StatisticsQuery } from './statistics.schema.js';

@ApiTags('Statistics')
@Controller('api/v1/statistics')
@Roles('reviewer', 'publisher', 'administrator')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsQueries) {}

  @Get('translation')
  @ApiOperation({
    summary: 'How translating goes, by language pair',
    description: 'Words, origins, time in each state, what came back. Persons are not compared.',
  })
  @ApiResponse({ status: 200, standardSchema: translationStatistics, description: 'Of the period' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`, `statistics.empty_period`' })
  translation(@Query({ schema: statisticsQuery }) query: StatisticsQuery) {
    return this.statistics.translation(query);
  }
}
