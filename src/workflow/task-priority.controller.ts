import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { DocumentId } from './api.js';
import { TaskPriorityService } from './task-priority.service.js';
import { priority } from './task.schema.js';

@ApiTags('Tasks')
@Controller('api/v1/documents/:id/priority')
export class TaskPriorityController {
  constructor(private readonly priorities: TaskPriorityService) {}

  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that a document is urgent, or no longer', description: 'For authors and publishers.' })
  @ApiResponse({ status: 204, description: 'Its tasks stand where they belong now' })
  @ApiRefusals()
  @ApiProblems({ 403: '`documents.refused`', 404: '`not_found.document`', 422: '`validation.failed`' })
  set(
    @DocumentId() documentId: string,
    @Body({ schema: priority }) body: z.infer<typeof priority>,
    @CurrentUser() actor: Actor,
  ): Promise<void> {
    return this.priorities.set(documentId, body.priority, actor);
  }
}
