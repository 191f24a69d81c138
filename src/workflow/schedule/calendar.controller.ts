import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import type { Translate } from '../../languages/i18n.js';
import { ReaderTexts } from '../api.js';
import { calendarQuery, entryPage, type CalendarQuery } from './entry.schema.js';
import { ScheduleQuery } from './schedule.query.js';

@ApiTags('Schedule')
@Controller('api/v1/schedule')
@Roles('publisher')
export class CalendarController {
  constructor(private readonly query: ScheduleQuery) {}

  @Get()
  @ApiOperation({ summary: 'The calendar: everything planned in a time, by its time' })
  @ApiResponse({ status: 200, standardSchema: entryPage, description: 'A page of entries' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`, `schedule.empty_period`' })
  list(@Query({ schema: calendarQuery }) query: CalendarQuery, @ReaderTexts() t: Translate) {
    return this.query.calendar(query, t);
  }
}
