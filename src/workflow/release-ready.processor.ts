import { Injectable } from '@nestjs/common';
import type { JobPayload } from '../outbox/job-contracts.js';
import { JobProcessor, Processes } from '../outbox/job-processor.js';
import { ReleaseService } from './release.service.js';

@Processes('release.ready')
@Injectable()
export class ReleaseReadyProcessor extends JobProcessor<'release.ready'> {
  constructor(private readonly releases: ReleaseService) {
    super();
  }

  handle({ documentId }: JobPayload<'release.ready'>) {
    return this.releases.releaseOrdered(documentId);
  }
}
