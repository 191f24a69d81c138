import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id as uuid } from '../../common/id.js';
import { pageQuery, type Page } from '../../common/pagination.js';
import { CurrentUser, SessionOnly } from '../access/decorators.js';
import { ApiProblems, ApiRefusals } from '../api-problem.js';
import type { PersonActor } from '../people/person.entity.js';
import { createdToken, newToken, tokenPage, viewOf, type TokenView } from './token.schema.js';
import { TokensService } from './tokens.service.js';

@ApiTags('Session')
@Controller('api/v1/session/tokens')
@SessionOnly()
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Get()
  @ApiOperation({ summary: 'My API tokens', description: 'Those that are not revoked, oldest first.' })
  @ApiResponse({ status: 200, standardSchema: tokenPage, description: 'A page of tokens, without their secrets' })
  @ApiRefusals('cookie')
  @ApiProblems({ 400: '`pagination.bad_cursor`', 403: '`accounts.session_required`', 422: '`validation.failed`' })
  async list(
    @CurrentUser() user: PersonActor,
    @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>,
  ): Promise<Page<TokenView>> {
    const { items, next } = await this.tokens.list(user.id, query);
    return { items: items.map(viewOf), next };
  }

  @Post()
  @ApiOperation({
    summary: 'Create an API token',
    description: 'For `Authorization: Bearer …`. The token is shown once.',
  })
  @ApiResponse({ status: 201, standardSchema: createdToken, description: 'The token' })
  @ApiRefusals('cookie')
  @ApiProblems({ 403: '`accounts.admin_scope`, `accounts.session_required`', 422: '`validation.failed`' })
  async create(
    @CurrentUser() user: PersonActor,
    @Body({ schema: newToken }) body: z.infer<typeof newToken>,
  ): Promise<z.infer<typeof createdToken>> {
    const { token, secret } = await this.tokens.create(user, user.id, body);
    return { ...viewOf(token), token: secret };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke one of my API tokens' })
  @ApiResponse({ status: 204, description: 'Revoked' })
  @ApiRefusals('cookie')
  @ApiProblems({ 403: '`accounts.session_required`', 404: '`not_found.token`', 422: '`validation.failed`' })
  revoke(@CurrentUser() user: PersonActor, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.tokens.revoke(user, id, user.id);
  }
}
