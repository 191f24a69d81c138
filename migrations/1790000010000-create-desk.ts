import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDesk1790000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE documents
        ADD COLUMN priority text NOT NULL DEFAULT 'normal' CHECK (priority IN ('normal', 'urgent')),
        -- Path of the section, as the working text of the source names it.
        ADD COLUMN section text[] NOT NULL DEFAULT '{}';
      ALTER TABLE tasks
        -- 0 before 1, among tasks that are due at the same time: of documents.priority.
        ADD COLUMN rank smallint NOT NULL DEFAULT 1,
        ADD COLUMN section text[] NOT NULL DEFAULT '{}',
        ADD COLUMN claimed_at timestamptz,
        -- When the last one who had it gave it back, or lost it.
        ADD COLUMN freed_at timestamptz;

      DROP INDEX tasks_due, tasks_by_language, tasks_by_claim;
      CREATE INDEX tasks_due ON tasks (due_at, rank, id) WHERE closed_at IS NULL;
      CREATE INDEX tasks_by_language ON tasks (language, due_at, rank, id) WHERE closed_at IS NULL;
      CREATE INDEX tasks_by_claim ON tasks (claimed_by, due_at, rank, id) WHERE closed_at IS NULL;
      CREATE INDEX tasks_by_return ON tasks (returned_to, due_at, rank, id)
        WHERE closed_at IS NULL AND returned_to IS NOT NULL;
      CREATE INDEX tasks_by_document ON tasks (document_id) WHERE closed_at IS NULL;
      CREATE INDEX tasks_by_section ON tasks USING gin (section) WHERE closed_at IS NULL;
      CREATE INDEX tasks_leased ON tasks (claim_expires_at) WHERE closed_at IS NULL AND claimed_by IS NOT NULL;

      CREATE FUNCTION follow_section() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE path text[];
        BEGIN
          PERFORM FROM documents WHERE id = NEW.document_id AND source_language = NEW.language;
          IF NOT FOUND THEN RETURN NULL; END IF;
          SELECT coalesce(array_agg(name ORDER BY place), '{}') INTO path
            FROM revisions r,
                 jsonb_array_elements_text(CASE jsonb_typeof(r.content -> 'section')
                   WHEN 'array' THEN r.content -> 'section' ELSE '[]' END) WITH ORDINALITY AS part (name, place)
           WHERE r.id = NEW.revision_id;
          UPDATE documents SET section = path WHERE id = NEW.document_id AND section <> path;
          UPDATE tasks SET section = path
           WHERE document_id = NEW.document_id AND closed_at IS NULL AND section <> path;
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER variants_lend_their_section AFTER UPDATE OF revision_id ON variants
        FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL) EXECUTE FUNCTION follow_section();

      -- How much there is to translate, and how much of it is done, so that lists need not read the segments.
      CREATE TABLE workloads (
        variant_id uuid PRIMARY KEY REFERENCES variants ON DELETE CASCADE,
        segments integer NOT NULL,
        translated integer NOT NULL,
        reviewed integer NOT NULL,
        words integer NOT NULL,
        translated_words integer NOT NULL,
        reviewed_words integer NOT NULL,
        characters integer NOT NULL,
        translated_characters integer NOT NULL,
        reviewed_characters integer NOT NULL
      );

      -- Marks such as <1> are no text; what is only a dash or a quotation mark is no word.
      CREATE FUNCTION plain_text(marked text) RETURNS text LANGUAGE sql IMMUTABLE
        RETURN regexp_replace(marked, '</?[0-9]+/?>', '', 'g');
      CREATE FUNCTION words_in(marked text) RETURNS integer LANGUAGE sql IMMUTABLE
        RETURN regexp_count(plain_text(marked), '[^[:space:][:punct:]–—−«»„“”…№]\\S*');

      CREATE FUNCTION add_workload() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO workloads AS w
            SELECT variant_id, count(*), ${sums('count(*)')},
                   sum(words_in(source_text)), ${sums('sum(words_in(source_text))')},
                   sum(length(plain_text(source_text))), ${sums('sum(length(plain_text(source_text)))')}
              FROM new_rows GROUP BY variant_id ORDER BY variant_id
          ON CONFLICT (variant_id) DO UPDATE SET ${COLUMNS.map((name) => `${name} = w.${name} + excluded.${name}`).join(', ')};
          RETURN NULL;
        END
      $$;

      -- The difference is added, so that two who change segments of one variant at once lose nothing.
      CREATE FUNCTION change_workload() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE workloads w SET ${COLUMNS.map((name) => `${name} = w.${name} + d.${name}`).join(', ')}
            FROM (
              SELECT variant_id, ${['one', 'words', 'characters'].map(differences).join(', ')}
                FROM (SELECT variant_id, sign AS one, sign * words_in(source_text) AS words,
                             sign * length(plain_text(source_text)) AS characters,
                             status IN ${TRANSLATED} AS translated, status IN ${REVIEWED} AS reviewed
                        FROM (SELECT variant_id, source_text, status, -1 AS sign FROM old_rows
                              UNION ALL
                              SELECT variant_id, source_text, status, 1 FROM new_rows) AS rows) AS changes
               GROUP BY variant_id) AS d
           WHERE w.variant_id = d.variant_id;
          RETURN NULL;
        END
      $$;
      CREATE FUNCTION remove_workload() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE workloads w SET ${COLUMNS.map((name) => `${name} = w.${name} - d.${name}`).join(', ')}
            FROM (
              SELECT variant_id, count(*) AS segments, ${named('count(*)', '')},
                     sum(words_in(source_text)) AS words, ${named('sum(words_in(source_text))', '_words')},
                     sum(length(plain_text(source_text))) AS characters,
                     ${named('sum(length(plain_text(source_text)))', '_characters')}
                FROM old_rows GROUP BY variant_id) AS d
           WHERE w.variant_id = d.variant_id;
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER segments_add_work AFTER INSERT ON segments
        REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION add_workload();
      CREATE TRIGGER segments_change_work AFTER UPDATE ON segments
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION change_workload();
      CREATE TRIGGER segments_remove_work AFTER DELETE ON segments
        REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION remove_workload();

      INSERT INTO workloads
        SELECT variant_id, count(*), ${sums('count(*)')},
               sum(words_in(source_text)), ${sums('sum(words_in(source_text))')},
               sum(length(plain_text(source_text))), ${sums('sum(length(plain_text(source_text)))')}
          FROM segments GROUP BY variant_id;
      UPDATE documents d SET section = path
        FROM (SELECT v.document_id, v.language, array_agg(name ORDER BY place) AS path
                FROM variants v JOIN revisions r ON r.id = v.revision_id,
                     jsonb_array_elements_text(CASE jsonb_typeof(r.content -> 'section')
                       WHEN 'array' THEN r.content -> 'section' ELSE '[]' END) WITH ORDINALITY AS part (name, place)
               GROUP BY v.id) AS sections
       WHERE sections.document_id = d.id AND sections.language = d.source_language;
      UPDATE tasks t SET section = d.section FROM documents d WHERE d.id = t.document_id AND t.closed_at IS NULL;

      -- For statistics: the steps of a period.
      CREATE INDEX events_steps ON events (at) WHERE variant_id IS NOT NULL AND to_state IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX events_steps;
      DROP TRIGGER segments_add_work ON segments;
      DROP TRIGGER segments_change_work ON segments;
      DROP TRIGGER segments_remove_work ON segments;
      DROP TRIGGER variants_lend_their_section ON variants;
      DROP FUNCTION add_workload, change_workload, remove_workload, words_in, plain_text, follow_section;
      DROP TABLE workloads;
      ALTER TABLE tasks
        DROP COLUMN rank, DROP COLUMN section, DROP COLUMN claimed_at, DROP COLUMN freed_at;
      ALTER TABLE documents DROP COLUMN priority, DROP COLUMN section;
      DROP INDEX IF EXISTS tasks_by_return, tasks_by_document, tasks_leased;
      CREATE INDEX tasks_due ON tasks (due_at, id) WHERE closed_at IS NULL;
      CREATE INDEX tasks_by_language ON tasks (language, due_at, id) WHERE closed_at IS NULL;
      CREATE INDEX tasks_by_claim ON tasks (claimed_by, due_at, id) WHERE closed_at IS NULL;
    `);
  }
}

/** What a reviewer has accepted is translated too. */
const TRANSLATED = `('translated', 'reviewed')`;
const REVIEWED = `('reviewed')`;

const COLUMNS = ['', 'words', 'characters'].flatMap((unit) => [
  unit || 'segments',
  `translated${unit && `_${unit}`}`,
  `reviewed${unit && `_${unit}`}`,
]);

function sums(aggregate: string): string {
  return [TRANSLATED, REVIEWED]
    .map((statuses) => `coalesce(${aggregate} FILTER (WHERE status IN ${statuses}), 0)`)
    .join(', ');
}

function named(aggregate: string, suffix: string): string {
  const [translated, reviewed] = [TRANSLATED, REVIEWED].map(
    (statuses) => `coalesce(${aggregate} FILTER (WHERE status IN ${statuses}), 0)`,
  );
  return `${translated} AS translated${suffix}, ${reviewed} AS reviewed${suffix}`;
}

function differences(column: string): string {
  const suffix = column === 'one' ? '' : `_${column}`;
  const total = column === 'one' ? 'segments' : column;
  return `sum(${column}) AS ${total},
    coalesce(sum(${column}) FILTER (WHERE translated), 0) AS translated${suffix},
    coalesce(sum(${column}) FILTER (WHERE reviewed), 0) AS reviewed${suffix}`;
}
