import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../common/problem.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import { hasRole, type Role } from '../actor.js';
import type { Scope } from '../tokens/scopes.js';
import type { Authentication } from './authentication.js';
import { Authenticator } from './authenticator.js';
import { needsOf, scopeOf } from './needs.js';
import { isForeign } from './origin.js';

/** Stands before every route. Without a decorator that says otherwise, a route is for whoever is signed in. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    // Public routes too: signing in from a foreign page would make people work in a stranger's name.
    if (isForeign(request, this.config.publicUrl)) throw new Problem(403, 'accounts.foreign_origin');
    const needs = needsOf(this.reflector, [context.getHandler(), context.getClass()]);
    if (needs.isPublic) return true;
    const authentication = await this.authenticator.authenticate(request);
    requireMeans(authentication, { session: needs.session, scope: needs.scope ?? scopeOf(request.method) });
    requireRole(authentication, needs.roles);
    request.authentication = authentication;
    void http.getResponse<FastifyReply>().header('cache-control', 'no-store');
    return true;
  }
}

function requireMeans({ means }: Authentication, needed: { session: boolean; scope: Scope }): void {
  if (means.kind === 'session') return;
  if (needed.session) throw new Problem(403, 'accounts.session_required');
  if (means.scopes.includes(needed.scope)) return;
  throw new Problem(403, 'accounts.scope_required', {
    params: { scope: needed.scope },
    headers: { 'www-authenticate': `Bearer realm="Jarshy", error="insufficient_scope", scope="${needed.scope}"` },
  });
}

function requireRole({ actor }: Authentication, roles: Role[] | undefined): void {
  if (roles === undefined || roles.some((role) => hasRole(actor, role))) return;
  throw new Problem(403, 'accounts.role_required', {
    params: { roles },
    reasons: roles.map((role) => ({ code: 'accounts.open_to_role', params: { role } })),
  });
}
