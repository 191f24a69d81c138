import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanReleases1790000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE documents
        DROP CONSTRAINT documents_release_policy_check,
        -- Under 'languageFirst': the language that the others wait for.
        ADD first_language text,
        -- Documents of the profiles of the officials that the text names.
        ADD officials uuid[] NOT NULL DEFAULT '{}',
        -- Nothing of the document becomes public before.
        ADD embargo_until timestamptz(3);
      ALTER TABLE documents
        ADD CONSTRAINT documents_release_policy_check CHECK (release_policy IN ('together', 'asReady', 'languageFirst')),
        ADD CONSTRAINT documents_first_language_check
          CHECK (release_policy <> 'languageFirst' OR first_language IS NOT NULL);
      CREATE INDEX documents_embargoes ON documents (embargo_until) WHERE embargo_until IS NOT NULL;

      -- The job is not to run before.
      ALTER TABLE outbox ADD run_at timestamptz(3);

      CREATE TABLE schedule (
        id uuid PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        -- What is to be done, and what that action has to know: see src/workflow/schedule/strikers.ts.
        action text NOT NULL,
        input jsonb NOT NULL,
        at timestamptz(3) NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'struck', 'failed', 'cancelled')),
        -- Of 'struck': what was done. Of 'failed': {"reasons": [{"code": "…", "params": {…}}]}.
        outcome jsonb NOT NULL DEFAULT '{}',
        planned_by uuid NOT NULL REFERENCES people,
        planned_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CHECK ((state = 'waiting') = (settled_at IS NULL))
      );
      CREATE INDEX schedule_due ON schedule (at, id) WHERE state = 'waiting';
      CREATE INDEX schedule_calendar ON schedule (at, id);
      CREATE INDEX schedule_of_document ON schedule (document_id, at, id);
      -- The same thing is planned once; another time for it is a change of the plan.
      CREATE UNIQUE INDEX schedule_once ON schedule (document_id, action, md5(input::text)) WHERE state = 'waiting';

      CREATE TABLE release_overrides (
        id uuid PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        languages text[] NOT NULL,
        reason text NOT NULL,
        -- What stood against an ordinary release: [{"code": "…", "params": {…}}].
        against jsonb NOT NULL,
        -- Whose words went out, and in which revisions.
        authors uuid[] NOT NULL,
        revisions uuid[] NOT NULL,
        ordered_by uuid NOT NULL REFERENCES people,
        ordered_at timestamptz NOT NULL DEFAULT now(),
        confirmed_by uuid REFERENCES people,
        confirmed_at timestamptz,
        CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
        CHECK (confirmed_by <> ordered_by AND confirmed_by <> ALL (authors))
      );
      CREATE INDEX release_overrides_of_document ON release_overrides (document_id, id);
      CREATE INDEX release_overrides_unconfirmed ON release_overrides (document_id) WHERE confirmed_at IS NULL;

      -- Which kinds of notifications there are is said by src/notifications/notification-kind.ts.
      ALTER TABLE notifications DROP CONSTRAINT notifications_kind_check;
      CREATE TRIGGER events_of_releases_are_told AFTER INSERT ON events FOR EACH ROW
        WHEN (NEW.action IN ('document.scheduleFailed', 'document.releaseOverridden'))
        EXECUTE FUNCTION derive_notifications();

      -- How long languages lag the first: what went out in a period, and what has not gone out yet.
      CREATE INDEX variants_first_published ON variants (first_published_at) WHERE first_published_at IS NOT NULL;
      CREATE INDEX variants_never_published ON variants (document_id) WHERE first_published_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX variants_first_published, variants_never_published;
      DROP TRIGGER events_of_releases_are_told ON events;
      DELETE FROM notifications WHERE kind IN ('scheduleFailed', 'overrideToConfirm');
      ALTER TABLE notifications ADD CONSTRAINT notifications_kind_check
        CHECK (kind IN ('assigned', 'returned', 'mentioned', 'dueSoon', 'sourceChanged', 'leaseEnded'));
      DROP TABLE release_overrides, schedule;
      DELETE FROM outbox WHERE run_at > now() OR job = 'schedule.strike';
      ALTER TABLE outbox DROP COLUMN run_at;
      UPDATE documents SET release_policy = 'together' WHERE release_policy = 'languageFirst';
      ALTER TABLE documents DROP COLUMN first_language, DROP COLUMN officials, DROP COLUMN embargo_until,
        DROP CONSTRAINT documents_release_policy_check;
      ALTER TABLE documents
        ADD CONSTRAINT documents_release_policy_check CHECK (release_policy IN ('together', 'asReady'));
    `);
  }
}
