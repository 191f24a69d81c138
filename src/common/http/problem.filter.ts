import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { translatorFor, type Translate } from '../../languages/i18n.js';
import { negotiateLanguage } from '../../languages/negotiation.js';
import { Problem, type Reason } from '../problem.js';
import { isUnavailable } from './unavailable.js';

/** Every failure leaves as application/problem+json (RFC 9457) in the reader's language, without a stack trace. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), error);
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const problem = asProblem(error);
  if (problem.status >= 500) request.log.error({ err: error }, problem.code);
  const language = negotiateLanguage(request.headers['accept-language']);
  // Of an answer that was begun, and has failed.
  void reply.removeHeader('content-encoding');
  void reply
    .status(problem.status)
    .headers({ 'content-language': language, vary: 'Accept-Language', 'cache-control': 'no-store', ...problem.headers })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(problem, translatorFor(language), request.id)));
}

function problemBody(problem: Problem, t: Translate, requestId: string): object {
  const describe = ({ code, params = {}, pointer }: Reason) => ({
    code,
    detail: t(`errors:${code}`, params),
    ...(Object.keys(params).length > 0 && { params }),
    ...(pointer !== undefined && { pointer }),
  });
  const reasons = problem.reasons.map(describe);
  return {
    type: `urn:jarshy:problem:${problem.code}`,
    title: t(`errors:${problem.code}`, problem.params),
    status: problem.status,
    code: problem.code,
    ...(Object.keys(problem.params).length > 0 && { params: problem.params }),
    ...(reasons.length > 0 && { detail: reasons.map(({ detail }) => detail).join(' '), reasons }),
    ...problem.extra,
    requestId,
  };
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUnavailable(error)) return new Problem(503, 'http.unavailable', { headers: { 'retry-after': '10' } });
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  return new Problem(status, HTTP_CODES[status] ?? (status < 500 ? 'http.bad_request' : 'http.internal'));
}

/** Fastify's own errors (body too large, broken JSON) carry the status; PostgreSQL's and others do not. */
function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

const HTTP_CODES: Record<number, string> = {
  400: 'http.bad_request',
  401: 'http.unauthorized',
  403: 'http.forbidden',
  404: 'http.not_found',
  405: 'http.method_not_allowed',
  406: 'http.not_acceptable',
  413: 'http.too_large',
  415: 'http.unsupported_media_type',
  429: 'http.too_many_requests',
  503: 'http.unavailable',
};
