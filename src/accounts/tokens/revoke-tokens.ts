import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor.js';
import { recordEvent } from '../event-log.js';

/** Revokes all API tokens of a person, with an event for each. */
export async function revokeTokens(tx: EntityManager, actor: Pick<Actor, 'id'>, personId: string): Promise<void> {
  const [revoked] = await tx.query<[{ id: string; name: string }[], number]>(
    `UPDATE api_tokens SET revoked_at = now() WHERE person_id = $1 AND revoked_at IS NULL RETURNING id, name`,
    [personId],
  );
  for (const { id: tokenId, name } of revoked) {
    await recordEvent(tx, { actor, action: 'token.revoked', personId, details: { tokenId, name } });
  }
}
