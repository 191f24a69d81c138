import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser, Roles } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { id } from '../common/id.js';
import { TaskAssigneesQuery } from './task-assignees.query.js';
import { TaskClaimsService } from './task-claims.service.js';
import { TaskCountsQuery } from './task-counts.query.js';
import {
  assignee,
  assignees,
  nextTask,
  task,
  taskCounts,
  taskFilters,
  taskPage,
  taskQuery,
  type TaskFilters,
  type TaskQuery,
} from './task.schema.js';
import { TasksQuery } from './tasks.query.js';

@ApiTags('Tasks')
@Controller('api/v1/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksQuery,
    private readonly counting: TaskCountsQuery,
    private readonly claims: TaskClaimsService,
    private readonly whoMay: TaskAssigneesQuery,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Work to do: mine, open to me, returned to me, or all of it',
    description: 'What is due first stands first, then what is urgent, then what has waited longest.',
  })
  @ApiResponse({ status: 200, standardSchema: taskPage, description: 'A page of tasks' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 422: '`validation.failed`' })
  list(@Query({ schema: taskQuery }) query: TaskQuery, @CurrentUser() actor: Actor) {
    return this.tasks.list(query, actor);
  }

  @Get('counts')
  @ApiOperation({ summary: 'How many tasks each view has, and how much is to do in them' })
  @ApiResponse({ status: 200, standardSchema: taskCounts, description: 'Of the tasks that the filters let through' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`' })
  counts(@Query({ schema: taskFilters }) filters: TaskFilters, @CurrentUser() actor: Actor) {
    return this.counting.counts(filters, actor);
  }

  @Post('claims')
  @ApiOperation({
    summary: 'Take the next task',
    description: 'The first that is open to me and that nobody has taken.',
  })
  @ApiResponse({ status: 201, standardSchema: task, description: 'The task, which is mine now' })
  @ApiRefusals()
  @ApiProblems({ 404: '`tasks.none_free`', 422: '`validation.failed`' })
  async claimNext(@Body({ schema: nextTask }) { filters }: z.infer<typeof nextTask>, @CurrentUser() actor: Actor) {
    return this.tasks.one(await this.claims.claimNext(filters, actor), actor);
  }

  @Get(':id/assignees')
  @Roles('publisher')
  @ApiOperation({ summary: 'Whom a task could be given to' })
  @ApiResponse({ status: 200, standardSchema: assignees, description: 'People whom nothing keeps from it' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.task`', 422: '`validation.failed`' })
  assignees(@Param('id', { schema: id }) taskId: string) {
    return this.whoMay.of(taskId);
  }

  @Put(':id/assignee')
  @ApiOperation({ summary: 'Give a task to somebody, whoever has it', description: 'For publishers.' })
  @ApiResponse({ status: 200, standardSchema: task, description: 'The task as it is now' })
  @ApiRefusals()
  @ApiProblems({
    403: '`tasks.refused`',
    404: '`not_found.task`, `not_found.person`',
    409: '`tasks.assignee_refused`, with everything that stands against it',
    422: '`validation.failed`',
  })
  async assign(
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: assignee }) { personId }: z.infer<typeof assignee>,
    @CurrentUser() actor: Actor,
  ) {
    await this.claims.assign(taskId, personId, actor);
    return this.tasks.one(taskId, actor);
  }

  @Delete(':id/assignee')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a task from whoever has it, so that it is free' })
  @ApiResponse({ status: 204, description: 'It is free' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.task`', 409: '`workflow.refused`', 422: '`validation.failed`' })
  free(@Param('id', { schema: id }) taskId: string, @CurrentUser() actor: Actor): Promise<void> {
    return this.claims.free(taskId, actor);
  }
}
