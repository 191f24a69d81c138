import { Injectable } from '@nestjs/common';
import type { JobPayload } from '../outbox/job-contracts.js';
import { JobProcessor, Processes } from '../outbox/job-processor.js';
import { FeedRenderer } from './feed-renderer.service.js';

@Processes('feeds.render')
@Injectable()
export class RenderFeedsProcessor extends JobProcessor<'feeds.render'> {
  constructor(private readonly feeds: FeedRenderer) {
    super();
  }

  handle({ language }: JobPayload<'feeds.render'>) {
    return this.feeds.render(language);
  }
}
