import type { EntityManager } from 'typeorm';
import type { VariantEntity } from '../documents/variant.entity.js';
import { slugOf } from '../languages/slug.js';

const TRIED_AT_ONCE = 50;

/**
 * Gives the variant an address from its title, with a number behind it when others have the same one. An address that
 * was public stays: links to it are out there.
 */
export async function assignSlug(tx: EntityManager, variant: VariantEntity, title: string): Promise<void> {
  if (variant.slug !== null) return;
  const wanted = slugOf(title, variant.language) || variant.id.slice(-12);
  // One at a time per language, so that two submitted at once cannot take the same number.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`jarshy:slug:${variant.language}:${variant.kind}`]);
  variant.slug = await firstFree(tx, variant, wanted);
  await tx.query(`UPDATE variants SET slug = $2 WHERE id = $1`, [variant.id, variant.slug]);
}

/** `wanted`, or else `wanted-2`, `wanted-3` … */
async function firstFree(tx: EntityManager, { language, kind }: VariantEntity, wanted: string): Promise<string> {
  for (let first = 1; ; first += TRIED_AT_ONCE) {
    const numbers = Array.from({ length: TRIED_AT_ONCE }, (_, index) => first + index);
    const slugs = numbers.map((number) => (number === 1 ? wanted : `${wanted}-${number}`));
    const rows: { slug: string }[] = await tx.query(
      `SELECT slug FROM variants WHERE language = $1 AND kind = $2 AND slug = ANY($3)
        UNION SELECT slug FROM publications WHERE language = $1 AND kind = $2 AND slug = ANY($3)`,
      [language, kind, slugs],
    );
    const taken = new Set(rows.map(({ slug }) => slug));
    const free = slugs.find((slug) => !taken.has(slug));
    if (free) return free;
  }
}
