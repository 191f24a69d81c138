import { applyDecorators, createParamDecorator, Param, UseInterceptors, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { readIfMatch } from '../common/http/if-match.js';
import { VersionEtag } from '../common/http/version-etag.interceptor.js';
import { id } from '../common/id.js';
import { translatorFor } from '../languages/i18n.js';
import { negotiateLanguage } from '../languages/negotiation.js';
import { segment, segmentId } from './segment.schema.js';
import { variant } from './variant.schema.js';

/** Describes a route that answers with a variant as it is after the change. */
export function AnswersVariant(summary: string) {
  return applyDecorators(
    UseInterceptors(VersionEtag),
    ApiOperation({ summary }),
    ApiResponse({ status: 200, standardSchema: variant, description: 'The variant as it is now; with ETag' }),
    ApiRefusals(),
    ApiProblems({
      404: '`not_found.variant`',
      409: '`workflow.refused`, with every failed guard',
      422: '`validation.failed`',
    }),
  );
}

/** The same for a change that is meant for the version that the client saw. */
export const ChangesVariant = (summary: string) => applyDecorators(AnswersVariant(summary), Conditional());

/** Describes a route that changes one segment. */
export function ChangesSegment(summary: string) {
  return applyDecorators(
    UseInterceptors(VersionEtag),
    ApiOperation({ summary }),
    ApiResponse({ status: 200, standardSchema: segment, description: 'The segment as it is now; with ETag' }),
    ApiRefusals(),
    ApiProblems({
      404: '`not_found.variant`, `not_found.segment`',
      409: '`workflow.refused`, with every failed guard',
      422: '`validation.failed`',
    }),
    Conditional(),
  );
}

/** What a route with `@IfMatch()` asks for, and how it refuses. */
export function Conditional() {
  return applyDecorators(
    ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of what you saw, or *' }),
    ApiProblems({
      412: '`http.precondition_failed`, with the current state',
      428: '`http.precondition_required`',
    }),
  );
}

export const VariantId = () => Param('id', { schema: id });
export const DocumentId = () => Param('id', { schema: id });
export const SegmentId = () => Param('segmentId', { schema: segmentId });

/** The version that the client saw. @throws Problem 428 when it does not say. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The texts of `locales/` in the language that the client asks for. */
export const ReaderTexts = createParamDecorator((_: unknown, context: ExecutionContext) =>
  translatorFor(negotiateLanguage(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language'])),
);
