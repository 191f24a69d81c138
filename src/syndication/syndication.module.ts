import { Module } from '@nestjs/common';
import { PublicationsModule } from '../publications/publications.module.js';
import { FeedCache } from './feed-cache.js';
import { FeedRenderer } from './feed-renderer.service.js';
import { FeedRoutes } from './feed.routes.js';
import { RenderFeedsProcessor } from './render-feeds.processor.js';

/** The feeds: written by jobs, served from memory. */
@Module({
  imports: [PublicationsModule],
  providers: [FeedCache, FeedRenderer, FeedRoutes, RenderFeedsProcessor],
  exports: [FeedRenderer],
})
export class SyndicationModule {}
