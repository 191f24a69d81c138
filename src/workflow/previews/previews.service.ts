import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { recordEvent } from '../../accounts/event-log.js';
import { decodeIdCursor } from '../../accounts/id-cursor.js';
import { newId } from '../../common/id.js';
import { toPage, type Page } from '../../common/pagination.js';
import { notFound, Problem } from '../../common/problem.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import type { VariantFacts } from '../facts.js';
import { variantFacts } from '../facts.query.js';
import type { PageRequest } from '../variants.query.js';
import { previewById, previewsOf, previewView, type PreviewRow } from './preview-row.js';
import type { CreatedPreview, NewPreview, PreviewView } from './preview.schema.js';
import { PreviewSecret } from './preview-secret.service.js';
import { readToken, writeToken } from './preview-token.js';

const HOUR = 3_600_000;

/** Links that show a text to people who do not work here, before the public sees it. */
@Injectable()
export class PreviewsService {
  constructor(
    private readonly db: DataSource,
    private readonly secret: PreviewSecret,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws Problem `not_found.variant`; `previews.no_text`, `previews.already_public` */
  async make(variantId: string, { expiresInHours, note }: NewPreview, actor: Actor): Promise<CreatedPreview> {
    const secret = await this.secret.get();
    const [id, expiresAt] = [newId(), fullSecond(Date.now() + expiresInHours * HOUR)];
    return this.db.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      requirePreviewable(facts);
      await tx.query(
        `INSERT INTO previews (id, variant_id, note, made_by, expires_at, publication_version)
         SELECT $1, $2, $3, $4, $5, coalesce(max(version), 0)
           FROM publication_revisions WHERE document_id = $6 AND language = $7`,
        [id, variantId, note, actor.id, expiresAt, facts.document.id, facts.language],
      );
      await record(tx, 'preview.made', facts, actor, { previewId: id, expiresAt, ...(note !== undefined && { note }) });
      const made = previewView((await previewById(tx, id)) as PreviewRow);
      return { ...made, url: `${this.config.publicUrl}/preview/${writeToken(secret, { id, expiresAt })}` };
    });
  }

  /** Newest first. @throws Problem `not_found.variant`, `pagination.bad_cursor` */
  async list(variantId: string, { limit, cursor }: PageRequest): Promise<Page<PreviewView>> {
    const before = decodeIdCursor(cursor);
    if (!(await variantFacts(this.db.manager, variantId, { lock: false }))) throw notFound('variant');
    const { items, next } = toPage(await previewsOf(this.db.manager, variantId, before, limit + 1), limit, ({ id }) => [
      id,
    ]);
    return { items: items.map(previewView), next };
  }

  /** Twice is once. @throws Problem `not_found.variant`, `not_found.preview` */
  async revoke(variantId: string, id: string, actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      if ((await previewById(tx, id))?.variantId !== variantId) throw notFound('preview');
      const [, revoked]: [unknown, number] = await tx.query(
        `UPDATE previews SET revoked_at = now(), revoked_by = $2 WHERE id = $1 AND revoked_at IS NULL`,
        [id, actor.id],
      );
      if (revoked > 0) await record(tx, 'preview.revoked', facts, actor, { previewId: id });
    });
  }

  /** What a link stands for, whether it still opens it or not; undefined for what was never one. */
  async find(token: string): Promise<PreviewRow | undefined> {
    const ticket = readToken(await this.secret.get(), token);
    return ticket && previewById(this.db.manager, ticket.id);
  }
}

function requirePreviewable({ revisionId, sourceRevisionId, state, live }: VariantFacts): void {
  if (revisionId === null && sourceRevisionId === null) throw new Problem(409, 'previews.no_text');
  if (state === 'published' && live) throw new Problem(409, 'previews.already_public');
}

function record(
  tx: EntityManager,
  action: string,
  facts: VariantFacts,
  actor: Actor,
  details: Record<string, unknown>,
) {
  return recordEvent(tx, { actor, action, documentId: facts.document.id, variantId: facts.id, details });
}

function fullSecond(time: number): Date {
  return new Date(Math.floor(time / 1000) * 1000);
}
