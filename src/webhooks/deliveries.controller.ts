import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { NeedsScope, Roles } from '../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { id as uuid } from '../common/id.js';
import type { Page } from '../common/pagination.js';
import { DeliveriesService } from './deliveries.service.js';
import { delivery, deliveryPage, deliveryQuery, type DeliveryQuery, type DeliveryView } from './webhook.schema.js';
import { WebhooksService } from './webhooks.service.js';

@ApiTags('Webhooks')
@Controller('api/v1/webhooks/:id')
@Roles('administrator')
@NeedsScope('admin')
export class DeliveriesController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly deliveries: DeliveriesService,
  ) {}

  @Get('deliveries')
  @ApiOperation({ summary: 'What was sent to a webhook in the last 30 days', description: 'Newest first.' })
  @ApiResponse({ status: 200, standardSchema: deliveryPage, description: 'A page of deliveries' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 404: '`not_found.webhook`', 422: '`validation.failed`' })
  async list(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: deliveryQuery }) query: DeliveryQuery,
  ): Promise<Page<DeliveryView>> {
    await this.webhooks.get(id);
    return this.deliveries.list(id, query);
  }

  @Post('deliveries/:deliveryId/redelivery')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send a message once more',
    description: 'Under its own id, with the publication as it is now.',
  })
  @ApiResponse({ status: 202, standardSchema: delivery, description: 'It will be sent' })
  @ApiRefusals()
  @ApiProblems({
    404: '`not_found.webhook`, `not_found.webhook_delivery`',
    409: '`webhooks.inactive`',
    422: '`validation.failed`',
  })
  redeliver(
    @Param('id', { schema: uuid }) id: string,
    @Param('deliveryId', { schema: uuid }) deliveryId: string,
  ): Promise<DeliveryView> {
    return this.deliveries.redeliver(id, deliveryId);
  }

  @Post('pings')
  @HttpCode(202)
  @ApiOperation({ summary: 'Try a webhook out', description: 'Sends a message of the type `ping`, signed as all are.' })
  @ApiResponse({ status: 202, standardSchema: delivery, description: 'It will be sent; its delivery is in the log' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.webhook`', 409: '`webhooks.inactive`', 422: '`validation.failed`' })
  ping(@Param('id', { schema: uuid }) id: string): Promise<DeliveryView> {
    return this.deliveries.ping(id);
  }
}
