import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { requestIdOf } from '../../common/http/common-headers.js';
import type { RequestLines } from '../../common/http/request-lines.js';
import type { ReadyAnswer } from './ready-answer.js';
import { sendWhole } from './send-whole.js';

type Find = (target: string) => ReadyAnswer | undefined;

/**
 * Answers what is in memory before any framework sees the request: a framework would cost more than all the rest. What
 * it sends is what `AnswerMemory.send` sends through Fastify.
 */
export function memoryFirst(find: Find, lines: RequestLines, otherwise: RequestListener): RequestListener {
  return (request, response) => {
    if (!answered(find, lines, request, response)) otherwise(request, response);
  };
}

function answered(find: Find, lines: RequestLines, request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = '', headers } = request;
  if (method !== 'GET' && method !== 'HEAD') return false;
  const whole = find(url)?.answerTo(headers);
  if (!whole) return false;
  const requestId = requestIdOf(headers);
  sendWhole(response, whole, requestId, method);
  lines.add({ requestId, method, url, status: whole.status });
  return true;
}
