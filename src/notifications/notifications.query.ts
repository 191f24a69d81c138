import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodeIdCursor } from '../accounts/id-cursor.js';
import { toPage } from '../common/pagination.js';
import { notFound } from '../common/problem.js';
import type { Translate } from '../languages/i18n.js';
import { NOTIFICATION, viewOf, type NotificationRow } from './notification-row.js';
import type { NotificationPage, NotificationQuery, NotificationView } from './notification.schema.js';

/** The list of what somebody was told; nobody sees another's. */
@Injectable()
export class NotificationsQuery {
  constructor(private readonly database: DataSource) {}

  /** Newest first. @throws Problem `pagination.bad_cursor` */
  async list(personId: string, { limit, cursor, unread }: NotificationQuery, t: Translate): Promise<NotificationPage> {
    const rows: NotificationRow[] = await this.database.query(
      `${NOTIFICATION}
        WHERE n.person_id = $1 AND ($2::uuid IS NULL OR n.serial < (SELECT serial FROM notifications WHERE id = $2))
          ${unread === undefined ? '' : `AND n.read_at IS ${unread === 'true' ? '' : 'NOT '}NULL`}
        ORDER BY n.serial DESC LIMIT $3`,
      [personId, decodeIdCursor(cursor), limit + 1],
    );
    const { items, next } = toPage(rows, limit, ({ id }) => [id]);
    return { items: items.map((row) => viewOf(row, t)), next, unread: await this.unread(personId) };
  }

  /** @throws Problem 404, also when it is somebody else's */
  async mark(personId: string, notificationId: string, read: boolean, t: Translate): Promise<NotificationView> {
    await this.database.query(
      `UPDATE notifications SET read_at = CASE WHEN $3 THEN coalesce(read_at, now()) END
        WHERE id = $2 AND person_id = $1`,
      [personId, notificationId, read],
    );
    const rows: NotificationRow[] = await this.database.query(`${NOTIFICATION} WHERE n.person_id = $1 AND n.id = $2`, [
      personId,
      notificationId,
    ]);
    if (!rows[0]) throw notFound('notification');
    return viewOf(rows[0], t);
  }

  /** Up to and with `until`, so that what came meanwhile is not missed. */
  async markAll(personId: string, until: string | undefined): Promise<void> {
    await this.database.query(
      `UPDATE notifications SET read_at = now()
        WHERE person_id = $1 AND read_at IS NULL
          AND ($2::uuid IS NULL OR serial <= (SELECT serial FROM notifications WHERE id = $2 AND person_id = $1))`,
      [personId, until ?? null],
    );
  }

  /** What came behind `serial`, oldest first. */
  async after(personId: string, serial: string, limit: number): Promise<NotificationRow[]> {
    return this.database.query(`${NOTIFICATION} WHERE n.person_id = $1 AND n.serial > $2 ORDER BY n.serial LIMIT $3`, [
      personId,
      serial,
      limit,
    ]);
  }

  /** Where a stream begins: behind the notification that was seen last or, where that is none of theirs, behind all. */
  async serialOf(personId: string, lastSeen: string | null): Promise<string> {
    const [row]: { serial: string }[] = await this.database.query(
      `SELECT coalesce((SELECT serial FROM notifications WHERE person_id = $1 AND id = $2),
                       (SELECT max(serial) FROM notifications WHERE person_id = $1), 0) AS serial`,
      [personId, lastSeen],
    );
    return row?.serial ?? '0';
  }

  private async unread(personId: string): Promise<number> {
    const [row]: { unread: number }[] = await this.database.query(
      `SELECT count(*)::integer AS unread FROM notifications WHERE person_id = $1 AND read_at IS NULL`,
      [personId],
    );
    return row?.unread ?? 0;
  }
}
