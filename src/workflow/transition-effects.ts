import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { FACTS } from '../documents/authorship.js';
import type { DocumentKind } from '../documents/document-kind.js';
import { addRevision } from '../documents/revisions.js';
import { DocumentKinds } from '../documents/document-kinds.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import { VariantEntity } from '../documents/variant.entity.js';
import { translatorFor } from '../languages/i18n.js';
import { OutboxService } from '../outbox/outbox.service.js';
import { PublicationWriter } from '../publications/publication-writer.js';
import { FindingsService } from '../translations/checks/findings.service.js';
import { answerFor, markReviewed } from '../translations/segments/segment-store.js';
import { extract } from '../documents/content/segments.js';
import { publicChange } from './changes/change.js';
import { missedCorrection } from './changes/missed-correction.js';
import { settleText } from './changes/settling.js';
import type { VariantFacts } from './facts.js';
import { assignSlug } from './slugs.js';
import type { ActionInput } from './guards.js';
import { RemarksService } from './remarks.service.js';
import { saySameMeaning } from './same-meaning.js';
import { reviseText } from './target-text.js';
import type { Action } from './transitions.js';

/** What follows from a transition besides the new state, in the same transaction. */
@Injectable()
export class TransitionEffects {
  constructor(
    private readonly kinds: DocumentKinds,
    private readonly publications: PublicationWriter,
    private readonly outbox: OutboxService,
    private readonly findings: FindingsService,
    private readonly remarks: RemarksService,
  ) {}

  async of(
    tx: EntityManager,
    facts: VariantFacts,
    action: Action,
    actor: Actor,
    input: ActionInput = {},
  ): Promise<void> {
    switch (action) {
      case 'submit':
        return facts.isSource ? this.sourceSubmitted(tx, facts, actor, input) : this.targetSubmitted(tx, facts, actor);
      case 'requestChanges':
        return this.changesRequested(tx, facts, actor, input);
      case 'approve':
        return this.approved(tx, facts, actor);
      case 'release':
      case 'override':
        return this.released(tx, facts);
      case 'revise':
        return this.revised(tx, facts);
      case 'outdate':
        return takenUpAgain(tx, facts);
      case 'stillAccurate':
      case 'notApplicable':
        return this.settled(tx, facts, actor, action);
      case 'withdraw':
      case 'amendWithdrawal':
        return this.withdrawn(tx, facts, input);
      case 'reinstate':
        return this.reinstated(tx, facts);
      default:
        return;
    }
  }

  /** A source sends its translators to work. */
  private async sourceSubmitted(
    tx: EntityManager,
    facts: VariantFacts,
    actor: Actor,
    { sameMeaning = [] }: ActionInput,
  ): Promise<void> {
    const kind = this.kinds.of(facts.document.kind);
    const variant = await tx.findOneByOrFail(VariantEntity, { id: facts.id });
    if (facts.authors.length === 0 && actor.id !== null) await vouch(tx, kind, variant, actor.id);
    const revision = await nameAfter(tx, variant);
    await saySameMeaning(tx, facts.document, kind, revision.content, sameMeaning, actor);
    await this.outbox.append(tx, 'translation.prepare', { documentId: facts.document.id });
  }

  /** The segments become a text, and the whole of it is checked. */
  private async targetSubmitted(tx: EntityManager, facts: VariantFacts, actor: Actor): Promise<void> {
    const { id, document, language } = facts;
    if (actor.id !== null) await answerFor(tx, id, actor.id);
    const { variant, source } = await reviseText(tx, this.kinds, facts, actor.id);
    await nameAfter(tx, variant);
    const fields = extract(this.kinds.of(document.kind).schema, source.content);
    await this.findings.renewAll(tx, { variantId: id, from: document.sourceLanguage, to: language, fields });
  }

  private async changesRequested(
    tx: EntityManager,
    facts: VariantFacts,
    actor: Actor,
    { remark }: ActionInput,
  ): Promise<void> {
    if (remark) await this.remarks.open(tx, facts, { segmentId: null, text: remark, mentions: [] }, actor);
  }

  /** Whoever approves the whole has reviewed every part of it. */
  private async approved(tx: EntityManager, facts: VariantFacts, actor: Actor): Promise<void> {
    if (!facts.isSource) await markReviewed(tx, facts.id, actor.id);
    // A reviewer may have changed the title.
    await nameAfter(tx, await tx.findOneByOrFail(VariantEntity, { id: facts.id }));
    await this.outbox.append(tx, 'release.ready', { documentId: facts.document.id });
  }

