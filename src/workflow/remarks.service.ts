import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { newId } from '../common/id.js';
import { notFound, Problem } from '../common/problem.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import type { NewRemark } from './remark.schema.js';

type Subject = Pick<VariantFacts, 'id' | 'document'>;

interface Opening extends NewRemark {
  /** Null: about the whole variant. */
  segmentId: string | null;
}

/** What people say to one another about a text, in threads. */
@Injectable()
export class RemarksService {
  constructor(private readonly database: DataSource) {}

  /** @throws Problem 404; 422 when somebody is mentioned who does not work here */
  async begin(variantId: string, opening: Opening, actor: Actor): Promise<string> {
    return this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: false });
      if (!facts) throw notFound('variant');
      if (opening.segmentId !== null) await requireSegment(tx, variantId, opening.segmentId);
      await requirePeople(tx, opening.mentions);
      return this.open(tx, facts, opening, actor);
    });
  }

  /** For callers that have asked whether it may be. Whoever no longer works here is not mentioned. */
  async open(tx: EntityManager, subject: Subject, { segmentId, ...remark }: Opening, actor: Actor): Promise<string> {
    const threadId = newId();
    await tx.query(`INSERT INTO remark_threads (id, variant_id, segment_id) VALUES ($1, $2, $3)`, [
      ...[threadId, subject.id, segmentId],
    ]);
    await add(tx, subject, { threadId, segmentId, ...remark }, actor);
    return threadId;
  }

  /** An answer opens a resolved thread again. @throws Problem 404, 422 */
  async reply(threadId: string, remark: NewRemark, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { facts, segmentId } = await lockThread(tx, threadId);
      await requirePeople(tx, remark.mentions);
      await tx.query(`UPDATE remark_threads SET resolved_at = NULL, resolved_by = NULL WHERE id = $1`, [threadId]);
      await add(tx, facts, { threadId, segmentId, ...remark }, actor);
    });
  }

  /** Twice is once. @throws Problem 404 */
  async resolve(threadId: string, resolved: boolean, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { facts, segmentId, isResolved } = await lockThread(tx, threadId);
      if (isResolved === resolved) return;
      await tx.query(
        `UPDATE remark_threads SET resolved_at = CASE WHEN $2 THEN now() END, resolved_by = CASE WHEN $2 THEN $3::uuid END
          WHERE id = $1`,
        [threadId, resolved, actor.id],
      );
      await recordEvent(tx, {
        ...{ actor, action: resolved ? 'remark.resolved' : 'remark.reopened' },
        ...{ documentId: facts.document.id, variantId: facts.id, details: { threadId, segmentId } },
      });
    });
  }
}

async function add(
  tx: EntityManager,
  { id: variantId, document }: Subject,
  { threadId, segmentId, text, mentions }: Opening & { threadId: string },
  actor: Actor,
): Promise<void> {
  const remarkId = newId();
  const known = await peopleAmong(tx, mentions);
  const mentioned = [...new Set(mentions)].filter((person) => person !== actor.id && known.has(person));
  await tx.query(`INSERT INTO remarks (id, thread_id, author_id, text, mentions) VALUES ($1, $2, $3, $4, $5)`, [
    ...[remarkId, threadId, actor.id, text, mentioned],
  ]);
  await recordEvent(tx, {
    ...{ actor, action: 'remark.made', documentId: document.id, variantId },
    details: { threadId, remarkId, segmentId, mentions: mentioned, excerpt: [...text].slice(0, 200).join('') },
  });
}

async function requirePeople(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const known = await peopleAmong(tx, ids);
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const reasons = unknown.map((person) => ({
    code: 'remarks.unknown_person',
    params: { person },
    pointer: '/mentions',
  }));
  throw new Problem(422, 'validation.failed', { reasons });
}

async function peopleAmong(tx: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows: { id: string }[] = await tx.query(`SELECT id FROM people WHERE id = ANY($1) AND disabled_at IS NULL`, [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
}

async function requireSegment(tx: EntityManager, variantId: string, segmentId: string): Promise<void> {
  const rows: unknown[] = await tx.query(`SELECT 1 FROM segments WHERE variant_id = $1 AND segment_id = $2`, [
    ...[variantId, segmentId],
  ]);
  if (rows.length === 0) throw notFound('segment');
}

async function lockThread(tx: EntityManager, threadId: string) {
  const rows: { variantId: string; segmentId: string | null; isResolved: boolean }[] = await tx.query(
    `SELECT variant_id AS "variantId", segment_id AS "segmentId", resolved_at IS NOT NULL AS "isResolved"
       FROM remark_threads WHERE id = $1 FOR UPDATE`,
    [threadId],
  );
  const thread = rows[0];
  const facts = thread && (await variantFacts(tx, thread.variantId, { lock: false }));
  if (!facts) throw notFound('remark');
  return { ...thread, facts };
}
