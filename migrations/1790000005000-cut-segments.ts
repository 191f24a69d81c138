import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CutSegments1790000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE segments
        -- The path of the text that the segment is a part of.
        ADD COLUMN field text,
        -- The white space of the source between this segment and the next one of its field.
        ADD COLUMN gap text NOT NULL DEFAULT '',
        ADD COLUMN marks jsonb NOT NULL DEFAULT '[]',
        -- Of the proposal that target_text is, or was made from: 0 to 102.
        ADD COLUMN score smallint,
        -- Whether the proposal was for another source text, as matches of a memory may be.
        ADD COLUMN fuzzy boolean NOT NULL DEFAULT false,
        -- Whether a person has changed the proposal.
        ADD COLUMN edited boolean NOT NULL DEFAULT false,
        ADD COLUMN source_revision_id uuid REFERENCES revisions,
        -- What a reviewer changed, until somebody answers for it: the text before, who, why.
        ADD COLUMN text_before_review text,
        ADD COLUMN changed_in_review_by uuid REFERENCES people,
        ADD COLUMN review_reason text,
        DROP CONSTRAINT segments_status_check,
        DROP CONSTRAINT segments_origin_check,
        ADD CONSTRAINT segments_status_check CHECK (status IN
          ('untranslated', 'prefilled', 'draft', 'translated', 'needsRevision', 'reviewed', 'rejected')),
        ADD CONSTRAINT segments_origin_check CHECK (origin IN ('human', 'memory', 'machine', 'import'));
      UPDATE segments SET field = segment_id, edited = origin = 'human';
      ALTER TABLE segments ALTER COLUMN field SET NOT NULL;
      CREATE INDEX segments_in_order ON segments (variant_id, position);

      CREATE TABLE segment_history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        variant_id uuid NOT NULL REFERENCES variants ON DELETE CASCADE,
        segment_id text NOT NULL,
        action text NOT NULL,
        source_text text NOT NULL,
        target_text text NOT NULL,
        status text NOT NULL,
        origin text,
        score smallint,
        source_revision_id uuid REFERENCES revisions,
        reason text,
        at timestamptz NOT NULL DEFAULT now(),
        person_id uuid REFERENCES people
      );
      CREATE INDEX segment_history_newest ON segment_history (variant_id, segment_id, id);
      CREATE TRIGGER segment_history_is_immutable BEFORE UPDATE ON segment_history
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- What checks found in a text, for as long as it stands.
      CREATE TABLE findings (
        id uuid PRIMARY KEY,
        variant_id uuid NOT NULL,
        segment_id text NOT NULL,
        check_id text NOT NULL,
        severity text NOT NULL CHECK (severity IN ('error', 'warning', 'information')),
        start_offset integer NOT NULL,
        end_offset integer NOT NULL,
        replacement text,
        params jsonb,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'dismissed')),
        dismissed_by uuid REFERENCES people,
        dismissed_at timestamptz,
        dismissal_reason text,
        -- SHA-256 of source and target: a dismissal holds until one of them changes.
        texts_hash bytea NOT NULL,
        found_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (variant_id, segment_id) REFERENCES segments ON DELETE CASCADE
      );
      CREATE INDEX findings_of_segment ON findings (variant_id, segment_id);

      -- What is said about a text: threads on a segment or, without one, on the whole variant.
      CREATE TABLE remark_threads (
        id uuid PRIMARY KEY,
        variant_id uuid NOT NULL REFERENCES variants ON DELETE CASCADE,
        -- A segment may go; what was said about it stays.
        segment_id text,
        opened_at timestamptz NOT NULL DEFAULT now(),
        resolved_at timestamptz,
        resolved_by uuid REFERENCES people
      );
      CREATE INDEX remark_threads_of_variant ON remark_threads (variant_id, id);
      CREATE TABLE remarks (
        id uuid PRIMARY KEY,
        thread_id uuid NOT NULL REFERENCES remark_threads ON DELETE CASCADE,
        -- Null: Jarshy itself.
        author_id uuid REFERENCES people,
        text text NOT NULL,
        mentions uuid[] NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX remarks_of_thread ON remarks (thread_id, id);

      -- Pairs of texts of a source that say the same, by the word of who changed one into the other: typing mistakes.
      CREATE TABLE same_meanings (
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        field text NOT NULL,
        one text NOT NULL,
        other text NOT NULL,
        said_by uuid REFERENCES people,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX same_meanings_of_document ON same_meanings (document_id, field);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE same_meanings, remarks, remark_threads, findings, segment_history;
      -- A text that was cut is one segment again, under the name of its field.
      CREATE TEMPORARY TABLE whole ON COMMIT DROP AS
        SELECT variant_id, field, min(position) AS position,
               string_agg(source_text || gap, '' ORDER BY position) AS source_text,
               string_agg(target_text || CASE WHEN target_text = '' THEN '' ELSE gap END, '' ORDER BY position)
                 AS target_text,
               CASE WHEN bool_and(status IN ('translated', 'reviewed')) THEN 'translated'
                    WHEN bool_and(status = 'untranslated') THEN 'untranslated' ELSE 'draft' END AS status,
               (SELECT array_agg(DISTINCT person) FROM segments same, unnest(same.authorship) AS person
                 WHERE same.variant_id = segments.variant_id AND same.field = segments.field) AS authorship,
               max(updated_at) AS updated_at, max(version) AS version
          FROM segments GROUP BY variant_id, field;
      DELETE FROM segments;
      ALTER TABLE segments
        DROP CONSTRAINT segments_status_check,
        DROP CONSTRAINT segments_origin_check,
        DROP COLUMN field, DROP COLUMN gap, DROP COLUMN marks, DROP COLUMN score, DROP COLUMN fuzzy, DROP COLUMN edited,
        DROP COLUMN source_revision_id, DROP COLUMN text_before_review, DROP COLUMN changed_in_review_by,
        DROP COLUMN review_reason,
        ADD CONSTRAINT segments_status_check
          CHECK (status IN ('untranslated', 'prefilled', 'draft', 'translated', 'needsRevision')),
        ADD CONSTRAINT segments_origin_check CHECK (origin IN ('human', 'import'));
      DROP INDEX IF EXISTS segments_in_order;
      INSERT INTO segments (variant_id, segment_id, position, source_text, target_text, status, authorship, origin,
             updated_at, version)
        SELECT variant_id, field, position, source_text, target_text, status, coalesce(authorship, '{}'), 'human',
               updated_at, version FROM whole;
    `);
  }
}
