import { Injectable } from '@nestjs/common';
import type { JobPayload } from '../outbox/job-contracts.js';
import { JobProcessor, Processes } from '../outbox/job-processor.js';
import { DerivationService } from './derivation.service.js';

@Processes('notification.derive')
@Injectable()
export class DeriveNotificationsProcessor extends JobProcessor<'notification.derive'> {
  constructor(private readonly derivation: DerivationService) {
    super();
  }

  handle({ eventId }: JobPayload<'notification.derive'>) {
    return this.derivation.derive(eventId);
  }
}
