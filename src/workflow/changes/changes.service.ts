import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { recordEvent } from '../../accounts/event-log.js';
import { notFound, Problem } from '../../common/problem.js';
import type { VariantFacts } from '../facts.js';
import { documentFacts, variantFacts } from '../facts.query.js';
import { rescheduleTasks } from '../tasks.js';
import { requireSeen, type SeenVersion } from '../versions.js';
import { requireAllowed } from '../workflow.service.js';
import type { ChangeKind, SaidChange } from './change.js';
import { saidOtherwise } from './change-after.js';
import { changeOfSource } from './change-of-source.js';
import { saveChange } from './change-store.js';

/** Says what a text that is public is worked on for, until it is approved. */
@Injectable()
export class ChangesService {
  constructor(private readonly database: DataSource) {}

  /**
   * Targets that follow the source in it follow it in this too, each with a note of its own.
   *
   * @throws Problem 404; 412 when the variant is not the one that was seen; 403 or 409 with every failed guard
   */
  async describe(variantId: string, said: SaidChange, actor: Actor, seen: SeenVersion): Promise<void> {
    await this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      requireSeen(facts, seen);
      requireAllowed('describeChange', facts, actor);
      await requireFollowed(tx, facts, said.kind);
      await this.save(tx, facts, said, actor, {});
      for (const follower of await followers(tx, facts, said.kind)) {
        await this.save(tx, follower, { kind: said.kind, note: follower.changeNote }, actor, {
          followsSource: true,
        });
      }
      await rescheduleTasks(tx, facts.document.id, facts.document);
    });
  }

  private async save(
    tx: EntityManager,
    facts: VariantFacts,
    { kind, note }: SaidChange,
    actor: Actor,
    details: object,
  ): Promise<void> {
    await saveChange(tx, facts, saidOtherwise(facts, { kind, note }, actor, new Date()));
    const { changeKind, changeNote, document, id: variantId } = facts;
    await recordEvent(tx, {
      ...{ actor, action: 'variant.changeDescribed', documentId: document.id, variantId },
      details: { change: { kind, note }, before: { kind: changeKind, note: changeNote }, ...details },
    });
  }
}

/** What readers of the source are told was wrong is nothing less for those of a target, or they would not be told. */
async function requireFollowed(tx: EntityManager, facts: VariantFacts, kind: ChangeKind): Promise<void> {
  if (facts.behindFrom === null || kind === 'correction') return;
  const variants = await documentFacts(tx, facts.document.id, { lock: true });
  const source = variants.find(({ isSource }) => isSource) as VariantFacts;
  const asked = (await changeOfSource(tx, source))(facts.language);
  if (asked !== 'correction') return;
  throw new Problem(409, 'workflow.refused', {
    params: { action: 'describeChange' },
    reasons: [{ code: 'workflow.correction_followed', params: { language: source.language } }],
    extra: { current: { state: facts.state, version: facts.version } },
  });
}

/** Targets that are worked on because of the source; not those whose readers wait for an earlier correction. */
async function followers(tx: EntityManager, source: VariantFacts, kind: ChangeKind): Promise<VariantFacts[]> {
  if (!source.isSource || source.changeKind === kind) return [];
  const rows: { language: string }[] = await tx.query(
    `SELECT language FROM publications WHERE document_id = $1 AND correction_awaited_since IS NOT NULL`,
    [source.document.id],
  );
  const waiting = new Set(rows.map(({ language }) => language));
  return (await documentFacts(tx, source.document.id, { lock: true })).filter(
    ({ isSource, behindFrom, changeKind, sourceRevisionId, language }) =>
      !isSource &&
      behindFrom !== null &&
      changeKind === source.changeKind &&
      sourceRevisionId === source.revisionId &&
      !waiting.has(language),
  );
}
