import { Injectable } from '@nestjs/common';
import { JobProcessor, Processes } from '../outbox/job-processor.js';

@Processes('publication.announce')
@Injectable()
export class AnnounceProcessor extends JobProcessor<'publication.announce'> {
  handle() {
    return Promise.resolve();
  }
}
