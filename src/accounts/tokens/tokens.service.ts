import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { id as uuid, newId } from '../../common/id.js';
import { decodeIdCursor } from '../id-cursor.js';
import { toPage, type Page } from '../../common/pagination.js';
import { Problem, notFound } from '../../common/problem.js';
import { hasRole, type Actor } from '../actor.js';
import { checked } from '../checked.js';
import { recordEvent } from '../event-log.js';
import { Person } from '../people/person.entity.js';
import { hashSecret, newSecret } from '../secret.js';
import { ApiToken } from './api-token.entity.js';
import { newToken, type NewToken } from './token.schema.js';

const DAY = 86_400_000;
// So that secret scanners can tell what they have found.
const PREFIX = 'jarshy_';

interface CreatedToken {
  token: ApiToken;
  /** What the program sends; nobody can read it again. */
  secret: string;
}

@Injectable()
export class TokensService {
  constructor(private readonly db: DataSource) {}

  /**
   * A token that acts for the person `personId`.
   *
   * @throws Problem `not_found.person`, `accounts.disabled`, `accounts.admin_scope`, `validation.failed`
   */
  async create(actor: Actor, personId: string, input: NewToken): Promise<CreatedToken> {
    const { name, scopes, expiresInDays } = checked(newToken, input);
    const secret = `${PREFIX}${newSecret()}`;
    const id = newId();
    return this.db.transaction(async (tx) => {
      const owner = await lockOwner(tx, personId);
      if (scopes.includes('admin') && !hasRole(owner, 'administrator')) throw new Problem(403, 'accounts.admin_scope');
      await tx.insert(ApiToken, {
        ...{ id, personId, name, scopes: [...new Set(scopes)], tokenHash: hashSecret(secret) },
        expiresAt: new Date(Date.now() + expiresInDays * DAY),
      });
      const token = await tx.findOneByOrFail(ApiToken, { id });
      const details = { tokenId: id, name, scopes: token.scopes, expiresAt: token.expiresAt };
      await recordEvent(tx, { actor, action: 'token.created', personId, details });
      return { token, secret };
    });
  }

  /** Those of a person that are not revoked, in the order in which they were made. */
  async list(
    personId: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<ApiToken>> {
    const after = decodeIdCursor(cursor);
    const rows = await this.db.manager.find(ApiToken, {
      where: { personId, revokedAt: IsNull(), ...(after !== undefined && { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    return toPage(rows, limit, ({ id }) => [id]);
  }

  /** @throws Problem `not_found.token` when there is none of this id (of this person, where given) that works */
  async revoke(actor: Actor, id: string, personId?: string): Promise<void> {
    if (!uuid.safeParse(id).success) throw notFound('token');
    await this.db.transaction(async (tx) => {
      const [[revoked]] = await tx.query<[{ personId: string; name: string }[], number]>(
        `UPDATE api_tokens SET revoked_at = now()
          WHERE id = $1 AND revoked_at IS NULL AND person_id = coalesce($2, person_id)
          RETURNING person_id AS "personId", name`,
        [id, personId],
      );
      if (!revoked) throw notFound('token');
      const details = { tokenId: id, name: revoked.name };
      await recordEvent(tx, { actor, action: 'token.revoked', personId: revoked.personId, details });
    });
  }
}

/** Locked, so that nobody is disabled while a token is made for them. */
async function lockOwner(tx: EntityManager, id: string): Promise<Person> {
  const owner = await tx.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_read' } });
  if (!owner) throw notFound('person');
  if (owner.disabledAt !== null) throw new Problem(409, 'accounts.disabled');
  return owner;
}
