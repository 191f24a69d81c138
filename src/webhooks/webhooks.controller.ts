import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CurrentUser, NeedsScope, Roles } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { VersionEtag } from '../common/http/version-etag.interceptor.js';
import { id as uuid } from '../common/id.js';
import { pageQuery, type Page } from '../common/pagination.js';
import {
  createdWebhook,
  newSecret,
  newWebhook,
  webhook,
  webhookChanges,
  webhookPage,
  type NewWebhook,
  type WebhookChanges,
  type WebhookView,
} from './webhook.schema.js';
import { WebhooksService } from './webhooks.service.js';

@ApiTags('Webhooks')
@Controller('api/v1/webhooks')
@Roles('administrator')
@NeedsScope('admin')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @ApiOperation({ summary: 'Programs of partners that are told of public changes' })
  @ApiResponse({ status: 200, standardSchema: webhookPage, description: 'A page of webhooks, oldest first' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 422: '`validation.failed`' })
  list(@Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>): Promise<Page<WebhookView>> {
    return this.webhooks.list(query);
  }

  @Post()
  @ApiOperation({ summary: 'Add a webhook', description: 'The secret is shown once.' })
  @ApiResponse({ status: 201, standardSchema: createdWebhook, description: 'Added; with Location and ETag' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`' })
  @UseInterceptors(VersionEtag)
  async create(
    @CurrentUser() user: Actor,
    @Body({ schema: newWebhook }) body: NewWebhook,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof createdWebhook>> {
    const created = await this.webhooks.create(user, body);
    void reply.header('location', `/api/v1/webhooks/${created.id}`);
    return created;
  }

  @Get(':id')
  @ApiOperation({ summary: 'One webhook' })
  @ApiResponse({ status: 200, standardSchema: webhook, description: 'With ETag' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.webhook`', 422: '`validation.failed`' })
  @UseInterceptors(VersionEtag)
  get(@Param('id', { schema: uuid }) id: string): Promise<WebhookView> {
    return this.webhooks.get(id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a webhook, make it inactive or active again' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the state that the change is meant for' })
  @ApiResponse({ status: 200, standardSchema: webhook, description: 'As it is now; with ETag' })
  @ApiRefusals()
  @ApiProblems({
    404: '`not_found.webhook`',
    412: '`http.precondition_failed`; `current` is the state as it is now',
    422: '`validation.failed`',
    428: '`http.precondition_required`',
  })
  @UseInterceptors(VersionEtag)
  change(
    @CurrentUser() user: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: webhookChanges }) changes: WebhookChanges,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<WebhookView> {
    return this.webhooks.change(user, id, changes, ifMatch);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a webhook with its log' })
  @ApiResponse({ status: 204, description: 'Removed' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.webhook`', 422: '`validation.failed`' })
  remove(@CurrentUser() user: Actor, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.webhooks.remove(user, id);
  }

  @Post(':id/secret')
  @ApiOperation({
    summary: 'Give a webhook a new secret',
    description:
      'The former one signs too for 24 hours, and so does every one before it that was renewed in that time.',
  })
  @ApiResponse({ status: 201, standardSchema: newSecret, description: 'The secret, shown this once' })
  @ApiRefusals()
  @ApiProblems({
    404: '`not_found.webhook`',
    409: '`webhooks.too_many_secrets`: it was renewed five times in the last 24 hours',
    422: '`validation.failed`',
  })
  renewSecret(
    @CurrentUser() user: Actor,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<z.infer<typeof newSecret>> {
    return this.webhooks.renewSecret(user, id);
  }
}
