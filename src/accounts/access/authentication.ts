import type { Person, PersonActor } from '../people/person.entity.js';
import type { Scope } from '../tokens/scopes.js';

/** By what the request has shown who it comes from. */
type Means = { kind: 'session'; tokenHash: Buffer } | { kind: 'token'; scopes: readonly Scope[] };

export interface Authentication {
  actor: PersonActor;
  person: Person;
  means: Means;
  expiresAt: Date;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard on every route that is not public. */
    authentication?: Authentication;
  }
}
