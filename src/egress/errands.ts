import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** PostgreSQL channel on which processes hear that requests are to go out. */
export const ERRANDS_CHANNEL = 'jarshy_errands';

export interface NewErrand {
  /** What it is about: an id mostly. */
  subject: string;
  /** As `hostOf` says it. */
  host: string;
}

/** Writes down that requests are to go out to hosts of others; they do after `tx` commits. */
@Injectable()
export class Errands {
  /**
   * An errand that waits already stays the one that it is, and is done when it is due, at the host that is named now; one
   * that is under way is done once more afterwards. `atOnce`: it is done now, from the first attempt on, and what becomes
   * of one that is under way changes nothing of that.
   */
  async ask(
    tx: EntityManager,
    kind: string,
    errands: readonly NewErrand[],
    { atOnce = false }: { atOnce?: boolean } = {},
  ): Promise<void> {
    if (errands.length === 0) return;
    await tx.query(
      `WITH asked AS (
         INSERT INTO errands (kind, subject, host)
         SELECT DISTINCT ON (new.subject) $1, new.subject, new.host
           FROM unnest($2::text[], $3::text[]) AS new(subject, host) ORDER BY new.subject
         ON CONFLICT (kind, subject) DO UPDATE
           SET asked = errands.asked + 1, asked_at = now(), host = excluded.host,
               due_at = CASE WHEN $4 THEN now() ELSE errands.due_at END,
               attempts = CASE WHEN $4 THEN 0 ELSE errands.attempts END,
               taken = errands.taken + $4::boolean::integer)
       SELECT pg_notify('${ERRANDS_CHANNEL}', '')`,
      [kind, errands.map(({ subject }) => subject), errands.map(({ host }) => host), atOnce],
    );
  }
}
