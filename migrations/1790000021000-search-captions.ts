import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Captions of tables are found in sources too; their cells are texts like all others. */
export class SearchCaptions1790000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(textsIn([...NAMES, 'caption']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(textsIn(NAMES));
  }
}

/** The members of contents that hold texts. */
const NAMES = ['title', 'lead', 'text', 'fullName', 'post', 'name', 'act', 'intro'];

const textsIn = (names: readonly string[]) => `
  CREATE OR REPLACE FUNCTION texts_in(content jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
    BEGIN
      RETURN (SELECT string_agg(plain_text(value #>> '{}'), E'\\n') FROM (
        SELECT jsonb_path_query(content, 'strict $.** ? (@.type() == "object").keyvalue() ? (${names
          .map((name) => `@.key == "${name}"`)
          .join(' || ')}).value ? (@.type() == "string")')
        UNION ALL SELECT jsonb_path_query(content, 'lax $.section[*] ? (@.type() == "string")')) AS found (value));
    END
  $$;
`;
