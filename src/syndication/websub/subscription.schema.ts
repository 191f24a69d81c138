import { z } from 'zod';
import { pageOf } from '../../common/pagination.js';

export const subscriptionId = z.string().regex(/^[1-9]\d{0,17}$/);

const delivery = z
  .object({
    attempts: z.int().meta({ description: 'Since it was asked for; none has come through yet' }),
    askedAt: z.iso.datetime(),
    nextAt: z.iso.datetime(),
  })
  .meta({ id: 'PendingDelivery', description: 'What the subscriber has not taken yet' });

export const subscription = z
  .object({
    id: z.string(),
    topic: z.url().meta({ description: 'The feed' }),
    callbackHost: z.string().meta({ description: 'Of the subscriber. The rest of its address may be a secret' }),
    signed: z.boolean().meta({ description: 'Whether deliveries carry a signature' }),
    leaseUntil: z.iso.datetime().meta({ description: 'When it ends unless the subscriber renews it' }),
    deliveredAt: z.iso.datetime().nullable().meta({ description: 'When a delivery last came through' }),
    pending: delivery.nullable(),
  })
  .meta({ id: 'Subscription', description: 'A WebSub subscription to a feed' });

export const subscriptionPage = pageOf(subscription).meta({ id: 'SubscriptionPage' });

export type SubscriptionView = z.infer<typeof subscription>;
