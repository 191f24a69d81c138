import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        name text NOT NULL,
        roles text[] NOT NULL DEFAULT '{}'
          CHECK (roles <@ ARRAY['author', 'translator', 'reviewer', 'publisher', 'administrator']),
        -- Pairs such as 'ru>kk': what this person translates and reviews.
        skills text[] NOT NULL DEFAULT '{}',
        interface_language text NOT NULL DEFAULT 'en',
        -- Null: this person cannot sign in with a password.
        password_hash text,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX people_email ON people (lower(email));

      CREATE TABLE sessions (
        token_hash bytea PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sessions_person ON sessions (person_id);
      CREATE INDEX sessions_expiry ON sessions (expires_at);

      CREATE TABLE api_tokens (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        name text NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX api_tokens_person ON api_tokens (person_id, id);

      -- Counters of rate-limiter-flexible; its own layout.
      CREATE TABLE rate_limits (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );

      CREATE TABLE events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- Not the start of the transaction, which may have waited for a lock.
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- Null: Jarshy itself, or the command line.
        actor_id uuid REFERENCES people,
        action text NOT NULL,
        person_id uuid REFERENCES people,
        document_id uuid,
        variant_id uuid,
        from_state text,
        to_state text,
        reason text,
        details jsonb NOT NULL DEFAULT '{}',
        request_id text
      );
      CREATE INDEX events_document ON events (document_id, id) WHERE document_id IS NOT NULL;
      CREATE INDEX events_variant ON events (variant_id, id) WHERE variant_id IS NOT NULL;
      CREATE INDEX events_person ON events (person_id, id) WHERE person_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE events, rate_limits, api_tokens, sessions, people`);
  }
}
