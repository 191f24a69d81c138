import { z } from 'zod';
import { pageOf, pageQuery } from '../common/pagination.js';
import { LANGUAGES } from '../languages/languages.js';
import { MAIL_CHOICES, NOTIFICATION_KINDS } from './notification-kind.js';

export const notification = z
  .object({
    id: z.uuid(),
    kind: z.enum(NOTIFICATION_KINDS),
    text: z.string().meta({ description: 'A sentence, in the language of Accept-Language' }),
    documentId: z.uuid().nullable().meta({ description: 'Null, as variantId and language are: it is about no text' }),
    variantId: z.uuid().nullable(),
    segmentId: z.string().nullable(),
    title: z.string().meta({ description: 'Of the text, or what else it is about' }),
    language: z.enum(LANGUAGES).nullable(),
    actor: z.object({ id: z.uuid(), name: z.string() }).nullable().meta({ description: 'Null: Jarshy itself' }),
    params: z
      .record(z.string(), z.unknown())
      .meta({ description: 'Such as `reason`, `excerpt`, `dueAt`, `webhookId`' }),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notification', description: 'What one person is told' });

export const notificationPage = pageOf(notification)
  .extend({ unread: z.int().meta({ description: 'How many in all are unread' }) })
  .meta({ id: 'NotificationPage' });

export const notificationQuery = pageQuery.extend({
  unread: z.enum(['true', 'false']).optional().meta({ description: 'Only what has not been read, or only what has' }),
});

export const readState = z.strictObject({ read: z.boolean().default(true) }).meta({ id: 'ReadState' });

export const allRead = z
  .strictObject({ until: z.uuid().optional().meta({ description: 'The newest that was seen; without it: all' }) })
  .meta({ id: 'AllRead' });

const choices = z.object(
  Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, z.enum(MAIL_CHOICES)])) as Record<
    (typeof NOTIFICATION_KINDS)[number],
    z.ZodEnum<{ [C in (typeof MAIL_CHOICES)[number]]: C }>
  >,
);

export const notificationSettings = z
  .object({
    mail: choices.meta({ description: 'By kind: a mail at once, in the daily digest, or none' }),
    digestHour: z.int().min(0).max(23).meta({ description: 'On the clocks of Almaty' }),
    mailIsSent: z.boolean().meta({ description: 'False: this installation sends no mail, whatever is chosen' }),
  })
  .meta({ id: 'NotificationSettings', description: 'How I am told' });

export const settingsChanges = z
  .strictObject({ mail: choices.strict().partial().optional(), digestHour: z.int().min(0).max(23).optional() })
  .meta({ id: 'NotificationSettingsChanges', description: 'What is absent stays as it is' });

export type NotificationView = z.infer<typeof notification>;
export type NotificationPage = z.infer<typeof notificationPage>;
export type NotificationQuery = z.infer<typeof notificationQuery>;
export type NotificationSettingsView = z.infer<typeof notificationSettings>;
export type SettingsChanges = z.infer<typeof settingsChanges>;
