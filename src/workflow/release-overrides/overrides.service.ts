import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { JARSHY, type Actor } from '../../accounts/actor.js';
import { recordEvent } from '../../accounts/event-log.js';
import { newId } from '../../common/id.js';
import { notFound, Problem, type Reason } from '../../common/problem.js';
import type { Language } from '../../languages/languages.js';
import { OutboxService } from '../../outbox/outbox.service.js';
import { markReviewed } from '../../translations/segments/segment-store.js';
import { GoingOut } from '../changes/going-out.service.js';
import type { VariantFacts } from '../facts.js';
import { isReviewerOrPublisher } from '../guards.js';
import { releasable } from '../release-policy.js';
import { inLanguage, verdictOf } from '../release-verdict.js';
import { lockedFacts, seenFacts } from '../locked-document.js';
import { refusal } from '../transitions.js';
import type { SeenVersion } from '../versions.js';
import { WorkflowService } from '../workflow.service.js';
import type { NewOverride } from './override.schema.js';

interface Override {
  languages: Language[];
  authors: string[];
  revisions: string[];
  orderedBy: string;
  confirmedAt: Date | null;
}

/** Breaks the glass: what cannot wait goes out, and another person looks at it afterwards. */
@Injectable()
export class OverridesService {
  constructor(
    private readonly database: DataSource,
    private readonly workflow: WorkflowService,
    private readonly outbox: OutboxService,
    private readonly goingOut: GoingOut,
  ) {}

  /**
   * Releases the languages against the policy of the document and without approval. What a reader would stumble over
   * still holds them back, and so does an embargo.
   *
   * @returns the id of what somebody else now has to confirm
   * @throws Problem 404; 412; 403 or 409 with everything that stands in the way. Nothing is released then.
   */
  async release(documentId: string, { languages, reason }: NewOverride, actor: Actor, seen: SeenVersion) {
    return this.database.transaction(async (tx) => {
      const variants = await seenFacts(tx, documentId, seen);
      const chosen = variants.filter(({ language }) => languages.includes(language));
      requireReady(variants, languages, actor, reason);
      const overrideId = await writeDown(tx, variants, chosen, actor, reason);
      await this.goingOut.of(tx, variants, languages, (variant) =>
        this.workflow.move(tx, variant, 'override', actor, { reason }, { overrideId }),
      );
      return overrideId;
    });
  }

  /**
   * Somebody else has read what went out, and stands by it.
   *
   * @throws Problem 404; 403 for whoever ordered it or wrote part of it; 409 when it is confirmed already
   */
  async confirm(documentId: string, overrideId: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const variants = await lockedFacts(tx, documentId);
      const found = await overrideOf(tx, documentId, overrideId);
      const chosen = variants.filter(({ language }) => found.languages.includes(language));
      requireOtherEyes(found, chosen, actor);
      if (found.confirmedAt) throw new Problem(409, 'overrides.confirmed_already');
      await tx.query(`UPDATE release_overrides SET confirmed_by = $2, confirmed_at = now() WHERE id = $1`, [
        ...[overrideId, actor.id],
      ]);
      await this.makeReviewed(tx, found, chosen, actor);
      const details = { overrideId, languages: found.languages };
      await recordEvent(tx, { actor, action: 'document.releaseConfirmed', documentId, details });
    });
  }

  /** What was taken up again since then is no longer what this person has read. */
  private async makeReviewed(tx: EntityManager, { revisions }: Override, chosen: VariantFacts[], actor: Actor) {
    const unchanged = chosen.filter(({ revisionId, state }) => state === 'published' && isIn(revisions, revisionId));
    for (const { id, isSource } of unchanged) if (!isSource) await markReviewed(tx, id, actor.id);
    const [first] = unchanged;
    if (first) await this.outbox.append(tx, 'memory.fill', { documentId: first.document.id });
  }
}

function requireReady(variants: VariantFacts[], languages: readonly Language[], actor: Actor, reason: string): void {
  const { reasons, forbidden } = againstOverride(variants, languages, actor, reason);
  if (reasons.length > 0) throw new Problem(forbidden ? 403 : 409, 'release.refused', { reasons });
  if (isNeedless(variants, languages)) throw new Problem(409, 'overrides.not_needed');
}

