import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PreviewTexts1790000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Links that show the working text of a variant to whoever holds them. What opens them is never stored: it is made
      -- from the id, the end and the secret.
      CREATE TABLE previews (
        id uuid PRIMARY KEY,
        variant_id uuid NOT NULL REFERENCES variants ON DELETE CASCADE,
        note text,
        made_by uuid NOT NULL REFERENCES people,
        made_at timestamptz(3) NOT NULL DEFAULT now(),
        -- Full seconds, as they are signed.
        expires_at timestamptz(0) NOT NULL,
        revoked_at timestamptz(3),
        revoked_by uuid REFERENCES people,
        -- Of the last publication before; 0: there was none. A later one is what the link was for.
        publication_version integer NOT NULL
      );
      CREATE INDEX previews_of_variant ON previews (variant_id, id);

      -- For offices that set none of their own.
      CREATE TABLE preview_secret (
        is_the_one boolean PRIMARY KEY DEFAULT true CHECK (is_the_one),
        secret text NOT NULL
      );

      -- In which language the document was written; null: released before that was kept.
      ALTER TABLE publications ADD source_language text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE publications DROP COLUMN source_language;
      DROP TABLE preview_secret, previews;
    `);
  }
}
