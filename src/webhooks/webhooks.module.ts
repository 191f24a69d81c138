import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EgressModule } from '../egress/egress.module.js';
import { AnnouncementsModule } from '../publications/announcements.module.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveriesService } from './deliveries.service.js';
import { WebhookDelivery } from './webhook-delivery.js';
import { Webhook } from './webhook.entity.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksService } from './webhooks.service.js';

/** Programs of partners that are told of public changes (Standard Webhooks). */
@Module({
  imports: [TypeOrmModule.forFeature([Webhook]), EgressModule, AnnouncementsModule],
  controllers: [WebhooksController, DeliveriesController],
  providers: [DeliveriesService, WebhookDelivery, WebhooksService],
})
export class WebhooksModule {}
