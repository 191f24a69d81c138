import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Mailer } from './mail/mailer.js';
import { USUAL_CHOICES, USUAL_DIGEST_HOUR, type MailChoices } from './notification-kind.js';
import type { NotificationSettingsView, SettingsChanges } from './notification.schema.js';

interface Stored {
  kinds: Partial<MailChoices>;
  digestHour: number;
}

/** How people want to be told. */
@Injectable()
export class NotificationSettingsService {
  constructor(
    private readonly database: DataSource,
    private readonly mailer: Mailer,
  ) {}

  async read(personId: string): Promise<NotificationSettingsView> {
    const [stored]: Stored[] = await this.database.query(
      `SELECT kinds, digest_hour AS "digestHour" FROM notification_settings WHERE person_id = $1`,
      [personId],
    );
    return {
      mail: { ...USUAL_CHOICES, ...stored?.kinds },
      digestHour: stored?.digestHour ?? USUAL_DIGEST_HOUR,
      mailIsSent: this.mailer.isConfigured,
    };
  }

  async change(personId: string, { mail = {}, digestHour }: SettingsChanges): Promise<NotificationSettingsView> {
    await this.database.query(
      `INSERT INTO notification_settings AS s (person_id, kinds, digest_hour) VALUES ($1, $2, coalesce($3::smallint, $4::smallint))
       ON CONFLICT (person_id) DO UPDATE SET kinds = s.kinds || excluded.kinds,
                                             digest_hour = coalesce($3::smallint, s.digest_hour)`,
      [personId, mail, digestHour ?? null, USUAL_DIGEST_HOUR],
    );
    return this.read(personId);
  }
}
