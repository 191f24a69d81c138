import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { DerivationService } from '../../src/notifications/derivation.service.js';
import { DeliveryService } from '../../src/notifications/mail/delivery.service.js';
import type { NotificationPage } from '../../src/notifications/notification.schema.js';
import { ok } from './newsroom.js';
import type { TestPerson } from './people.js';

type Delivery = { notificationId: string } | { personId: string; day: string };

/** Does the jobs of notifications that are owed, without a worker. */
export async function deriveOwed(app: NestFastifyApplication): Promise<void> {
  for (const { eventId } of await take<{ eventId: string }>(app, 'notification.derive')) {
    await app.get(DerivationService).derive(eventId);
  }
}

/** @throws what keeps a mail from being sent; the rest is then owed no more */
export async function deliverOwed(app: NestFastifyApplication): Promise<void> {
  for (const payload of await take<Delivery>(app, 'notification.deliver')) await deliver(app, payload);
}

export function deliver(app: NestFastifyApplication, payload: Delivery): Promise<void> {
  const service = app.get(DeliveryService);
  return 'notificationId' in payload
    ? service.deliver(payload.notificationId)
    : service.deliverDigest(payload.personId, payload.day);
}

export async function take<T>(app: NestFastifyApplication, job: string): Promise<T[]> {
  const [rows]: [{ payload: T }[], number] = await app
    .get(DataSource)
    .query(`UPDATE outbox SET done_at = now() WHERE job = $1 AND done_at IS NULL RETURNING payload, id`, [job]);
  return rows.map(({ payload }) => payload);
}

export async function notificationsOf(person: TestPerson, query = ''): Promise<NotificationPage> {
  return ok(await person.get(`/api/v1/notifications${query}`));
}

export async function readAll(person: TestPerson, until?: string): Promise<void> {
  const { statusCode, body } = await person.put('/api/v1/notifications/read', { ...(until && { until }) });
  if (statusCode !== 204) throw new Error(`${statusCode}: ${body}`);
}
