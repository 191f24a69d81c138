import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { NeedsScope, Roles } from '../../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { pageQuery, type Page } from '../../common/pagination.js';
import { subscriptionId, subscriptionPage, type SubscriptionView } from './subscription.schema.js';
import { SubscriptionList } from './subscription-list.service.js';

@ApiTags('Feeds')
@Controller('api/v1/websub/subscriptions')
@Roles('administrator')
@NeedsScope('admin')
export class SubscriptionsController {
  constructor(private readonly subscriptions: SubscriptionList) {}

  @Get()
  @ApiOperation({ summary: 'Who is subscribed to the feeds by WebSub' })
  @ApiResponse({ status: 200, standardSchema: subscriptionPage, description: 'A page, newest first; no secrets' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 422: '`validation.failed`' })
  list(@Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>): Promise<Page<SubscriptionView>> {
    return this.subscriptions.list(query);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a subscription' })
  @ApiResponse({ status: 204, description: 'Nothing more is sent; the subscriber may subscribe anew' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.subscription`', 422: '`validation.failed`' })
  remove(@Param('id', { schema: subscriptionId }) id: string): Promise<void> {
    return this.subscriptions.remove(id);
  }
}
