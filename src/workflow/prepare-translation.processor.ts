import { Injectable } from '@nestjs/common';
import type { JobPayload } from '../outbox/job-contracts.js';
import { JobProcessor, Processes } from '../outbox/job-processor.js';
import { PreparationService } from './preparation.service.js';

@Processes('translation.prepare')
@Injectable()
export class PrepareTranslationProcessor extends JobProcessor<'translation.prepare'> {
  constructor(private readonly preparation: PreparationService) {
    super();
  }

  handle({ documentId }: JobPayload<'translation.prepare'>) {
    return this.preparation.prepare(documentId);
  }
}
