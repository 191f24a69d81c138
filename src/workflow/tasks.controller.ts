import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { taskPage, taskQuery, type TaskQuery } from './task.schema.js';
import { TasksQuery } from './tasks.query.js';

@ApiTags('Tasks')
@Controller('api/v1/tasks')
export class TasksController {
  constructor(private readonly tasks: TasksQuery) {}

  @Get()
  @ApiOperation({
    summary: 'Work to do: mine, open to me, or all of it',
    description: 'What is due first stands first.',
  })
  @ApiResponse({ status: 200, standardSchema: taskPage, description: 'A page of tasks' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 422: '`validation.failed`' })
  list(@Query({ schema: taskQuery }) query: TaskQuery, @CurrentUser() actor: Actor) {
    return this.tasks.list(query, actor);
  }
}
