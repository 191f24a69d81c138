import { applyDecorators, Body, Controller, Get, Header, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { NeedsScope, Roles } from '../../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { CONTENT_SECURITY_POLICY } from '../../site/content-security-policy.js';
import { VariantId } from '../api.js';
import { content } from '../variant.schema.js';
import { DeskPages, type DeskPage } from './desk-pages.service.js';
import { ROBOTS } from './preview-page.js';

/** The console frames it beside the text; nobody else may. */
const FRAMED_BY_US = CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

function AnswersPage(summary: string, description: string) {
  return applyDecorators(
    HttpCode(200),
    Header('content-security-policy', FRAMED_BY_US),
    Header('x-frame-options', 'SAMEORIGIN'),
    Header('x-robots-tag', ROBOTS),
    Header('referrer-policy', 'no-referrer'),
    ApiOperation({ summary, description }),
    ApiProduces('text/html'),
    ApiResponse({ status: 200, description: 'A whole HTML document', schema: { type: 'string' } }),
    ApiRefusals(),
  );
}

@ApiTags('Previews')
@Controller('api/v1/variants/:id/page')
@Roles('author', 'translator', 'reviewer', 'publisher')
export class DeskPagesController {
  constructor(private readonly pages: DeskPages) {}

  @Get()
  @AnswersPage(
    'The public page of a text as it is being worked on',
    'What is not translated yet is shown in the language of the source, in `mark` elements.',
  )
  @ApiProblems({ 404: '`not_found.variant`', 409: '`previews.no_text`', 422: '`validation.failed`' })
  async read(@VariantId() variantId: string, @Res() reply: FastifyReply): Promise<void> {
    send(reply, await this.pages.read(variantId));
  }

  @Post()
  @NeedsScope('read')
  @AnswersPage('The public page of a source with a text that is not saved', 'Nothing is kept of what is sent.')
  @ApiProblems({
    404: '`not_found.variant`',
    409: '`workflow.targets_by_segment`',
    413: '`http.too_large`',
    422: '`validation.failed`',
  })
  async try(
    @VariantId() variantId: string,
    @Body({ schema: content }) body: z.infer<typeof content>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.pages.try(variantId, body));
  }
}

function send(reply: FastifyReply, { language, page }: DeskPage): void {
  void reply.header('content-language', language).type('text/html; charset=utf-8').send(page);
}
