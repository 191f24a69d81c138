import { Injectable } from '@nestjs/common';
import type { JobPayload } from '../../outbox/job-contracts.js';
import { JobProcessor, Processes } from '../../outbox/job-processor.js';
import { DeliveryService } from './delivery.service.js';

@Processes('notification.deliver')
@Injectable()
export class DeliverNotificationProcessor extends JobProcessor<'notification.deliver'> {
  constructor(private readonly delivery: DeliveryService) {
    super();
  }

  handle(payload: JobPayload<'notification.deliver'>) {
    return 'notificationId' in payload
      ? this.delivery.deliver(payload.notificationId)
      : this.delivery.deliverDigest(payload.personId, payload.day);
  }
}
