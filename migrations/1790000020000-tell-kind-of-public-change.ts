import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Feeds of one kind need not be made again for changes of the other. */
export class TellKindOfPublicChange1790000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(counting(`'documentId', NEW.document_id, 'kind', NEW.kind, 'changeId', NEW.id`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(counting(`'documentId', NEW.document_id, 'changeId', NEW.id`));
  }
}

const counting = (facts: string) => `
  CREATE OR REPLACE FUNCTION count_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE counted bigint;
    BEGIN
      UPDATE public_versions
         SET version = version + 1,
             changed_at = greatest(date_trunc('second', clock_timestamp()), changed_at + interval '1 second')
       WHERE language = NEW.language RETURNING version INTO counted;
      PERFORM pg_notify('jarshy_publications',
        json_build_object('language', NEW.language, 'version', counted, ${facts})::text);
      RETURN NULL;
    END
  $$`;
