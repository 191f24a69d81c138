import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListPublicSections1790000014500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Sections that something has been published in: their pages and feeds stay, also when nothing is left in them.
      CREATE TABLE public_sections (
        language text NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        PRIMARY KEY (language, slug)
      );

      -- One statement for all rows, in one order, so that two releases cannot wait for each other.
      CREATE FUNCTION list_public_sections() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO public_sections (language, slug, name)
          SELECT DISTINCT ON (language, s.slug) language, s.slug, s.name
            FROM written, unnest(section_slugs, section) AS s (slug, name)
           WHERE s.slug <> '' AND s.name IS NOT NULL
             AND NOT EXISTS (SELECT FROM public_sections k WHERE k.language = written.language AND k.slug = s.slug)
           ORDER BY language, s.slug
              ON CONFLICT DO NOTHING;
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER publications_list_new_sections AFTER INSERT ON publications
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION list_public_sections();
      CREATE TRIGGER publications_list_sections AFTER UPDATE ON publications
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION list_public_sections();
      INSERT INTO public_sections (language, slug, name)
      SELECT DISTINCT ON (language, s.slug) language, s.slug, s.name
        FROM publications, unnest(section_slugs, section) AS s (slug, name)
       WHERE s.slug <> '' AND s.name IS NOT NULL ORDER BY language, s.slug;

      -- Archives and sitemaps go by months, with what was withdrawn: a part keeps its bounds. One index for them and for
      -- the newest, and not two that are nearly the same.
      DROP INDEX publications_newest;
      CREATE INDEX publications_newest ON publications (language, published_at DESC, document_id DESC)
        INCLUDE (updated_at, withdrawn_at);
      -- What agencies ask for: everything that has changed since they asked last.
      CREATE INDEX publications_changed ON publications (updated_at DESC, document_id DESC, language DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX publications_changed, publications_newest;
      CREATE INDEX publications_newest ON publications (language, published_at DESC, document_id DESC)
        WHERE withdrawn_at IS NULL;
      DROP TRIGGER publications_list_new_sections ON publications;
      DROP TRIGGER publications_list_sections ON publications;
      DROP FUNCTION list_public_sections;
      DROP TABLE public_sections;
    `);
  }
}
