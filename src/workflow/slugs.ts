import type { EntityManager } from 'typeorm';
import type { VariantEntity } from '../documents/variant.entity.js';
import { slugOf } from '../languages/slug.js';

const TRIED_AT_ONCE = 50;

/**
 * Gives the variant an address from its title, with a number behind it when others have, or had, the same one. An address
 * that has been public stays, for links to it are out there; so does one that somebody chose, and one that the title still
 * gives.
 */
export async function assignSlug(tx: EntityManager, variant: VariantEntity, title: string): Promise<void> {
  if (variant.slug !== null && (variant.firstPublishedAt !== null || (await isChosen(tx, variant)))) return;
  const wanted = slugOf(title, variant.language) || variant.id.slice(-12);
  await lockSlugs(tx, variant);
  const slug = await firstFree(tx, variant, [...(isMadeFrom(wanted, variant.slug) ? [variant.slug] : []), wanted]);
  if (slug === variant.slug) return;
  variant.slug = slug;
  await tx.query(`UPDATE variants SET slug = $2 WHERE id = $1`, [variant.id, variant.slug]);
}

/** Whether it is the wanted one, with or without a number behind it. */
function isMadeFrom(wanted: string, slug: string | null): slug is string {
  return slug !== null && slug.startsWith(wanted) && /^(-\d+)?$/.test(slug.slice(wanted.length));
}

/** The first of those that are wanted, or else the last of them with a number: `wanted-2`, `wanted-3` … */
async function firstFree(tx: EntityManager, variant: VariantEntity, wanted: readonly string[]): Promise<string> {
  for (let first = 2; ; first += TRIED_AT_ONCE) {
    const numbered = Array.from({ length: TRIED_AT_ONCE }, (_, index) => `${wanted.at(-1)}-${first + index}`);
    const slugs = first === 2 ? [...wanted, ...numbered] : numbered;
    const taken = await takenOf(tx, variant, slugs);
    const free = slugs.find((slug) => !taken.has(slug));
    if (free) return free;
  }
}

/** Which of these addresses other texts have, or had: links to those lead there for good. */
export async function takenOf(
  tx: EntityManager,
  { id, documentId, language, kind }: Pick<VariantEntity, 'id' | 'documentId' | 'language' | 'kind'>,
  slugs: readonly string[],
): Promise<Set<string>> {
  const rows: { slug: string }[] = await tx.query(
    `SELECT slug FROM variants WHERE language = $1 AND kind = $2 AND id <> $4 AND slug = ANY($3)
      UNION SELECT slug FROM publications WHERE language = $1 AND kind = $2 AND document_id <> $5 AND slug = ANY($3)
      UNION SELECT slug FROM publication_addresses
             WHERE language = $1 AND kind = $2 AND document_id <> $5 AND slug = ANY($3)`,
    [language, kind, slugs, id, documentId],
  );
  return new Set(rows.map(({ slug }) => slug));
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
