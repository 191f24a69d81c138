import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePublications1790000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The read model. It refers to no editorial table, so that the public side can live in a database of its own.
      CREATE TABLE publications (
        document_id uuid NOT NULL,
        language text NOT NULL,
        kind text NOT NULL,
        slug text NOT NULL,
        title text NOT NULL,
        description text NOT NULL,
        html text NOT NULL,
        -- Names of the section in this language, and their slugs.
        section text[] NOT NULL,
        section_slugs text[] NOT NULL,
        content jsonb NOT NULL,
        revision_id uuid NOT NULL,
        -- The date that readers see and feeds are ordered by. Milliseconds, as JavaScript has them: the cursor of a list
        -- is made from it, and would skip rows if it were less exact than the column.
        published_at timestamptz(3) NOT NULL,
        first_released_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        withdrawn_at timestamptz(3),
        version integer NOT NULL,
        -- What feeds know it by, for ever, whatever address it gets.
        guid text NOT NULL UNIQUE,
        PRIMARY KEY (document_id, language)
      );
      CREATE UNIQUE INDEX publications_address ON publications (language, kind, slug);
      CREATE INDEX publications_newest ON publications (language, published_at DESC, document_id DESC)
        WHERE withdrawn_at IS NULL;
      CREATE INDEX publications_newest_of_kind ON publications (language, kind, published_at DESC, document_id DESC)
        WHERE withdrawn_at IS NULL;
      CREATE INDEX publications_newest_anywhere ON publications (published_at DESC, document_id DESC, language DESC)
        WHERE withdrawn_at IS NULL;
      CREATE INDEX publications_sections ON publications USING gin (section_slugs) WHERE withdrawn_at IS NULL;
      CREATE INDEX publications_withdrawn ON publications (language, withdrawn_at) WHERE withdrawn_at IS NOT NULL;

      CREATE TABLE publication_revisions (
        document_id uuid NOT NULL,
        language text NOT NULL,
        version integer NOT NULL,
        revision_id uuid NOT NULL,
        frozen jsonb NOT NULL,
        released_at timestamptz NOT NULL,
        PRIMARY KEY (document_id, language, version)
      );
      CREATE TRIGGER publication_revisions_are_immutable BEFORE UPDATE OR DELETE ON publication_revisions
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE feeds (
        path text PRIMARY KEY,
        content_type text NOT NULL,
        body bytea NOT NULL,
        gzip bytea NOT NULL,
        etag text NOT NULL,
        last_modified timestamptz NOT NULL,
        version bigint NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE feeds, publication_revisions, publications`);
  }
}
