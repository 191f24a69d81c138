import { applyDecorators, Body, Controller, Get, HttpCode, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { VersionEtag } from '../../common/http/version-etag.interceptor.js';
import { Conditional, DocumentId, IfMatch } from '../api.js';
import type { SeenVersion } from '../versions.js';
import {
  documentWithdrawal,
  reinstatement,
  withdrawals,
  type DocumentWithdrawalBody,
  type ReinstatementBody,
  type WithdrawalsView,
} from './withdrawal.schema.js';
import { WithdrawalsQuery } from './withdrawals.query.js';
import { WithdrawalsService } from './withdrawals.service.js';

function AnswersWithdrawals(summary: string, description?: string) {
  return applyDecorators(
    UseInterceptors(VersionEtag),
    ApiOperation({ summary, ...(description && { description }) }),
    ApiResponse({ status: 200, standardSchema: withdrawals, description: 'What is withdrawn now; with ETag' }),
    ApiRefusals(),
    ApiProblems({ 404: '`not_found.document`' }),
  );
}

const PLANNED =
  'It happens at once. For later, plan it: `POST /api/v1/documents/{id}/schedule` with the same body as `input`, `at`, and ' +
  'as `action` ';

const ChangesWithdrawals = (summary: string, description?: string) =>
  applyDecorators(
    AnswersWithdrawals(summary, description),
    Conditional(),
    ApiProblems({ 409: '`withdrawal.refused`, with every reason by language', 422: '`validation.failed`' }),
  );

/** Taking a document from the public and giving it back, in one language or in all at once. */
@ApiTags('Withdrawal')
@Controller('api/v1/documents/:id')
export class WithdrawalsController {
  constructor(
    private readonly service: WithdrawalsService,
    private readonly query: WithdrawalsQuery,
  ) {}

  @Get('withdrawal')
  @AnswersWithdrawals('What is withdrawn of a document, and what readers are told')
  read(@DocumentId() documentId: string): Promise<WithdrawalsView> {
    return this.query.of(documentId);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @ChangesWithdrawals(
    'Take a document from the public, in all its public languages or in some',
    `${PLANNED}\`withdraw\`.`,
  )
  async withdraw(
    @DocumentId() documentId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: documentWithdrawal }) body: DocumentWithdrawalBody,
  ): Promise<WithdrawalsView> {
    await this.service.withdraw(documentId, 'withdraw', body, actor, seen);
    return this.read(documentId);
  }

  @Put('withdrawal')
  @ChangesWithdrawals('Say otherwise why a document is withdrawn: kind, notices and redirect as they are from now on')
  async amend(
    @DocumentId() documentId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: documentWithdrawal }) body: DocumentWithdrawalBody,
  ): Promise<WithdrawalsView> {
    await this.service.withdraw(documentId, 'amendWithdrawal', body, actor, seen);
    return this.read(documentId);
  }

  @Post('reinstatement')
  @HttpCode(200)
  @ChangesWithdrawals('Give the public back what was withdrawn, as it was', `${PLANNED}\`reinstate\`.`)
  async reinstate(
    @DocumentId() documentId: string,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @Body({ schema: reinstatement }) body: ReinstatementBody,
  ): Promise<WithdrawalsView> {
    await this.service.reinstate(documentId, body, actor, seen);
    return this.read(documentId);
  }
}
