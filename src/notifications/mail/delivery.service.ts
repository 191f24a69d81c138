import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { translatorFor } from '../../languages/i18n.js';
import type { Language } from '../../languages/languages.js';
import { NOTIFICATION, type NotificationRow } from '../notification-row.js';
import { digestMail, instantMail } from './mail-text.js';
import { Mailer } from './mailer.js';

interface Addressee {
  personId: string;
  email: string;
  name: string;
  language: Language;
}

/**
 * Sends mails, each once: whoever sends one holds its lock until it is marked. Only a process that dies between the answer
 * of the mail server and the mark has its mail sent again, with the same Message-ID.
 */
@Injectable()
export class DeliveryService {
  private readonly log = new Logger(DeliveryService.name);

  constructor(
    private readonly database: DataSource,
    private readonly mailer: Mailer,
  ) {}

  /** Can run any number of times. What has been read meanwhile need not be told. @throws what keeps the mail for now */
  async deliver(notificationId: string): Promise<void> {
    if (!this.mailer.isConfigured) return;
    await this.database.transaction(async (tx) => {
      await lock(tx, notificationId);
      const [person]: Addressee[] = await tx.query(INSTANT, [notificationId]);
      if (!person) return;
      const rows: NotificationRow[] = await tx.query(`${NOTIFICATION} WHERE n.id = $1`, [notificationId]);
      await this.send(tx, person, notificationId, rows, ([row], to) => instantMail(row as NotificationRow, to));
    });
  }

  /** Everything for the digest that is neither read nor mailed, in one mail; no mail when there is nothing any more. */
  async deliverDigest(personId: string, day: string): Promise<void> {
    if (!this.mailer.isConfigured) return;
    await this.database.transaction(async (tx) => {
      await lock(tx, `${personId}:${day}`);
      const [person]: Addressee[] = await tx.query(OPEN_DIGEST, [personId, day]);
      if (!person) return;
      const rows: NotificationRow[] = await tx.query(DIGEST, [personId]);
      if (rows.length > 0) {
        await this.send(tx, person, `digest-${day}-${personId}`, rows, digestMail);
      }
      await tx.query(`UPDATE digests SET done_at = now() WHERE person_id = $1 AND day = $2`, [personId, day]);
    });
  }

  private async send(
    tx: EntityManager,
    { email, name, language }: Addressee,
    id: string,
    rows: NotificationRow[],
    write: typeof digestMail,
  ): Promise<void> {
    const words = write(rows, { name, language, t: translatorFor(language) });
    const outcome = await this.mailer.send({ id, to: { name, address: email }, language, ...words });
    if (outcome === 'refused') this.log.warn(`The mail server takes no mail ${id}`);
    const mark = outcome === 'sent' ? 'mailed_at' : 'mail_refused_at';
    await tx.query(`UPDATE notifications SET ${mark} = now() WHERE id = ANY ($1)`, [rows.map((row) => row.id)]);
  }
}

// Not the rows themselves: marking them as read must not wait for a mail server.
async function lock(tx: EntityManager, what: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`jarshy:mail:${what}`]);
}

const ADDRESSEE = `p.id AS "personId", p.email, p.name, p.interface_language AS language`;
const UNMAILED = `n.mailed_at IS NULL AND n.mail_refused_at IS NULL AND n.read_at IS NULL`;

const INSTANT = `
  SELECT ${ADDRESSEE} FROM notifications n JOIN people p ON p.id = n.person_id
   WHERE n.id = $1 AND n.mail = 'instant' AND p.disabled_at IS NULL AND ${UNMAILED}`;

const OPEN_DIGEST = `
  SELECT ${ADDRESSEE} FROM digests d JOIN people p ON p.id = d.person_id
   WHERE d.person_id = $1 AND d.day = $2 AND d.done_at IS NULL AND p.disabled_at IS NULL`;

const DIGEST = `
  ${NOTIFICATION} WHERE n.person_id = $1 AND n.mail = 'digest' AND ${UNMAILED} ORDER BY n.serial`;
