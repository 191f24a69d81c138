import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEngineLog1790000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What machine translation has cost: reserved before a request is sent, given back when nobody can have counted it.
      CREATE TABLE engine_usage (
        engine text NOT NULL,
        -- The first day of the month, in UTC.
        month date NOT NULL,
        characters bigint NOT NULL CHECK (characters >= 0),
        PRIMARY KEY (engine, month)
      );

      -- What was sent where: every request, but neither texts nor keys. It outlives what it tells of, so it refers to
      -- nothing. Ordered by the ids, which are made in the order of time.
      CREATE TABLE engine_log (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        engine text NOT NULL,
        pair text NOT NULL,
        texts integer NOT NULL,
        characters integer NOT NULL,
        document_id uuid,
        variant_id uuid,
        outcome text NOT NULL CHECK (outcome IN ('translated', 'partly', 'failed')),
        failure text,
        duration_ms integer NOT NULL,
        CHECK ((outcome = 'failed') = (failure IS NOT NULL))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE engine_log; DROP TABLE engine_usage`);
  }
}
