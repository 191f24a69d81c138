import { Injectable, Logger, Optional, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loggedError } from '../common/logged-error.js';
import { toAlmatyIso } from '../languages/almaty-time.js';
import { JobRunner } from '../outbox/job-runner.js';
import { Loop } from '../outbox/loop.js';
import { OutboxService } from '../outbox/outbox.service.js';
import { endLapsedLeases } from '../workflow/task-leases.js';
import { Mailer } from './mail/mailer.js';
import { USUAL_DIGEST_HOUR } from './notification-kind.js';
import { NotifyService } from './notify.service.js';

const RUN_EVERY_MS = 60_000;
/** Before a task is due, whoever has it is told. */
const SOON = '4 hours';
/** Older news are none: the server of mail was away, or was not there yet. */
const FRESH = '7 days';

/** What happens because time passes. Where jobs are worked off; any number of processes may do it at once. */
@Injectable()
export class DeskSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(DeskSweep.name);
  private readonly loop = new Loop(() => this.step());

  constructor(
    private readonly database: DataSource,
    private readonly notifications: NotifyService,
    private readonly mailer: Mailer,
    private readonly outbox: OutboxService,
    @Optional() private readonly runner?: JobRunner,
  ) {}

  onApplicationBootstrap(): void {
    if (this.runner) this.loop.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  async run(now = new Date()): Promise<void> {
    await endLapsedLeases(this.database);
    await this.tellWhatIsDue();
    if (this.mailer.isConfigured) await this.askForDigests(toAlmatyIso(now));
  }

  private async step(): Promise<number> {
    try {
      await this.run();
    } catch (error) {
      this.log.error(loggedError(error));
    }
    return RUN_EVERY_MS;
  }

  private async tellWhatIsDue(): Promise<void> {
    const due: Due[] = await this.database.query(DUE_SOON);
    for (const { personId, dueAt, taskId, ...subject } of due) {
      const cause = causeOf(taskId, dueAt);
      const news = { kind: 'dueSoon' as const, cause, ...subject, actorId: null, params: { dueAt } };
      await this.database.transaction((tx) => this.notifications.notify(tx, [personId], news));
    }
  }

  /** @param now as the clocks of Almaty show it: `2026-11-22T08:00:00+05:00` */
  private async askForDigests(now: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const asked: { personId: string; day: string }[] = await tx.query(DIGESTS, [
        now.slice(0, 'yyyy-mm-dd'.length),
        Number(now.slice('yyyy-mm-ddT'.length, 'yyyy-mm-ddThh'.length)),
      ]);
      for (const digest of asked) await this.outbox.append(tx, 'notification.deliver', digest);
    });
  }
}

interface Due {
  taskId: string;
  documentId: string;
  variantId: string;
  personId: string;
  dueAt: string;
}

function causeOf(taskId: string, dueAt: string): string {
  return `due:${taskId}:${dueAt}`;
}

// Another date is another cause. Who has taken it, or whom it came back to while nobody has, is told.
const DUE_SOON = `
  SELECT * FROM (
    SELECT t.id AS "taskId", t.document_id AS "documentId", t.variant_id AS "variantId",
           CASE WHEN t.claim_expires_at > now() THEN t.claimed_by ELSE t.returned_to END AS "personId",
           to_char(t.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "dueAt"
      FROM tasks t
     WHERE t.closed_at IS NULL AND t.due_at > now() AND t.due_at <= now() + interval '${SOON}') AS due
   WHERE "personId" IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM notifications n
                      WHERE n.person_id = "personId" AND n.cause = 'due:' || "taskId" || ':' || "dueAt")`;

const DIGESTS = `
  INSERT INTO digests (person_id, day)
  SELECT DISTINCT n.person_id, $1::date
    FROM notifications n JOIN people p ON p.id = n.person_id
    LEFT JOIN notification_settings s ON s.person_id = n.person_id
   WHERE n.mail = 'digest' AND n.read_at IS NULL AND n.mailed_at IS NULL AND n.mail_refused_at IS NULL
     AND n.created_at > now() - interval '${FRESH}' AND p.disabled_at IS NULL
     AND coalesce(s.digest_hour, ${USUAL_DIGEST_HOUR}) <= $2
  ON CONFLICT DO NOTHING
  RETURNING person_id AS "personId", day::text`;
