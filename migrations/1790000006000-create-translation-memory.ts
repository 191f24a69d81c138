import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTranslationMemory1790000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE memory_units (
        id uuid PRIMARY KEY,
        source_language text NOT NULL,
        target_language text NOT NULL CHECK (target_language <> source_language),
        source_text text NOT NULL,
        target_text text NOT NULL,
        -- Without marks, in lower case, with one kind of quotes, dashes and spaces.
        source_normalised text NOT NULL,
        target_normalised text NOT NULL,
        -- In UTF-16 code units of the normalised texts.
        source_length integer NOT NULL,
        target_length integer NOT NULL,
        -- SHA-256; those of the target are for the other direction.
        exact_hash bytea NOT NULL,
        target_hash bytea NOT NULL,
        skeleton_hash bytea NOT NULL,
        target_skeleton_hash bytea NOT NULL,
        -- Of the texts before and after the source; empty at an end.
        previous_hash bytea NOT NULL,
        next_hash bytea NOT NULL,
        -- SHA-256 over what makes a unit one of its own: the hashes of its source, neighbours and target.
        identity_hash bytea NOT NULL,
        -- What similar texts have in common, of both sides: see search-keys.ts.
        search_keys integer[] NOT NULL,
        origin text NOT NULL CHECK (origin IN ('human', 'machine', 'import')),
        reviewed boolean NOT NULL,
        document_id uuid REFERENCES documents ON DELETE SET NULL,
        field text,
        approved_at timestamptz,
        uses integer NOT NULL DEFAULT 0,
        last_used_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid REFERENCES people,
        version integer NOT NULL DEFAULT 1
      );
      -- How rare a key is decides what is searched for, so the statistics know ten thousand of them.
      ALTER TABLE memory_units ALTER search_keys SET STATISTICS 1000;
      ${INDEXES}

      -- In which segments a unit was taken over.
      CREATE TABLE memory_uses (
        unit_id uuid NOT NULL REFERENCES memory_units ON DELETE CASCADE,
        variant_id uuid NOT NULL REFERENCES variants ON DELETE CASCADE,
        segment_id text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (unit_id, variant_id, segment_id)
      );
      CREATE INDEX memory_uses_variant ON memory_uses (variant_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE memory_uses, memory_units`);
  }
}

const INDEXES = `
      -- Hashes first: were the languages first, stale statistics could make all of a pair be read for one hash.
      CREATE UNIQUE INDEX memory_units_identity ON memory_units (identity_hash, source_language, target_language);
      CREATE INDEX memory_units_exact ON memory_units (exact_hash, source_language, target_language);
      CREATE INDEX memory_units_exact_target ON memory_units (target_hash, source_language, target_language);
      CREATE INDEX memory_units_skeleton ON memory_units (skeleton_hash, source_language, target_language);
      CREATE INDEX memory_units_skeleton_target
        ON memory_units (target_skeleton_hash, source_language, target_language);
      CREATE INDEX memory_units_document ON memory_units (document_id) WHERE document_id IS NOT NULL;
      -- What waits in the list of a GIN index is read by every search: a short list.
      CREATE INDEX memory_units_keys ON memory_units USING gin (search_keys) WITH (gin_pending_list_limit = 256);
      CREATE INDEX memory_units_source ON memory_units USING gin (source_normalised gin_trgm_ops)
        WITH (gin_pending_list_limit = 256);
      CREATE INDEX memory_units_target ON memory_units USING gin (target_normalised gin_trgm_ops)
        WITH (gin_pending_list_limit = 256);`;
