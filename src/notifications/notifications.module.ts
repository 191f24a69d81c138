import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DerivationService } from './derivation.service.js';
import { DeriveNotificationsProcessor } from './derive-notifications.processor.js';
import { DeskSweep } from './desk-sweep.js';
import { DeliverNotificationProcessor } from './mail/deliver-notification.processor.js';
import { DeliveryService } from './mail/delivery.service.js';
import { Mailer } from './mail/mailer.js';
import { NotificationSettingsService } from './notification-settings.service.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsQuery } from './notifications.query.js';
import { NotifyService } from './notify.service.js';
import { PresenceController } from './presence/presence.controller.js';
import { Presences } from './presence/presences.service.js';
import { StreamController } from './stream/stream.controller.js';
import { Streams } from './stream/streams.js';

/** What people are told, in a list, by mail and as it happens: derived from the events. */
@Module({
  imports: [AccountsModule],
  controllers: [NotificationsController, PresenceController, StreamController],
  providers: [
    DeliverNotificationProcessor,
    DeliveryService,
    DerivationService,
    DeriveNotificationsProcessor,
    DeskSweep,
    Mailer,
    NotificationSettingsService,
    NotificationsQuery,
    NotifyService,
    Presences,
    Streams,
  ],
})
export class NotificationsModule {}
