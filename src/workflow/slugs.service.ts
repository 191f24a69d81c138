import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { notFound, Problem } from '../common/problem.js';
import { isWriterOrPublisher } from './guards.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { lockSlugs } from './slugs.js';
import { requireSeen, type SeenVersion } from './versions.js';

const UNIQUE_VIOLATION = '23505';

/** Addresses chosen by hand. */
@Injectable()
export class SlugsService {
  constructor(private readonly database: DataSource) {}

  /** @throws Problem 404, 412; 403; 409 when the text has been public, or another one has the address */
  async rename(variantId: string, slug: string, actor: Actor, seen: SeenVersion): Promise<void> {
    await this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      requireSeen(facts, seen);
      requireRenamable(facts, actor);
      await lockSlugs(tx, { language: facts.language, kind: facts.document.kind });
      const rename = `UPDATE variants SET slug = $2, version = version + 1, updated_at = now() WHERE id = $1`;
      await tx.query(rename, [variantId, slug]).catch((error: unknown) => {
        throw isTaken(error) ? new Problem(409, 'slug.taken', { params: { slug } }) : error;
      });
      const details = { from: facts.slug, to: slug };
      await recordEvent(tx, { actor, action: 'variant.renamed', documentId: facts.document.id, variantId, details });
    });
  }
}

function requireRenamable(facts: VariantFacts, actor: Actor): void {
  const forbidden = isWriterOrPublisher(facts, actor, {});
  const reasons = [...forbidden, ...(facts.firstPublishedAt ? [{ code: 'slug.public' }] : [])];
  if (reasons.length > 0) throw new Problem(forbidden.length > 0 ? 403 : 409, 'slug.refused', { reasons });
}

function isTaken(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === UNIQUE_VIOLATION;
}
