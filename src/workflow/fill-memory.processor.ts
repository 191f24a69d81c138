import { Injectable } from '@nestjs/common';
import type { JobPayload } from '../outbox/job-contracts.js';
import { JobProcessor, Processes } from '../outbox/job-processor.js';
import { MemoryFilling } from './memory-filling.service.js';

@Processes('memory.fill')
@Injectable()
export class FillMemoryProcessor extends JobProcessor<'memory.fill'> {
  constructor(private readonly filling: MemoryFilling) {
    super();
  }

  handle({ documentId }: JobPayload<'memory.fill'>) {
    return this.filling.fill(documentId);
  }
}
