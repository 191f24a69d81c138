import { Module } from '@nestjs/common';
import { PublicationsModule } from '../publications/publications.module.js';
import { FeedCache } from './feed-cache.js';
import { FeedRenderer } from './feed-renderer.service.js';
import { FeedRoutes } from './feed.routes.js';
import { AnnounceProcessor } from './announce.processor.js';

/** The feeds, rendered in the memory that serves them, and who is told of changes. */
@Module({
  imports: [PublicationsModule],
  providers: [FeedCache, FeedRenderer, FeedRoutes, AnnounceProcessor],
  exports: [FeedRenderer],
})
export class SyndicationModule {}