  private async released(tx: EntityManager, facts: VariantFacts): Promise<void> {
    const { document, language } = facts;
    const kind = this.kinds.of(document.kind);
    const revision = await tx.findOneByOrFail(RevisionEntity, { id: facts.revisionId ?? '' });
    await this.publications.freeze(tx, {
      documentId: document.id,
      kind: document.kind,
      language,
      sourceLanguage: document.sourceLanguage,
      slug: facts.slug ?? '',
      revisionId: revision.id,
      content: revision.content,
      presentation: kind.present(revision.content, language, translatorFor(language)),
      officials: officialsOf(document),
      datedAt: document.datedAt,
      change: publicChange(facts),
    });
    await tx.query(
      `UPDATE variants SET live = true, first_published_at = coalesce(first_published_at, now()) WHERE id = $1`,
      [facts.id],
    );
    await this.outbox.append(tx, 'memory.fill', { documentId: document.id });
  }

  /** A target may have fallen behind its source while it was out of the way (withdrawn). */
  private async revised(tx: EntityManager, facts: VariantFacts): Promise<void> {
    await takenUpAgain(tx, facts);
    if (!facts.isSource) await this.outbox.append(tx, 'translation.prepare', { documentId: facts.document.id });
  }

  /** What is public holds as it stands, and readers need not wait for it any more. */
  private async settled(
    tx: EntityManager,
    facts: VariantFacts,
    actor: Actor,
    action: 'stillAccurate' | 'notApplicable',
  ): Promise<void> {
    const { id: documentId } = facts.document;
    // Where the change does not concern a text, that is no translation of what the source says now.
    const reviewed = action === 'stillAccurate';
    await settleText(tx, facts, actor, { reviewed });
    await this.publications.settleCorrection(tx, documentId, facts.language);
    if (reviewed) await this.outbox.append(tx, 'memory.fill', { documentId });
    // Others may have waited for it.
    await this.outbox.append(tx, 'release.ready', { documentId });
  }

  private async withdrawn(tx: EntityManager, facts: VariantFacts, { withdrawal }: ActionInput): Promise<void> {
    const said = withdrawal ?? { kind: 'publishedInError', notice: null, redirectTo: null };
    await this.publications.withdraw(tx, facts.document.id, facts.language, said);
    await tx.query(`UPDATE variants SET live = false WHERE id = $1`, [facts.id]);
    // Others need not wait for it any more.
    if (facts.live) await this.outbox.append(tx, 'release.ready', { documentId: facts.document.id });
  }

  private async reinstated(tx: EntityManager, facts: VariantFacts): Promise<void> {
    await this.publications.reinstate(tx, facts.document.id, facts.language);
    await tx.query(`UPDATE variants SET live = true WHERE id = $1`, [facts.id]);
    if (facts.behindFrom !== null && !facts.revisedSinceRelease) await takenUpAgain(tx, facts);
    if (await missedCorrection(tx, facts)) {
      const { id, sourceLanguage } = facts.document;
      await this.publications.awaitCorrection(tx, id, facts.language, sourceLanguage);
    }
    await this.wakeOthers(tx, facts);
  }

  /** While a source was withdrawn, its targets heard of nothing: neither of a text nor of a language that was added. */
  private async wakeOthers(tx: EntityManager, { isSource, document: { id: documentId } }: VariantFacts): Promise<void> {
    if (isSource) await this.outbox.append(tx, 'translation.prepare', { documentId });
    await this.outbox.append(tx, 'release.ready', { documentId });
  }
}

/** A profile stands in the feed of its official too. */
function officialsOf({ id, kind, officials }: VariantFacts['document']): string[] {
  return kind === 'official' ? [...new Set([id, ...officials])] : officials;
}

async function nameAfter(tx: EntityManager, variant: VariantEntity): Promise<RevisionEntity> {
  const revision = await tx.findOneByOrFail(RevisionEntity, { id: variant.revisionId ?? '' });
  await assignSlug(tx, variant, revision.title);
  return revision;
}

/** From when on what is worked on is no longer what was published: see `ordered` in release-policy.ts. */
async function takenUpAgain(tx: EntityManager, { id, state }: VariantFacts): Promise<void> {
  if (state !== 'published' && state !== 'withdrawn') return;
  await tx.query(`UPDATE variants SET revised_at = clock_timestamp() WHERE id = $1`, [id]);
}

/** A text that no person wrote, such as an import of the command line, becomes the text of whoever submits it. */
async function vouch(tx: EntityManager, kind: DocumentKind, variant: VariantEntity, author: string): Promise<void> {
  const { content, origin, authorship } = await tx.findOneByOrFail(RevisionEntity, { id: variant.revisionId ?? '' });
  await addRevision(tx, kind, variant, { content, origin, author, authorship: { ...authorship, [FACTS]: [author] } });
}
