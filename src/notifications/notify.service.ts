import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../common/id.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { OutboxService } from '../outbox/outbox.service.js';
import { USUAL_CHOICES, type MailChoice, type NotificationKind } from './notification-kind.js';

export interface News {
  kind: NotificationKind;
  /** What it tells of: nobody is told of one thing twice. */
  cause: string;
  /** Null, with the variant: it is about no text, and `params.title` says what about. */
  documentId: string | null;
  variantId: string | null;
  segmentId?: string | null;
  /** Who did it, and so need not be told. Null: Jarshy itself. */
  actorId: string | null;
  params?: Record<string, unknown>;
}

/** Writes down what people are to be told, and asks for the mails that they want at once. */
@Injectable()
export class NotifyService {
  constructor(
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Can run any number of times for one cause. Who has no access any more is left out. */
  async notify(tx: EntityManager, personIds: readonly string[], news: News): Promise<void> {
    const people = await this.choices(tx, personIds, news);
    if (people.length === 0) return;
    await inOrder(tx, people);
    const written: { id: string; mail: MailChoice }[] = await tx.query(
      `INSERT INTO notifications (id, person_id, kind, cause, document_id, variant_id, segment_id, actor_id, params, mail)
       SELECT told.id, told.person, $2, $3, $4, $5, $6, $7, $8, told.mail
         FROM jsonb_to_recordset($1) AS told(id uuid, person uuid, mail text)
       ON CONFLICT (person_id, cause) DO NOTHING RETURNING id, mail`,
      [
        JSON.stringify(people.map(({ personId, mail }) => ({ id: newId(), person: personId, mail }))),
        ...[news.kind, news.cause, news.documentId, news.variantId, news.segmentId ?? null, news.actorId],
        news.params ?? {},
      ],
    );
    for (const { id, mail } of written) {
      if (mail === 'instant') await this.outbox.append(tx, 'notification.deliver', { notificationId: id });
    }
  }

  private async choices(tx: EntityManager, personIds: readonly string[], { kind, actorId }: News) {
    const rows: { personId: string; mail: MailChoice }[] = await tx.query(
      `SELECT p.id AS "personId", coalesce(s.kinds ->> $2, $3) AS mail
         FROM people p LEFT JOIN notification_settings s ON s.person_id = p.id
        WHERE p.id = ANY ($1) AND p.disabled_at IS NULL AND p.id IS DISTINCT FROM $4 ORDER BY p.id`,
      [personIds, kind, USUAL_CHOICES[kind], actorId],
    );
    return this.config.mail.smtpUrl ? rows : rows.map((row) => ({ ...row, mail: 'off' as const }));
  }
}

/**
 * One after the other for each person until the transaction ends, so that `serial` grows in the order in which others see
 * the rows: streams go on behind the last one that they have sent.
 */
async function inOrder(tx: EntityManager, people: { personId: string }[]): Promise<void> {
  for (const { personId } of people) {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`jarshy:notify:${personId}`]);
  }
}
