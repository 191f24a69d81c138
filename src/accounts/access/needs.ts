import type { Reflector } from '@nestjs/core';
import type { Role } from '../actor.js';
import type { Scope } from '../tokens/scopes.js';
import { PUBLIC, ROLES_NEEDED, SCOPE_NEEDED, SESSION_NEEDED } from './decorators.js';

/** What the decorators of a route, and those of its controller, ask of whoever calls it. */
export interface Needs {
  isPublic: boolean;
  /** One of these; undefined: none. */
  roles: Role[] | undefined;
  session: boolean;
  /** Of a token; undefined: the one that follows from the method. */
  scope: Scope | undefined;
}

type Targets = Parameters<Reflector['getAllAndOverride']>[1];

/** @param targets the handler before its class */
export function needsOf(reflector: Reflector, targets: Targets): Needs {
  const read = <T>(key: string) => reflector.getAllAndOverride<T | undefined>(key, targets);
  return {
    isPublic: read<boolean>(PUBLIC) ?? false,
    roles: read<Role[]>(ROLES_NEEDED),
    session: read<boolean>(SESSION_NEEDED) ?? false,
    scope: read<Scope>(SCOPE_NEEDED),
  };
}

export function scopeOf(method: string): Scope {
  return method === 'GET' || method === 'HEAD' ? 'read' : 'write';
}
