import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWorkflow1790000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tasks (
        id uuid PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        variant_id uuid NOT NULL REFERENCES variants ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('write', 'translate', 'review', 'release')),
        language text NOT NULL,
        -- Null for work on the source itself.
        source_language text,
        opened_at timestamptz NOT NULL DEFAULT now(),
        -- 'infinity': no date; so that one order and one index serve all tasks.
        due_at timestamptz NOT NULL DEFAULT 'infinity',
        -- Whom it came back to, after remarks.
        returned_to uuid REFERENCES people,
        claimed_by uuid REFERENCES people,
        claim_expires_at timestamptz,
        closed_at timestamptz
      );
      CREATE UNIQUE INDEX tasks_open ON tasks (variant_id) WHERE closed_at IS NULL;
      CREATE INDEX tasks_due ON tasks (due_at, id) WHERE closed_at IS NULL;
      CREATE INDEX tasks_by_language ON tasks (language, due_at, id) WHERE closed_at IS NULL;
      CREATE INDEX tasks_by_claim ON tasks (claimed_by, due_at, id) WHERE closed_at IS NULL;

      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        job text NOT NULL,
        payload jsonb NOT NULL,
        request_id text,
        created_at timestamptz NOT NULL DEFAULT now(),
        -- When a relay gave it to the queue, or the queue was last seen to hold it; null: it waits for a relay.
        handed_at timestamptz,
        handovers integer NOT NULL DEFAULT 0,
        done_at timestamptz,
        -- When it was given up; its job lies in the queue's failed set.
        failed_at timestamptz
      );
      CREATE INDEX outbox_waiting ON outbox (id) WHERE handed_at IS NULL AND done_at IS NULL;
      CREATE INDEX outbox_handed ON outbox (handed_at)
        WHERE handed_at IS NOT NULL AND done_at IS NULL AND failed_at IS NULL;
      CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE outbox, tasks`);
  }
}
