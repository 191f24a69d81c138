import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotifications1790000010500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications (
        id uuid PRIMARY KEY,
        -- In the order of the commits, for each person.
        serial bigint GENERATED ALWAYS AS IDENTITY,
        person_id uuid NOT NULL REFERENCES people,
        kind text NOT NULL
          CHECK (kind IN ('assigned', 'returned', 'mentioned', 'dueSoon', 'sourceChanged', 'leaseEnded')),
        -- What it tells of, such as 'event:17': nobody is told of one thing twice.
        cause text NOT NULL,
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        variant_id uuid NOT NULL REFERENCES variants ON DELETE CASCADE,
        segment_id text,
        -- Null: Jarshy itself.
        actor_id uuid REFERENCES people,
        params jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        read_at timestamptz,
        -- What the person had chosen for this kind when it happened.
        mail text NOT NULL CHECK (mail IN ('instant', 'digest', 'off')),
        mailed_at timestamptz,
        -- The server of the addressee took it not, for good.
        mail_refused_at timestamptz,
        UNIQUE (person_id, cause)
      );
      CREATE UNIQUE INDEX notifications_newest ON notifications (person_id, serial);
      CREATE INDEX notifications_unread ON notifications (person_id, serial) WHERE read_at IS NULL;
      CREATE INDEX notifications_for_digest ON notifications (person_id)
        WHERE mail = 'digest' AND read_at IS NULL AND mailed_at IS NULL AND mail_refused_at IS NULL;

      CREATE TABLE notification_settings (
        person_id uuid PRIMARY KEY REFERENCES people,
        -- {"returned": "instant", ...}; what is not there is as by default.
        kinds jsonb NOT NULL DEFAULT '{}',
        -- On the clocks of Almaty.
        digest_hour smallint NOT NULL CHECK (digest_hour BETWEEN 0 AND 23)
      );

      CREATE TABLE digests (
        person_id uuid NOT NULL REFERENCES people,
        -- In Almaty.
        day date NOT NULL,
        done_at timestamptz,
        PRIMARY KEY (person_id, day)
      );

      -- Events that somebody may have to be told of. Whom, is for the job to find out.
      CREATE FUNCTION derive_notifications() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO outbox (job, payload, request_id)
            VALUES ('notification.derive', jsonb_build_object('eventId', NEW.id::text), NEW.request_id);
          PERFORM pg_notify('jarshy_outbox', '');
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER events_are_told AFTER INSERT ON events FOR EACH ROW
        WHEN (NEW.action IN ('variant.changesRequested', 'variant.assigned', 'variant.outdated',
                             'variant.synchronised', 'variant.leaseEnded', 'remark.made'))
        EXECUTE FUNCTION derive_notifications();

      -- What open streams tell of: see src/notifications/desk-message.ts.
      CREATE FUNCTION tell_desk() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_notify('jarshy_desk', CASE TG_TABLE_NAME
            WHEN 'notifications' THEN 'notified ' || (to_jsonb(NEW) ->> 'person_id')
            WHEN 'variants' THEN 'variant ' || (to_jsonb(NEW) ->> 'id') || ' ' || (to_jsonb(NEW) ->> 'version')
            WHEN 'tasks' THEN 'task ' || (to_jsonb(NEW) ->> 'id') || ' ' || (to_jsonb(NEW) ->> 'variant_id')
            WHEN 'people' THEN 'access ' || (to_jsonb(NEW) ->> 'id')
            ELSE 'access ' || (to_jsonb(OLD) ->> 'person_id') END);
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER notifications_are_told AFTER INSERT ON notifications
        FOR EACH ROW EXECUTE FUNCTION tell_desk();
      CREATE TRIGGER variants_are_told AFTER UPDATE ON variants
        FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION tell_desk();
      CREATE TRIGGER tasks_are_told AFTER INSERT ON tasks
        FOR EACH ROW EXECUTE FUNCTION tell_desk();
      -- Not when a lease is only renewed, as every edit does.
      CREATE TRIGGER changed_tasks_are_told AFTER UPDATE ON tasks FOR EACH ROW
        WHEN ((OLD.claimed_by, OLD.due_at, OLD.rank, OLD.closed_at) IS DISTINCT FROM
              (NEW.claimed_by, NEW.due_at, NEW.rank, NEW.closed_at))
        EXECUTE FUNCTION tell_desk();
      CREATE TRIGGER ended_sessions_are_told AFTER DELETE ON sessions
        FOR EACH ROW EXECUTE FUNCTION tell_desk();
      CREATE TRIGGER revoked_tokens_are_told AFTER UPDATE ON api_tokens
        FOR EACH ROW WHEN (OLD.revoked_at IS DISTINCT FROM NEW.revoked_at) EXECUTE FUNCTION tell_desk();
      CREATE TRIGGER changed_people_are_told AFTER UPDATE ON people
        FOR EACH ROW EXECUTE FUNCTION tell_desk();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER changed_people_are_told ON people;
      DROP TRIGGER revoked_tokens_are_told ON api_tokens;
      DROP TRIGGER ended_sessions_are_told ON sessions;
      DROP TRIGGER changed_tasks_are_told ON tasks;
      DROP TRIGGER tasks_are_told ON tasks;
      DROP TRIGGER variants_are_told ON variants;
      DROP TRIGGER events_are_told ON events;
      DROP TABLE digests, notification_settings, notifications;
      DROP FUNCTION tell_desk, derive_notifications;
    `);
  }
}
