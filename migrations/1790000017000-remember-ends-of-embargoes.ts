import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberEndsOfEmbargoes1790000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When its embargo ends, or ended; null once the standing order was looked at since, and where there never was any.
      ALTER TABLE documents ADD freed_at timestamptz(3);
      UPDATE documents SET freed_at = embargo_until WHERE embargo_until IS NOT NULL;
      CREATE INDEX documents_freed ON documents (freed_at, id) WHERE freed_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE documents DROP COLUMN freed_at`);
  }
}
