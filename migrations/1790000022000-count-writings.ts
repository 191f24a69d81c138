import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever decides about a document need not look again because somebody types a text that cannot go out yet. */
export class CountWritings1790000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE variants ADD COLUMN writings integer NOT NULL DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE variants DROP COLUMN writings`);
  }
}
