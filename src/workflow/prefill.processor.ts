import { Injectable } from '@nestjs/common';
import type { JobPayload } from '../outbox/job-contracts.js';
import { JobProcessor, Processes } from '../outbox/job-processor.js';
import { PrefillService } from './prefill.service.js';

@Processes('translation.prefill')
@Injectable()
export class PrefillProcessor extends JobProcessor<'translation.prefill'> {
  constructor(private readonly prefilling: PrefillService) {
    super();
  }

  handle({ variantId }: JobPayload<'translation.prefill'>) {
    return this.prefilling.prefill(variantId);
  }
}
