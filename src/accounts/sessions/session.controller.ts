import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import type { Authentication } from '../access/authentication.js';
import { CurrentAuthentication, Public, SessionOnly } from '../access/decorators.js';
import { Permissions } from '../access/permissions.js';
import { ApiProblems, ApiRefusals } from '../api-problem.js';
import { actorOf } from '../people/person.entity.js';
import { ownChanges, person, viewOf, type OwnChanges, type PersonView } from '../people/person.schema.js';
import { OwnPersonService } from './own-person.service.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';
import { credentials, session, type SessionView } from './session.schema.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('Session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly own: OwnPersonService,
    private readonly permissions: Permissions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Sign in', description: 'Sets an http-only cookie.' })
  @ApiResponse({ status: 200, standardSchema: session, description: 'Signed in' })
  @ApiProblems({
    401: '`accounts.wrong_credentials`',
    403: '`accounts.foreign_origin`',
    422: '`validation.failed`',
    429: '`accounts.too_many_attempts`, with Retry-After',
  })
  async signIn(
    @Body({ schema: credentials }) body: z.infer<typeof credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const attempt = { ...body, address: request.ip };
    const started = await this.sessions.signIn(attempt, readSessionCookie(request, this.config));
    setSessionCookie(reply, started.secret, this.config);
    const { person, expiresAt } = started;
    const permissions = this.permissions.of({ actor: actorOf(person), means: { kind: 'session' } });
    return { person: viewOf(person), expiresAt: expiresAt.toISOString(), scopes: null, permissions };
  }

  @Get()
  @ApiOperation({ summary: 'Who am I' })
  @ApiResponse({ status: 200, standardSchema: session, description: 'Who sends the request' })
  @ApiRefusals()
  whoAmI(@CurrentAuthentication() authentication: Authentication): SessionView {
    const { person, expiresAt, means } = authentication;
    const scopes = means.kind === 'token' ? [...means.scopes] : null;
    const permissions = this.permissions.of(authentication);
    return { person: viewOf(person), expiresAt: expiresAt.toISOString(), scopes, permissions };
  }

  @Delete()
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out', description: 'Answers the same when nobody is signed in.' })
  @ApiResponse({ status: 204, description: 'Signed out' })
  @ApiProblems({ 403: '`accounts.foreign_origin`' })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const secret = readSessionCookie(request, this.config);
    if (secret !== undefined) await this.sessions.signOut(secret);
    clearSessionCookie(reply, this.config);
  }

  @Patch('person')
  @SessionOnly()
  @ApiOperation({
    summary: 'Change my own name, interface language or password',
    description: 'A new password ends all other sessions and revokes all API tokens.',
  })
  @ApiResponse({ status: 200, standardSchema: person, description: 'As it is now' })
  @ApiRefusals('cookie')
  @ApiProblems({
    403: '`accounts.wrong_password`, `accounts.session_required`',
    422: '`validation.failed`',
    429: '`accounts.too_many_attempts`, with Retry-After',
  })
  async changeOwn(
    @CurrentAuthentication() authentication: Authentication,
    @Body({ schema: ownChanges }) changes: OwnChanges,
    @Req() request: FastifyRequest,
  ): Promise<PersonView> {
    return viewOf(await this.own.change(authentication, changes, request.ip));
  }
}
