import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../actor.js';
import type { PersonActor } from '../people/person.entity.js';
import type { Scope } from '../tokens/scopes.js';
import type { Authentication } from './authentication.js';

export const PUBLIC = 'jarshy:public';
export const ROLES_NEEDED = 'jarshy:roles';
export const SCOPE_NEEDED = 'jarshy:scope';
export const SESSION_NEEDED = 'jarshy:session';

/** Opens a route, or all of a controller, to everyone. Whatever is not opened is closed. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Opens a route to people who have at least one of these roles. */
export const Roles = (...roles: Role[]) => SetMetadata(ROLES_NEEDED, roles);

/** The scope that an API token needs, instead of the one that follows from the method. */
export const NeedsScope = (scope: Scope) => SetMetadata(SCOPE_NEEDED, scope);

/** Closes a route to API tokens: whoever has found a token must not get more than it. */
export const SessionOnly = () => SetMetadata(SESSION_NEEDED, true);

/** Who sends the request, as an `Actor` with an id. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): PersonActor => {
  return authenticationIn(context).actor;
});

/** How the sender was recognised: for the routes of the session itself. */
export const CurrentAuthentication = createParamDecorator((_: unknown, context: ExecutionContext): Authentication => {
  return authenticationIn(context);
});

function authenticationIn(context: ExecutionContext): Authentication {
  const { authentication } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!authentication) throw new Error('A public route has no current user');
  return authentication;
}
