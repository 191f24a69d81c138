import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { notFound, Problem } from '../common/problem.js';
import { PublicationWriter } from '../publications/publication-writer.js';
import { isWriterOrPublisher, needsRole } from './guards.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { lockSlugs, takenOf } from './slugs.js';
import { requireSeen, type SeenVersion } from './versions.js';

/** Addresses chosen by hand. */
@Injectable()
export class SlugsService {
  constructor(
    private readonly database: DataSource,
    private readonly publications: PublicationWriter,
  ) {}

  /**
   * The public finds a text at its new address at once, and is led there from all that it had before.
   *
   * @throws Problem 404, 412; 403; 409 when another text has the address, or had it
   */
  async rename(variantId: string, slug: string, actor: Actor, seen: SeenVersion): Promise<void> {
    await this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      requireSeen(facts, seen);
      requireRenamable(facts, actor);
      const wasPublic = facts.firstPublishedAt !== null;
      if (wasPublic && facts.slug === slug) return;
      await takeSlug(tx, facts, slug);
      if (wasPublic) await this.publications.readdress(tx, facts.document.id, facts.language, slug);
      const details = { from: facts.slug, to: slug };
      await recordEvent(tx, { actor, action: 'variant.renamed', documentId: facts.document.id, variantId, details });
    });
  }
}

/** @throws Problem 409 */
async function takeSlug(tx: EntityManager, { id, language, document }: VariantFacts, slug: string): Promise<void> {
  const variant = { id, documentId: document.id, language, kind: document.kind };
  await lockSlugs(tx, variant);
  const taken = await takenOf(tx, variant, [slug]);
  if (taken.has(slug)) throw new Problem(409, 'slug.taken', { params: { slug } });
  await tx.query(`UPDATE variants SET slug = $2, version = version + 1, updated_at = now() WHERE id = $1`, [id, slug]);
}

/** What readers have links to is for those to change who answer for what is public. @throws Problem 403 */
function requireRenamable(facts: VariantFacts, actor: Actor): void {
  const guard = facts.firstPublishedAt === null ? isWriterOrPublisher : needsRole('publisher');
  const reasons = guard(facts, actor, {});
  if (reasons.length > 0) throw new Problem(403, 'slug.refused', { reasons });
}
