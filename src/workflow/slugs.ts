import type { EntityManager } from 'typeorm';
import type { VariantEntity } from '../documents/variant.entity.js';
import { slugOf } from '../languages/slug.js';

/**
 * Gives the variant an address from its title, with a number behind it when others have the same one. An address that
 * was public stays: links to it are out there.
 */
export async function assignSlug(tx: EntityManager, variant: VariantEntity, title: string): Promise<void> {
  if (variant.slug !== null) return;
  const wanted = slugOf(title, variant.language) || variant.id.slice(-12);
  // One at a time per language, so that two submitted at once cannot take the same number.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`jarshy:slug:${variant.language}:${variant.kind}`]);
  const rows: { slug: string }[] = await tx.query(
    `SELECT slug FROM variants WHERE language = $1 AND kind = $2 AND (slug = $3 OR slug LIKE $3 || '-%')
      UNION SELECT slug FROM publications WHERE language = $1 AND kind = $2 AND (slug = $3 OR slug LIKE $3 || '-%')`,
    [variant.language, variant.kind, wanted],
  );
  variant.slug = firstFree(wanted, new Set(rows.map(({ slug }) => slug)));
  await tx.query(`UPDATE variants SET slug = $2 WHERE id = $1`, [variant.id, variant.slug]);
}

function firstFree(wanted: string, taken: Set<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
}
