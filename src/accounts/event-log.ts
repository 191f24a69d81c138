import type { EntityManager } from 'typeorm';
import { currentRequestId } from '../common/request-context.js';
import type { Actor } from './actor.js';

interface NewEvent {
  actor: Pick<Actor, 'id'>;
  /** Noun and past participle: `person.disabled`, `variant.approved`. */
  action: string;
  /** Whom it happened to. */
  personId?: string;
  documentId?: string;
  variantId?: string;
  fromState?: string;
  toState?: string;
  reason?: string;
  /** Anything else worth knowing later. Never a password, a token or a hash. */
  details?: Record<string, unknown>;
}

/** Writes who did what, in the transaction of the change itself, with the id of the request that asked for it. */
export async function recordEvent(tx: EntityManager, event: NewEvent): Promise<void> {
  await tx.query(
    `INSERT INTO events (actor_id, action, person_id, document_id, variant_id, from_state, to_state, reason, details, request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      event.actor.id,
      event.action,
      event.personId,
      event.documentId,
      event.variantId,
      event.fromState,
      event.toState,
      event.reason,
      event.details ?? {},
      currentRequestId(),
    ],
  );
}
