import { Injectable } from '@nestjs/common';
import type { JobPayload } from '../outbox/job-contracts.js';
import { JobProcessor, Processes } from '../outbox/job-processor.js';
import { Announcements } from './announcements.js';

@Processes('publication.announce')
@Injectable()
export class AnnounceProcessor extends JobProcessor<'publication.announce'> {
  constructor(private readonly announcements: Announcements) {
    super();
  }

  handle({ changeId }: JobPayload<'publication.announce'>) {
    return this.announcements.announce(changeId);
  }
}
