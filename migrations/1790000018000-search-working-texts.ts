import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchWorkingTexts1790000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORKING_TEXTS);
    await runner.query(ACTIVITY);
    await runner.query(PRESENCES);
    await runner.query(`
      SELECT index_working_text(id) FROM variants;
      INSERT INTO document_activity
        SELECT d.id, d.kind, greatest(d.created_at, max(v.updated_at))
          FROM documents d LEFT JOIN variants v ON v.document_id = d.id GROUP BY d.id;

      -- For the board: by section and official, and what the public no longer reads.
      CREATE INDEX documents_sections ON documents USING gin (section);
      CREATE INDEX documents_officials ON documents USING gin (officials);
      CREATE INDEX variants_withdrawn ON variants (document_id) WHERE NOT live AND first_published_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX documents_sections, documents_officials, variants_withdrawn;
      DROP TRIGGER documents_are_told ON documents;
      DROP TRIGGER documents_are_active ON documents;
      DROP TRIGGER variants_tell_documents ON variants;
      DROP TRIGGER variants_are_active ON variants;
      DROP TRIGGER variants_are_searched ON variants;
      DROP TRIGGER new_segments_are_searched ON segments;
      DROP TRIGGER changed_segments_are_searched ON segments;
      DROP TRIGGER segments_are_searched_no_more ON segments;
      DROP TRIGGER plans_tell_documents ON schedule;
      DROP TRIGGER plans_are_active ON schedule;
      DROP TRIGGER overrides_tell_documents ON release_overrides;
      DROP TRIGGER overrides_are_active ON release_overrides;
      DROP TABLE presences, document_activity, working_texts;
      DROP FUNCTION tell_presence, tell_document, note_activity, search_text, search_new_segments,
        search_changed_segments, search_fewer_segments, index_working_text, working_text, texts_in, searchable;
    `);
  }
}

const WORKING_TEXTS = `
  -- What each variant says as it stands in the work: the segments of a target, otherwise the working revision.
  CREATE TABLE working_texts (
    variant_id uuid PRIMARY KEY REFERENCES variants ON DELETE CASCADE,
    document_id uuid NOT NULL,
    kind text NOT NULL,
    language text NOT NULL,
    -- Empty while nobody has translated it.
    title text NOT NULL,
    title_words tsvector NOT NULL,
    words tsvector NOT NULL
  );
  CREATE INDEX working_texts_document ON working_texts (document_id);
  CREATE INDEX working_texts_titles ON working_texts USING gin (title_words) WITH (gin_pending_list_limit = 256);
  CREATE INDEX working_texts_words ON working_texts USING gin (words) WITH (gin_pending_list_limit = 1024);

  -- The words as they are, so that their beginnings are found, and their stems where PostgreSQL knows the language.
  -- Folded as src/workflow/search/sought-words.ts folds what is sought. A tsvector holds 1 MB, which is more than the
  -- beginning of a text needs.
  CREATE FUNCTION searchable(said text, said_in text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE AS $$
    DECLARE folded text := left(said, 100000);
    BEGIN
      -- To normalise takes as long as all the rest, and hardly any text needs it.
      IF folded ~ '[\\u0300-\\u036F\\u00AD]' THEN
        folded := translate(normalize(folded, NFC), chr(173) || chr(768) || chr(769), '');
      END IF;
      folded := regexp_replace(replace(replace(folded, 'ё', 'е'), 'Ё', 'Е'), '[^[:alnum:]]+', ' ', 'g');
      RETURN to_tsvector('pg_catalog.simple', folded) || CASE said_in
        WHEN 'ru' THEN to_tsvector('pg_catalog.russian', folded)
        WHEN 'en' THEN to_tsvector('pg_catalog.english', folded)
        ELSE '' END;
    END
  $$;

  CREATE FUNCTION texts_in(content jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
    BEGIN
      RETURN (SELECT string_agg(plain_text(value #>> '{}'), E'\\n') FROM (
        SELECT jsonb_path_query(content, 'strict $.** ? (@.type() == "object").keyvalue() ? (@.key == "title"
                 || @.key == "lead" || @.key == "text" || @.key == "fullName" || @.key == "post" || @.key == "name"
                 || @.key == "act" || @.key == "intro").value ? (@.type() == "string")')
        UNION ALL SELECT jsonb_path_query(content, 'lax $.section[*] ? (@.type() == "string")')) AS found (value));
    END
  $$;

  CREATE FUNCTION working_text(variant uuid, OUT title text, OUT body text) LANGUAGE plpgsql STABLE AS $$
    BEGIN
      SELECT coalesce(string_agg(plain_text(target_text), ' ' ORDER BY position)
               FILTER (WHERE field IN ('title', 'fullName')), ''), string_agg(plain_text(target_text), E'\\n' ORDER BY position)
        INTO title, body FROM segments WHERE variant_id = variant;
      IF body IS NULL THEN
        SELECT r.title, texts_in(r.content) INTO title, body
          FROM variants v JOIN revisions r ON r.id = v.revision_id WHERE v.id = variant;
      END IF;
    END
  $$;

  CREATE FUNCTION index_working_text(variant uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      v variants;
      said record;
    BEGIN
      SELECT * INTO v FROM variants WHERE id = variant;
      IF NOT FOUND THEN RETURN; END IF;
      said := working_text(variant);
      said.title := coalesce(said.title, '');
      INSERT INTO working_texts
        VALUES (v.id, v.document_id, v.kind, v.language, said.title, searchable(said.title, v.language),
                searchable(coalesce(said.body, ''), v.language))
      ON CONFLICT (variant_id) DO UPDATE
        SET title = excluded.title, title_words = excluded.title_words, words = excluded.words;
    END
  $$;

  CREATE FUNCTION search_text() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- The revision of a target is made of its segments, which are searched already.
      PERFORM FROM segments WHERE variant_id = NEW.id LIMIT 1;
      IF NOT FOUND THEN PERFORM index_working_text(NEW.id); END IF;
      RETURN NULL;
    END
  $$;
  CREATE TRIGGER variants_are_searched AFTER UPDATE OF revision_id ON variants
    FOR EACH ROW WHEN (OLD.revision_id IS DISTINCT FROM NEW.revision_id) EXECUTE FUNCTION search_text();

  CREATE FUNCTION search_new_segments() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM index_working_text(variant_id) FROM (SELECT DISTINCT variant_id FROM new_rows ORDER BY 1) AS changed;
      RETURN NULL;
    END
  $$;
  CREATE FUNCTION search_changed_segments() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM index_working_text(variant_id) FROM (
        SELECT DISTINCT variant_id FROM new_rows n JOIN old_rows o USING (variant_id, segment_id)
         WHERE n.target_text <> o.target_text ORDER BY 1) AS changed;
      RETURN NULL;
    END
  $$;
  CREATE FUNCTION search_fewer_segments() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM index_working_text(variant_id) FROM (SELECT DISTINCT variant_id FROM old_rows ORDER BY 1) AS changed;
      RETURN NULL;
    END
  $$;
  CREATE TRIGGER new_segments_are_searched AFTER INSERT ON segments
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION search_new_segments();
  CREATE TRIGGER changed_segments_are_searched AFTER UPDATE ON segments
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION search_changed_segments();
  CREATE TRIGGER segments_are_searched_no_more AFTER DELETE ON segments
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION search_fewer_segments();
`;

