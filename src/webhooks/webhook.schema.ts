import { z } from 'zod';
import { plainText } from '../accounts/plain-text.js';
import { pageOf, pageQuery } from '../common/pagination.js';
import { LONGEST_URL, refusalOf } from '../egress/target.js';
import { LANGUAGES } from '../languages/languages.js';
import { PUBLIC_CHANGES } from '../publications/public-change.js';

const url = z
  .string()
  .max(LONGEST_URL)
  .refine((text) => refusalOf(text) === null && !/[#\s]/.test(text), { params: { code: 'validation.url_refused' } })
  .meta({ description: 'http or https, without user, password and fragment, at port 80, 443 or from 1024' });
const description = plainText(200).meta({ description: 'Whose it is, so that administrators know it again' });
const events = z
  .array(z.enum(PUBLIC_CHANGES))
  .min(1)
  .max(20)
  .transform((names) => [...new Set(names)])
  .meta({ description: 'The changes that it is told' });
const languages = z
  .array(z.enum(LANGUAGES))
  .min(1)
  .max(20)
  .transform((names) => [...new Set(names)]);

export const newWebhook = z
  .strictObject({
    ...{ url, description },
    events: events.default([...PUBLIC_CHANGES]),
    languages: languages.default([...LANGUAGES]),
    active: z.boolean().default(true),
  })
  .meta({ id: 'NewWebhook' });

export const webhookChanges = z
  .strictObject({ url, description, events, languages, active: z.boolean() })
  .partial()
  .meta({ id: 'WebhookChanges', description: 'What is absent stays as it is' });

export const webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    description: z.string(),
    events: z.array(z.enum(PUBLIC_CHANGES)),
    languages: z.array(z.enum(LANGUAGES)),
    active: z.boolean(),
    disabledReason: z
      .enum(['gone', 'failing'])
      .nullable()
      .meta({ description: 'Why Jarshy made it inactive: it answered 410, or no message came through for days' }),
    failingSince: z.iso.datetime().nullable().meta({ description: 'Since when nothing has come through' }),
    createdAt: z.iso.datetime(),
    version: z.int().meta({ description: 'Grows with every change; the ETag is made of it' }),
  })
  .meta({ id: 'Webhook', description: 'A partner’s program that is told of public changes; never with its secret' });

export const webhookPage = pageOf(webhook).meta({ id: 'WebhookPage' });

const secret = z
  .string()
  .meta({ description: 'Shown this once: what the receiver checks signatures with', example: 'whsec_…' });
export const createdWebhook = webhook.extend({ secret }).meta({ id: 'CreatedWebhook' });
export const newSecret = z.object({ secret }).meta({ id: 'WebhookSecret' });

export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const;

export const deliveryQuery = pageQuery.extend({ state: z.enum(DELIVERY_STATES).optional() });

export const delivery = z
  .object({
    id: z.uuid(),
    messageId: z.string().meta({ description: 'What receivers know it by: the same each time it is sent' }),
    type: z.string().meta({ description: 'The change, or `ping`' }),
    state: z.enum(DELIVERY_STATES),
    attempts: z.int(),
    status: z.int().nullable().meta({ description: 'Of the answer to the last attempt' }),
    failure: z.string().nullable().meta({
      description: 'Why the last attempt had no answer: timeout, connect, dns, tls, broken; address: not a public one',
    }),
    durationMs: z.int().nullable(),
    response: z.string().nullable().meta({ description: 'How the answer began, at most 1000 characters' }),
    createdAt: z.iso.datetime(),
    attemptedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'WebhookDelivery', description: 'A message to one webhook; kept for 30 days' });

export const deliveryPage = pageOf(delivery).meta({ id: 'WebhookDeliveryPage' });

export type NewWebhook = z.output<typeof newWebhook>;
export type WebhookChanges = z.output<typeof webhookChanges>;
export type WebhookView = z.infer<typeof webhook>;
export type DeliveryView = z.infer<typeof delivery>;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export type DeliveryQuery = z.infer<typeof deliveryQuery>;
