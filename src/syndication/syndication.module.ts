import { Module } from '@nestjs/common';
import { PublicationsModule } from '../publications/publications.module.js';
import { Archives } from './archives.service.js';
import { FeedListController } from './feed-list.controller.js';
import { FeedReader } from './feed-reader.service.js';
import { FeedRoutes } from './feed.routes.js';
import { FeedTopics } from './feed-topics.service.js';
import { NinjsController } from './ninjs.controller.js';
import { NinjsReader } from './ninjs-reader.service.js';
import { Publishers } from './publishers.service.js';
import { SearchFeeds } from './search-feeds.service.js';
import { Sitemaps } from './sitemaps.service.js';
import { Subscriptions } from './subscriptions.service.js';

/** What is public as feeds, sitemaps and agencies take it. */
@Module({
  imports: [PublicationsModule],
  controllers: [FeedListController, NinjsController],
  providers: [
    Archives,
    FeedReader,
    FeedRoutes,
    FeedTopics,
    NinjsReader,
    Publishers,
    SearchFeeds,
    Sitemaps,
    Subscriptions,
  ],
  exports: [FeedTopics],
})
export class SyndicationModule {}
