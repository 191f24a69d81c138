import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeliverFairly1790000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX errands_due;
      -- Whose turn it is, and what is due then, of one kind at one host.
      CREATE INDEX errands_turn ON errands (kind, host, due_at);
      ALTER TABLE errands
        -- Grows when it is taken up, or asked for at once: only whoever took it up last says what became of it.
        ADD taken integer NOT NULL DEFAULT 0;

      -- How many subscriptions lead to one host, whatever its ports.
      CREATE INDEX websub_subscriptions_site ON websub_subscriptions (regexp_replace(host, ':[0-9]+$', ''));

      -- Keys that sign too until their time has run out.
      CREATE TABLE webhook_former_keys (
        webhook_id uuid NOT NULL REFERENCES webhooks ON DELETE CASCADE,
        key bytea NOT NULL,
        until timestamptz NOT NULL,
        PRIMARY KEY (webhook_id, key)
      );
      INSERT INTO webhook_former_keys (webhook_id, key, until)
        SELECT id, former_secret, former_secret_until FROM webhooks WHERE former_secret_until > now();
      ALTER TABLE webhooks
        DROP COLUMN former_secret,
        DROP COLUMN former_secret_until,
        -- Messages that were given up since failing_since.
        ADD failed_messages integer NOT NULL DEFAULT 0;

      ALTER TABLE webhook_deliveries
        -- How often it was asked for: an attempt says nothing of what was asked for while it was under way.
        ADD asked integer NOT NULL DEFAULT 1;

      -- Not all that people are told is about a text.
      ALTER TABLE notifications
        ALTER COLUMN document_id DROP NOT NULL,
        ALTER COLUMN variant_id DROP NOT NULL,
        ADD CONSTRAINT notifications_subject CHECK ((document_id IS NULL) = (variant_id IS NULL));
      CREATE TRIGGER disabled_webhooks_are_told AFTER INSERT ON events FOR EACH ROW
        WHEN (NEW.action = 'webhook.disabled') EXECUTE FUNCTION derive_notifications();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER disabled_webhooks_are_told ON events;
      DELETE FROM notifications WHERE document_id IS NULL;
      ALTER TABLE notifications
        DROP CONSTRAINT notifications_subject,
        ALTER COLUMN document_id SET NOT NULL,
        ALTER COLUMN variant_id SET NOT NULL;

      ALTER TABLE webhook_deliveries DROP COLUMN asked;

      ALTER TABLE webhooks
        DROP COLUMN failed_messages,
        ADD former_secret bytea,
        ADD former_secret_until timestamptz;
      UPDATE webhooks SET former_secret = key, former_secret_until = until
        FROM (SELECT DISTINCT ON (webhook_id) * FROM webhook_former_keys ORDER BY webhook_id, until DESC) AS newest
       WHERE webhook_id = id;
      DROP TABLE webhook_former_keys;

      DROP INDEX websub_subscriptions_site;
      ALTER TABLE errands DROP COLUMN taken;
      DROP INDEX errands_turn;
      CREATE INDEX errands_due ON errands (host, due_at);
    `);
  }
}
