import { Module } from '@nestjs/common';
import { PublicationsModule } from '../publications/publications.module.js';
import { FeedReader } from './feed-reader.service.js';
import { FeedRoutes } from './feed.routes.js';
import { FeedTopics } from './feed-topics.service.js';
import { Publishers } from './publishers.service.js';

/** What is public as feeds, sitemaps and agencies take it. */
@Module({
  imports: [PublicationsModule],
  providers: [FeedReader, FeedRoutes, FeedTopics, Publishers],
  exports: [FeedTopics],
})
export class SyndicationModule {}
