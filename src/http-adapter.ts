import type { IncomingMessage, RequestListener } from 'node:http';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { requestIdOf, withCommonHeaders } from './common/http/common-headers.js';
import { sendProblem } from './common/http/problem.filter.js';
import { serverFor } from './common/http/server.js';
import type { Config } from './config/env.js';
import { isForPages, sendNotFoundPage } from './site/unknown-address.js';

const BODY_LIMIT = 2 * 1024 * 1024;
// Within which a request must be here whole: slow senders hold connections open.
const REQUEST_TIMEOUT_MS = 60_000;

/** @param before answers what it can, and leaves the rest to Fastify */
export function httpAdapter(
  config: Config,
  logger: Logger,
  before: (otherwise: RequestListener) => RequestListener,
): FastifyAdapter {
  return new FastifyAdapter({
    serverFactory: (handler: RequestListener, limits: object) => serverFor(before(handler), limits),
    loggerInstance: logger,
    // The hooks of the application write one line per request instead.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: trusted(config.trustProxy),
    requestTimeout: REQUEST_TIMEOUT_MS,
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    genReqId: ({ headers }: IncomingMessage) => requestIdOf(headers),
    // Addresses that Fastify's router cannot read; they reach no hook and no error handler.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      withCommonHeaders(request, reply);
      if (isForPages(request)) sendNotFoundPage(request, reply, config);
      else sendProblem(request, reply, error);
    },
  });
}

/** Fastify trusts nobody when given a number: a function counts the proxies, the nearest being 0. */
function trusted(proxies: Config['trustProxy']) {
  if (typeof proxies !== 'number') return proxies;
  return proxies > 0 && ((_address: string, hop: number) => hop < proxies);
}
