import { Module } from '@nestjs/common';
import { EgressModule } from '../../egress/egress.module.js';
import { AnnouncementsModule } from '../../publications/announcements.module.js';
import { SyndicationModule } from '../syndication.module.js';
import { Distribution } from './distribution.js';
import { HubLimit } from './hub-limit.js';
import { HubRoutes } from './hub.routes.js';
import { OutsideHubs } from './outside-hubs.js';
import { SisterFeedsQuery } from './sister-feeds.query.js';
import { SubscriptionList } from './subscription-list.service.js';
import { SubscriptionRequests } from './subscription-requests.service.js';
import { SubscriptionRoom } from './subscription-room.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { TopicAnnouncer } from './topic-announcer.js';
import { TopicMemory } from './topic-memory.js';
import { Verification } from './verification.js';

/** The hub for the own feeds (W3C WebSub), and the messages to the hubs of others. */
@Module({
  imports: [EgressModule, AnnouncementsModule, SyndicationModule],
  controllers: [SubscriptionsController],
  providers: [
    ...[HubLimit, HubRoutes, SubscriptionList, SubscriptionRequests, SubscriptionRoom, Verification],
    ...[Distribution, OutsideHubs, SisterFeedsQuery, TopicAnnouncer, TopicMemory],
  ],
})
export class WebsubModule {}
