import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { canonicalJson } from '../common/canonical-json.js';
import { notFound, Problem } from '../common/problem.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import type { Authorship } from '../documents/authorship.js';
import { carryElementIds } from '../documents/content/element-ids.js';
import { DocumentKinds } from '../documents/document-kinds.js';
import type { RevisionEntity } from '../documents/revision.entity.js';
import { addRevision, workingRevision } from '../documents/revisions.js';
import { touchWriting } from '../documents/touch-variant.js';
import { VariantEntity } from '../documents/variant.entity.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { claimTask } from './tasks.js';
import { requireSeen, type SeenVersion } from './versions.js';
import { requireAllowed } from './workflow.service.js';

/** Writing on the source. Targets are written segment by segment: see TranslatingService. */
@Injectable()
export class WritingService {
  constructor(
    private readonly database: DataSource,
    private readonly kinds: DocumentKinds,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Puts a new content into the draft of a source, as a new revision; the same content makes none.
   *
   * @throws Problem 404, 412, 403 or 409; 422 when the content is not one of this kind of document
   */
  async write(variantId: string, raw: unknown, actor: Actor, seen: SeenVersion): Promise<void> {
    await this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      requireSeen(facts, seen);
      requireAllowed('edit', facts, actor);
      if (!facts.isSource) throw new Problem(409, 'workflow.targets_by_segment');
      const content = this.kinds.parse(facts.document.kind, raw);
      const changed = await this.changedContent(tx, facts, content, { trustIds: true });
      if (changed) await this.addContent(tx, facts, changed, 'written', actor);
      if (actor.id !== null) await claimTask(tx, variantId, actor.id, this.config.claimLeaseMinutes);
    });
  }

  /**
   * `content` with the element ids of the working revision, for callers that hold the locks; null when it is the same as
   * that revision.
   */
  async changedContent(
    tx: EntityManager,
    { id }: Pick<VariantFacts, 'id'>,
    content: object,
    { trustIds }: { trustIds: boolean },
  ): Promise<object | null> {
    const variant = await tx.findOneByOrFail(VariantEntity, { id });
    const previous = (await workingRevision(tx, variant))?.content;
    const carried = carryElementIds(previous, content, { trustIds });
    return canonicalJson(carried) === canonicalJson(previous) ? null : carried;
  }

  /**
   * Makes a changed content the working revision, for callers that hold the locks. `authorship` where the words are not
   * those of `actor`; `details` for the event log.
   */
  async addContent(
    tx: EntityManager,
    facts: VariantFacts,
    content: object,
    origin: 'written' | 'imported',
    actor: Actor,
    { authorship, details = {} }: { authorship?: Authorship; details?: Record<string, unknown> } = {},
  ): Promise<RevisionEntity> {
    const variant = await tx.findOneByOrFail(VariantEntity, { id: facts.id });
    const kind = this.kinds.of(facts.document.kind);
    const revision = await addRevision(tx, kind, variant, {
      ...{ content, origin, author: actor.id },
      ...(authorship && { authorship }),
    });
    await touchWriting(tx, facts);
    await recordEvent(tx, {
      ...{ actor, action: 'variant.written', documentId: facts.document.id, variantId: facts.id },
      details: { revision: revision.number, ...details },
    });
    return revision;
  }
}
