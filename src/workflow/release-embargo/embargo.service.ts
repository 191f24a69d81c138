import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hasRole, type Actor, type Role } from '../../accounts/actor.js';
import { recordEvent } from '../../accounts/event-log.js';
import { stale } from '../../common/http/if-match.js';
import { notFound, Problem, type Reason } from '../../common/problem.js';
import { toAlmatyIso } from '../../languages/almaty-time.js';
import { OutboxService } from '../../outbox/outbox.service.js';
import type { DocumentFacts, VariantFacts } from '../facts.js';
import { documentFacts } from '../facts.query.js';
import { lockedFacts } from '../locked-document.js';
import { instantOf } from '../schedule/planned-time.js';
import { wholeVersion, type SeenVersion } from '../versions.js';
import type { EmbargoView, NewEmbargo } from './embargo.schema.js';

/** The clocks of the queue and of PostgreSQL need not agree to the millisecond, and a wake-up must not be early. */
const MARGIN_MS = 200;

/** Until when nothing of a document becomes public. Authors and publishers set it; to loosen or move it takes a publisher. */
@Injectable()
export class EmbargoService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: OutboxService,
  ) {}

  /** @throws Problem 404 */
  async read(documentId: string): Promise<EmbargoView> {
    const variants = await documentFacts(this.database.manager, documentId, { lock: false });
    if (variants.length === 0) throw notFound('document');
    return viewOf(variants);
  }

  /** Sets, moves or lifts it. @throws Problem 404; 403 or 409 with everything that stands against it; 412; 422 */
  async set(documentId: string, { until: written, reason }: NewEmbargo, actor: Actor, seen: SeenVersion) {
    const until = written === null ? null : instantOf(written);
    if (written !== null && until === null) throw new Problem(422, 'schedule.no_such_time');
    await this.database.transaction(async (tx) => {
      const variants = await lockedFacts(tx, documentId);
      const { document } = variants[0] as VariantFacts;
      requireRight(document, actor);
      const version = wholeVersion(variants);
      if (!seen({ version })) throw stale({ ...viewOf(variants) });
      if (until?.getTime() === document.embargoUntil?.getTime()) return;
      await requirePossible(tx, document, until, reason);
      await this.write(tx, document, until, actor, reason);
    });
    return this.read(documentId);
  }

  private async write(
    tx: EntityManager,
    { id: documentId, embargoUntil: before }: DocumentFacts,
    until: Date | null,
    actor: Actor,
    reason: string | undefined,
  ): Promise<void> {
    await tx.query(
      `UPDATE documents SET embargo_until = $2, freed_at = coalesce($2, now()), version = version + 1 WHERE id = $1`,
      [documentId, until],
    );
    await recordEvent(tx, {
      actor,
      action: until === null ? 'document.embargoLifted' : before ? 'document.embargoMoved' : 'document.embargoSet',
      documentId,
      ...(reason && { reason }),
      details: { from: before?.toISOString() ?? null, to: until?.toISOString() ?? null },
    });
    // A standing order waits for the end, and then goes on by itself.
    const end = until && new Date(until.getTime() + MARGIN_MS);
    await this.outbox.append(tx, 'release.ready', { documentId }, end ?? undefined);
  }
}

function requireRight({ embargoed }: DocumentFacts, actor: Actor): void {
  const roles: Role[] = embargoed ? ['publisher'] : ['author', 'publisher'];
  if (roles.some((role) => hasRole(actor, role))) return;
  throw new Problem(403, 'embargo.refused', { reasons: [{ code: 'workflow.role_missing', params: { roles } }] });
}

async function requirePossible(
  tx: EntityManager,
  { id, embargoed }: DocumentFacts,
  until: Date | null,
  reason: string | undefined,
): Promise<void> {
  const planned = (action: string) =>
    `(SELECT min(at) FROM schedule WHERE document_id = $1 AND state = 'waiting' AND action = '${action}' AND at < $2)`;
  const rows: { past: boolean | null; far: boolean | null; release: Date | null; reinstatement: Date | null }[] =
    await tx.query(
      `SELECT $2::timestamptz <= clock_timestamp() AS past,
              $2::timestamptz > clock_timestamp() + interval '2 years' AS far,
              ${planned('release')} AS release, ${planned('reinstate')} AS reinstatement`,
      [id, until],
    );
  const { past, far, release, reinstatement } = rows[0] as (typeof rows)[0];
  const reasons: Reason[] = [
    ...(embargoed && !reason ? [{ code: 'embargo.reason_required' }] : []),
    ...(past ? [{ code: 'schedule.past' }] : []),
    ...(far ? [{ code: 'schedule.too_far' }] : []),
    ...(release ? [{ code: 'embargo.release_planned', params: { at: release.toISOString() } }] : []),
    ...(reinstatement ? [{ code: 'embargo.reinstatement_planned', params: { at: reinstatement.toISOString() } }] : []),
  ];
  if (reasons.length > 0) throw new Problem(409, 'embargo.refused', { reasons });
}

function viewOf(variants: VariantFacts[]): EmbargoView {
  const { embargoUntil, embargoed } = (variants[0] as VariantFacts).document;
  return {
    until: embargoUntil && toAlmatyIso(embargoUntil),
    untilUtc: embargoUntil?.toISOString() ?? null,
    holds: embargoed,
    version: wholeVersion(variants),
  };
}