/** What a reader would stumble over, by language; `forbidden`: the actor may not do this at all. */
export function againstOverride(
  variants: readonly VariantFacts[],
  languages: readonly Language[],
  actor: Actor,
  reason: string,
): { reasons: Reason[]; forbidden: boolean } {
  const chosen = variants.filter(({ language }) => languages.includes(language));
  const refused = chosen.map((variant) => ({ variant, refused: refusal('override', variant, actor, { reason }) }));
  const absent = languages.filter((language) => !chosen.some((variant) => variant.language === language));
  return {
    reasons: [
      ...absent.map((language) => ({ code: 'release.language_missing', params: { language } })),
      ...refused.flatMap(({ variant, refused: found }) => inLanguage(found?.reasons ?? [], variant.language)),
    ],
    forbidden: refused.some(({ refused: found }) => found?.forbidden),
  };
}

/** Whether all of the languages could go out in the ordinary way. */
export function isNeedless(variants: readonly VariantFacts[], languages: readonly Language[]): boolean {
  const { languages: free } = verdictOf(variants);
  return languages.every((language) => free.includes(language));
}

/** What goes out without having been looked at, as it stands now. */
async function writeDown(
  tx: EntityManager,
  variants: VariantFacts[],
  chosen: VariantFacts[],
  actor: Actor,
  reason: string,
): Promise<string> {
  const id = newId();
  const [first] = chosen as [VariantFacts];
  const documentId = first.document.id;
  const languages = chosen.map(({ language }) => language);
  await tx.query(
    `INSERT INTO release_overrides (id, document_id, languages, reason, against, authors, revisions, ordered_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[id, documentId, languages, reason, JSON.stringify(standingAgainst(variants, chosen))],
      ...[[...new Set(chosen.flatMap(wordsOf))], chosen.map(({ revisionId }) => revisionId), actor.id],
    ],
  );
  const event = { actor, action: 'document.releaseOverridden', documentId, variantId: first.id, reason };
  await recordEvent(tx, { ...event, details: { overrideId: id, languages } });
  return id;
}

/** Whose words readers get, as for `notOwnWork`: also what they are told of a correction. */
function wordsOf({ authors, changeKind, changeNotedBy }: VariantFacts): string[] {
  return changeKind === 'correction' && changeNotedBy !== null ? [...authors, changeNotedBy] : authors;
}

/** What would have kept the languages from an ordinary release. */
function standingAgainst(variants: VariantFacts[], chosen: VariantFacts[]): Reason[] {
  const asIfApproved = variants.map((variant) =>
    chosen.includes(variant) ? { ...variant, state: 'approved' as const } : variant,
  );
  return [
    ...releasable((variants[0] as VariantFacts).document, asIfApproved).reasons,
    ...chosen.flatMap((variant) =>
      inLanguage(refusal('release', variant, JARSHY, {})?.reasons ?? [], variant.language),
    ),
  ];
}

async function overrideOf(tx: EntityManager, documentId: string, overrideId: string): Promise<Override> {
  const rows: Override[] = await tx.query(
    `SELECT languages, authors, revisions, ordered_by AS "orderedBy", confirmed_at AS "confirmedAt"
       FROM release_overrides WHERE id = $1 AND document_id = $2 FOR UPDATE`,
    [overrideId, documentId],
  );
  if (!rows[0]) throw notFound('override');
  return rows[0];
}

/** Four eyes are two persons here too, only that the second pair comes after. */
function requireOtherEyes({ orderedBy, authors }: Override, chosen: VariantFacts[], actor: Actor): void {
  const reasons = [
    ...chosen.flatMap((facts) => isReviewerOrPublisher(facts, actor, {})),
    ...(orderedBy === actor.id ? [{ code: 'overrides.own_order' }] : []),
    ...(isIn(authors, actor.id) ? [{ code: 'workflow.own_work' }] : []),
  ];
  const distinct = [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
  if (distinct.length > 0) throw new Problem(403, 'overrides.refused', { reasons: distinct });
}

function isIn(list: readonly string[], item: string | null): boolean {
  return item !== null && list.includes(item);
}