const ACTIVITY = `
  -- When something last happened to a document or to one of its texts.
  CREATE TABLE document_activity (
    document_id uuid PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
    kind text NOT NULL,
    at timestamptz NOT NULL
  );
  CREATE INDEX document_activity_newest ON document_activity (at, document_id);
  CREATE INDEX document_activity_of_kind ON document_activity (kind, at, document_id);

  -- At commit, when all other locks are held, and once for a transaction.
  CREATE FUNCTION note_activity() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO document_activity AS a
        SELECT id, kind, clock_timestamp() FROM documents
         WHERE id = CASE TG_TABLE_NAME WHEN 'documents' THEN to_jsonb(NEW) ->> 'id'
                                       ELSE to_jsonb(NEW) ->> 'document_id' END::uuid
      ON CONFLICT (document_id) DO UPDATE SET at = excluded.at WHERE a.at < now();
      RETURN NULL;
    END
  $$;
  CREATE CONSTRAINT TRIGGER documents_are_active AFTER INSERT OR UPDATE ON documents
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_activity();
  CREATE CONSTRAINT TRIGGER variants_are_active AFTER UPDATE ON variants
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.version <> NEW.version OR OLD.state <> NEW.state)
    EXECUTE FUNCTION note_activity();
  CREATE CONSTRAINT TRIGGER plans_are_active AFTER INSERT OR UPDATE ON schedule
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_activity();
  CREATE CONSTRAINT TRIGGER overrides_are_active AFTER INSERT OR UPDATE ON release_overrides
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_activity();

  -- To open streams: see src/notifications/stream/desk-message.ts. What is only written on is told by its variant.
  CREATE FUNCTION tell_document() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('jarshy_desk', 'document ' || CASE TG_TABLE_NAME
        WHEN 'documents' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'document_id' END);
      RETURN NULL;
    END
  $$;
  CREATE TRIGGER documents_are_told AFTER INSERT OR UPDATE ON documents
    FOR EACH ROW EXECUTE FUNCTION tell_document();
  CREATE TRIGGER variants_tell_documents AFTER UPDATE ON variants FOR EACH ROW
    WHEN ((OLD.state, OLD.live, OLD.slug, OLD.first_published_at, OLD.change_kind, OLD.change_note, OLD.change_due_at)
          IS DISTINCT FROM
          (NEW.state, NEW.live, NEW.slug, NEW.first_published_at, NEW.change_kind, NEW.change_note, NEW.change_due_at))
    EXECUTE FUNCTION tell_document();
  CREATE TRIGGER plans_tell_documents AFTER INSERT OR UPDATE ON schedule
    FOR EACH ROW EXECUTE FUNCTION tell_document();
  CREATE TRIGGER overrides_tell_documents AFTER INSERT OR UPDATE ON release_overrides
    FOR EACH ROW EXECUTE FUNCTION tell_document();
`;

const PRESENCES = `
  -- Who has which text open. No references: a heartbeat waits for nobody who works on the text.
  CREATE UNLOGGED TABLE presences (
    variant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    segment_id text,
    seen_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (variant_id, person_id)
  );
  CREATE INDEX presences_oldest ON presences (seen_at);

  CREATE FUNCTION tell_presence() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('jarshy_desk', 'presence ' || coalesce(NEW.variant_id, OLD.variant_id));
      RETURN NULL;
    END
  $$;
  CREATE TRIGGER presences_are_told AFTER INSERT OR DELETE ON presences
    FOR EACH ROW EXECUTE FUNCTION tell_presence();
  -- Not when somebody is only still there.
  CREATE TRIGGER moves_are_told AFTER UPDATE ON presences
    FOR EACH ROW WHEN (OLD.segment_id IS DISTINCT FROM NEW.segment_id) EXECUTE FUNCTION tell_presence();
`;
