import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDocuments1790000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE documents (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('article', 'official')),
        source_language text NOT NULL,
        release_policy text NOT NULL CHECK (release_policy IN ('together', 'asReady')),
        required_languages text[] NOT NULL,
        optional_languages text[] NOT NULL,
        -- What an import knows this document by.
        import_key text UNIQUE,
        -- The date that the document itself bears; null: the moment of its first release.
        dated_at timestamptz,
        -- A publisher's standing order: release each language as soon as the policy allows.
        release_ordered_at timestamptz,
        release_ordered_by uuid REFERENCES people,
        due_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid REFERENCES people,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX documents_kind ON documents (kind, id);

      CREATE TABLE variants (
        id uuid PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        kind text NOT NULL,
        language text NOT NULL,
        state text NOT NULL
          CHECK (state IN ('draft', 'translation', 'review', 'approved', 'published', 'withdrawn')),
        revision_id uuid,
        -- The revision of the source that the text of this target was made from.
        source_revision_id uuid,
        slug text,
        first_published_at timestamptz,
        -- Whether the public reads a text of this variant now, whatever happens to the working revision.
        live boolean NOT NULL DEFAULT false,
        revised_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (document_id, language)
      );
      -- For lists of documents that have a variant in some state.
      CREATE INDEX variants_state ON variants (kind, state, document_id, language);
      CREATE UNIQUE INDEX variants_slug ON variants (language, kind, slug) WHERE slug IS NOT NULL;

      CREATE TABLE revisions (
        id uuid PRIMARY KEY,
        variant_id uuid NOT NULL REFERENCES variants ON DELETE CASCADE,
        number integer NOT NULL,
        title text NOT NULL,
        content jsonb NOT NULL,
        -- Per segment, the people whose words stand in it: {"title": ["<person>", ...]}.
        authorship jsonb NOT NULL,
        source_revision_id uuid REFERENCES revisions,
        origin text NOT NULL CHECK (origin IN ('written', 'imported', 'translated')),
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid REFERENCES people,
        UNIQUE (variant_id, number)
      );
      ALTER TABLE variants ADD FOREIGN KEY (revision_id) REFERENCES revisions;
      ALTER TABLE variants ADD FOREIGN KEY (source_revision_id) REFERENCES revisions;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is never changed, only added to', TG_TABLE_NAME; END
      $$;
      CREATE TRIGGER revisions_are_immutable BEFORE UPDATE ON revisions
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE segments (
        variant_id uuid NOT NULL REFERENCES variants ON DELETE CASCADE,
        segment_id text NOT NULL,
        position integer NOT NULL,
        source_text text NOT NULL,
        target_text text NOT NULL,
        status text NOT NULL
          CHECK (status IN ('untranslated', 'prefilled', 'draft', 'translated', 'needsRevision')),
        -- The source text that the translation was made from, while it differs from source_text.
        previous_source_text text,
        authorship uuid[] NOT NULL DEFAULT '{}',
        origin text CHECK (origin IN ('human', 'import')),
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid REFERENCES people,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (variant_id, segment_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE segments;
      ALTER TABLE variants DROP COLUMN revision_id, DROP COLUMN source_revision_id;
      DROP TABLE revisions, variants, documents;
      DROP FUNCTION refuse_change;
    `);
  }
}
