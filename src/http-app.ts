import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { acceptFiles } from './common/http/file-bodies.js';
import { ProblemFilter, sendProblem } from './common/http/problem.filter.js';
import { logRequest } from './common/http/request-log.js';
import { validationPipe } from './common/http/validation.pipe.js';
import { NestLogger } from './common/logger.js';
import { withRequestId } from './common/request-context.js';
import type { Config } from './config/env.js';
import { UnknownAddressFilter } from './site/unknown-address.filter.js';
import { isForPages, sendNotFoundPage } from './site/unknown-address.js';

const BODY_LIMIT = 2 * 1024 * 1024;
// Within which a request must be here whole: slow senders hold connections open.
const REQUEST_TIMEOUT_MS = 60_000;
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** Nest on Fastify, with everything that is the same for every route. Not yet listening. */
export async function createHttpApp(
  module: DynamicModule,
  config: Config,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    // The hooks below write one line per request instead.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: trusted(config.trustProxy),
    requestTimeout: REQUEST_TIMEOUT_MS,
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    genReqId: (request: { headers: Record<string, unknown> }) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    // Addresses that Fastify's router cannot read; they reach no hook and no error handler.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      withCommonHeaders(request, reply);
      if (isForPages(request)) sendNotFoundPage(request, reply, config);
      else sendProblem(request, reply, error);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  app.useGlobalPipes(validationPipe());
  // Nest asks the last one first.
  app.useGlobalFilters(new ProblemFilter(), new UnknownAddressFilter(config));
  await app.register(cookie);
  const fastify = app.getHttpAdapter().getInstance();
  acceptFiles(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    void withCommonHeaders(request, reply);
    withRequestId(request.id, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    logRequest(request, reply);
    done();
  });
  return app;
}

/** Fastify trusts nobody when given a number: a function counts the proxies, the nearest being 0. */
function trusted(proxies: Config['trustProxy']) {
  if (typeof proxies !== 'number') return proxies;
  return proxies > 0 && ((_address: string, hop: number) => hop < proxies);
}

function withCommonHeaders(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.headers({ 'x-request-id': request.id, ...SAFETY_HEADERS });
}

const SAFETY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
};
