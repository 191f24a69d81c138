import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGlossary1790000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE glossary_terms (
        id uuid PRIMARY KEY,
        section text NOT NULL CHECK (section IN ('name', 'post', 'organisation', 'place', 'general')),
        part_of_speech text,
        note text,
        case_sensitive boolean NOT NULL DEFAULT false,
        do_not_translate boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        -- Null: Jarshy itself, or the command line.
        created_by uuid REFERENCES people,
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid REFERENCES people
      );
      CREATE INDEX glossary_terms_section ON glossary_terms (section, id);

      CREATE TABLE glossary_forms (
        term_id uuid NOT NULL REFERENCES glossary_terms ON DELETE CASCADE,
        language text NOT NULL,
        position integer NOT NULL,
        text text NOT NULL,
        status text NOT NULL CHECK (status IN ('preferred', 'admitted', 'forbidden')),
        PRIMARY KEY (term_id, language, position)
      );
      CREATE UNIQUE INDEX glossary_forms_preferred ON glossary_forms (term_id, language) WHERE status = 'preferred';
      CREATE UNIQUE INDEX glossary_forms_text ON glossary_forms (term_id, language, lower(text));
      CREATE INDEX glossary_forms_start ON glossary_forms (lower(text) text_pattern_ops);
      CREATE INDEX glossary_forms_trigrams ON glossary_forms USING gin (lower(text) gin_trgm_ops);
      CREATE INDEX glossary_forms_language ON glossary_forms (language, status, term_id);

      -- Counts the changes to any term, so that processes can tell whether what they keep in memory is the latest.
      CREATE TABLE glossary_state (
        "only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
        version bigint NOT NULL
      );
      INSERT INTO glossary_state (version) VALUES (1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE glossary_state, glossary_forms, glossary_terms`);
  }
}
