import type { EntityManager } from 'typeorm';
import type { VariantEntity } from '../documents/variant.entity.js';
import { slugOf } from '../languages/slug.js';

const TRIED_AT_ONCE = 50;

/**
 * Gives the variant an address from its title, with a number behind it when others have the same one. An address that
 * has been public stays, for links to it are out there; so does one that somebody chose.
 */
export async function assignSlug(tx: EntityManager, variant: VariantEntity, title: string): Promise<void> {
  if (variant.slug !== null && (variant.firstPublishedAt !== null || (await isChosen(tx, variant)))) return;
  const wanted = slugOf(title, variant.language) || variant.id.slice(-12);
  await lockSlugs(tx, variant);
  variant.slug = await firstFree(tx, variant, wanted);
  await tx.query(`UPDATE variants SET slug = $2 WHERE id = $1`, [variant.id, variant.slug]);
}

/** `wanted`, or else `wanted-2`, `wanted-3` … */
async function firstFree(tx: EntityManager, variant: VariantEntity, wanted: string): Promise<string> {
  const { id, documentId, language, kind } = variant;
  for (let first = 1; ; first += TRIED_AT_ONCE) {
    const numbers = Array.from({ length: TRIED_AT_ONCE }, (_, index) => first + index);
    const slugs = numbers.map((number) => (number === 1 ? wanted : `${wanted}-${number}`));
    const rows: { slug: string }[] = await tx.query(
      `SELECT slug FROM variants WHERE language = $1 AND kind = $2 AND id <> $4 AND slug = ANY($3)
        UNION SELECT slug FROM publications WHERE language = $1 AND kind = $2 AND document_id <> $5 AND slug = ANY($3)`,
      [language, kind, slugs, id, documentId],
    );
    const taken = new Set(rows.map(({ slug }) => slug));
    const free = slugs.find((slug) => !taken.has(slug));
    if (free) return free;
  }
}

/** One at a time per language and kind, so that two texts at once cannot take the same address. */
export async function lockSlugs(tx: EntityManager, { language, kind }: Pick<VariantEntity, 'language' | 'kind'>) {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`jarshy:slug:${language}:${kind}`]);
}

/** Whether somebody has given the text its address by hand. */
async function isChosen(tx: EntityManager, { id }: VariantEntity): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `SELECT 1 FROM events WHERE variant_id = $1 AND action = 'variant.renamed' LIMIT 1`,
    [id],
  );
  return rows.length > 0;
}
