import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateImports1790000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What was imported last for each language of a document, so that the same file again changes nothing.
      CREATE TABLE imports (
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        language text NOT NULL,
        sha256 bytea NOT NULL,
        revision_id uuid NOT NULL REFERENCES revisions,
        imported_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (document_id, language)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE imports`);
  }
}
