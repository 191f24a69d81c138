import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Problem } from '../../common/problem.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import { Person, actorOf } from '../people/person.entity.js';
import { hashSecret } from '../secret.js';
import { readSessionCookie } from '../sessions/session-cookie.js';
import type { Scope } from '../tokens/scopes.js';
import type { Authentication } from './authentication.js';
import { bearerToken } from './bearer.js';

/** Finds out, with one query, who sends a request. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A bearer token goes before the cookie, and does not fall back on it: what was exempt from the origin check must not
   * then act with the cookie.
   *
   * @throws Problem `accounts.sign_in_required`, `accounts.session_ended`, `accounts.bad_token`
   */
  async authenticate(request: FastifyRequest): Promise<Authentication> {
    const token = bearerToken(request.headers);
    if (token !== undefined) {
      return (await this.byToken(hashSecret(token))) ?? unauthorized('bad_token', ', error="invalid_token"');
    }
    const secret = readSessionCookie(request, this.config);
    if (secret === undefined) return unauthorized('sign_in_required');
    return (await this.bySession(hashSecret(secret))) ?? unauthorized('session_ended');
  }

  private async bySession(tokenHash: Buffer): Promise<Authentication | undefined> {
    const found = await one<{ expiresAt: Date }>(
      this.activePeople()
        .innerJoin('sessions', 'session', 'session.person_id = person.id')
        .addSelect('session.expires_at', 'expiresAt')
        .andWhere('session.token_hash = :tokenHash AND session.expires_at > now()', { tokenHash }),
    );
    return found && authenticationOf(found, { kind: 'session', tokenHash });
  }

  private async byToken(tokenHash: Buffer): Promise<Authentication | undefined> {
    const found = await one<{ expiresAt: Date; scopes: Scope[] }>(
      this.activePeople()
        .addCommonTableExpression(NOTE_USE, 'used')
        .innerJoin('api_tokens', 'token', 'token.person_id = person.id')
        .addSelect('token.expires_at', 'expiresAt')
        .addSelect('token.scopes', 'scopes')
        .andWhere('token.token_hash = :tokenHash AND token.revoked_at IS NULL AND token.expires_at > now()')
        .setParameters({ tokenHash }),
    );
    return found && authenticationOf(found, { kind: 'token', scopes: found.raw.scopes });
  }

  private activePeople(): SelectQueryBuilder<Person> {
    return this.db.manager.createQueryBuilder(Person, 'person').where('person.disabled_at IS NULL');
  }
}

// At most once a minute, so that reading does not become writing.
const NOTE_USE = `
  UPDATE api_tokens SET last_used_at = now()
   WHERE token_hash = :tokenHash AND revoked_at IS NULL AND expires_at > now()
     AND coalesce(last_used_at, '-infinity') < now() - interval '1 minute'`;

interface Found<Raw> {
  person: Person;
  raw: Raw;
}

async function one<Raw>(query: SelectQueryBuilder<Person>): Promise<Found<Raw> | undefined> {
  const { entities, raw } = await query.getRawAndEntities<Raw>();
  const [person] = entities;
  const [row] = raw;
  return person && row && { person, raw: row };
}

function authenticationOf({ person, raw }: Found<{ expiresAt: Date }>, means: Authentication['means']): Authentication {
  return { person, actor: actorOf(person), means, expiresAt: raw.expiresAt };
}

/** The challenge is of RFC 6750 section 3; browsers show no window of their own for it. */
function unauthorized(code: string, challenge = ''): never {
  throw new Problem(401, `accounts.${code}`, { headers: { 'www-authenticate': `Bearer realm="Jarshy"${challenge}` } });
}
