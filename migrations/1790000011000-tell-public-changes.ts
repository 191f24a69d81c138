import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellPublicChanges1790000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE publications
        -- Officials that the text names, by the documents of their profiles.
        ADD officials uuid[] NOT NULL DEFAULT '{}',
        -- The clocks of the text beside published_at and updated_at; a minor edit moves none but its own.
        ADD corrected_at timestamptz(3),
        ADD minor_edited_at timestamptz(3),
        -- What readers are told of corrections, newest first: [{"at": "…", "note": "…"}].
        ADD corrections jsonb NOT NULL DEFAULT '[]',
        -- Since when another language has been corrected and this one has not followed, and which it was.
        ADD correction_awaited_since timestamptz(3),
        ADD corrected_language text,
        ADD withdrawal_kind text
          CHECK (withdrawal_kind IN ('publishedInError', 'superseded', 'legalOrder', 'duplicate')),
        -- What readers are told in the place of the text; null: the words that the kind has in locales/.
        ADD withdrawal_notice text,
        -- The document whose page in this language readers are sent to instead.
        ADD redirect_to uuid;
      UPDATE publications SET withdrawal_kind = 'publishedInError' WHERE withdrawn_at IS NOT NULL;
      ALTER TABLE publications
        ADD CHECK ((withdrawn_at IS NULL) = (withdrawal_kind IS NULL)),
        ADD CHECK (redirect_to IS NULL OR withdrawn_at IS NOT NULL);
      CREATE INDEX publications_officials ON publications USING gin (officials) WHERE withdrawn_at IS NULL;
      CREATE INDEX publications_redirects ON publications (redirect_to, language) WHERE redirect_to IS NOT NULL;

      -- Addresses that publications have had before. Links to them are out there for good.
      CREATE TABLE publication_addresses (
        language text NOT NULL,
        kind text NOT NULL,
        slug text NOT NULL,
        document_id uuid NOT NULL,
        replaced_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (language, kind, slug)
      );
      CREATE INDEX publication_addresses_document ON publication_addresses (document_id, language);

      -- Everything that the public could notice, in the order of the commits of a language.
      CREATE TABLE publication_changes (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        document_id uuid NOT NULL,
        language text NOT NULL,
        kind text NOT NULL,
        change text NOT NULL CHECK (change IN ('published', 'minorEdit', 'updated', 'corrected', 'withdrawn',
          'withdrawalChanged', 'reinstated', 'correctionAwaited', 'correctionSettled')),
        -- Of the publication, after the change.
        version integer NOT NULL,
        -- Its sections and officials, before and after: whose feeds it may change.
        section_slugs text[] NOT NULL,
        officials uuid[] NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX publication_changes_document ON publication_changes (document_id, language, id);

      -- Counts what has changed for the readers of a language. What a process keeps in memory is as old as the version that
      -- it was read at.
      CREATE TABLE public_versions (
        language text PRIMARY KEY,
        version bigint NOT NULL,
        -- Full seconds, as HTTP tells them, and later with each change.
        changed_at timestamptz NOT NULL
      );
      INSERT INTO public_versions SELECT language, 1, date_trunc('second', now()) FROM unnest(ARRAY['kk', 'ru', 'en']) AS language;

      -- At the commit, so that the row of the language is locked for no longer than that takes, and versions grow in the
      -- order in which changes can be seen.
      CREATE FUNCTION count_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE counted bigint;
        BEGIN
          UPDATE public_versions
             SET version = version + 1,
                 changed_at = greatest(date_trunc('second', clock_timestamp()), changed_at + interval '1 second')
           WHERE language = NEW.language RETURNING version INTO counted;
          PERFORM pg_notify('jarshy_publications', json_build_object('language', NEW.language, 'version', counted,
            'documentId', NEW.document_id, 'changeId', NEW.id)::text);
          RETURN NULL;
        END
      $$;
      CREATE CONSTRAINT TRIGGER publication_changes_are_counted AFTER INSERT ON publication_changes
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();

      -- Feeds are rendered in the memory of the processes that serve them.
      DROP TABLE feeds;
      DELETE FROM outbox WHERE job = 'feeds.render';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feeds (
        path text PRIMARY KEY,
        content_type text NOT NULL,
        body bytea NOT NULL,
        gzip bytea NOT NULL,
        etag text NOT NULL,
        last_modified timestamptz NOT NULL,
        version bigint NOT NULL
      );
      DROP TABLE publication_changes, public_versions, publication_addresses;
      DROP FUNCTION count_public_change;
      ALTER TABLE publications DROP COLUMN officials, DROP COLUMN corrected_at, DROP COLUMN minor_edited_at,
        DROP COLUMN corrections, DROP COLUMN correction_awaited_since, DROP COLUMN corrected_language,
        DROP COLUMN withdrawal_kind, DROP COLUMN withdrawal_notice, DROP COLUMN redirect_to;
    `);
  }
}
