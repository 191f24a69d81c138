import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { withCommonHeaders } from './common/http/common-headers.js';
import { acceptFiles } from './common/http/file-bodies.js';
import { ProblemFilter } from './common/http/problem.filter.js';
import { RequestLines } from './common/http/request-lines.js';
import { logRequest } from './common/http/request-log.js';
import { validationPipe } from './common/http/validation.pipe.js';
import { NestLogger } from './common/logger.js';
import { withRequestId } from './common/request-context.js';
import type { Config } from './config/env.js';
import { httpAdapter } from './http-adapter.js';
import { AnswerMemory } from './publications/answers/answer-memory.js';
import { memoryFirst } from './publications/answers/memory-first.js';
import { UnknownAddressFilter } from './site/unknown-address.filter.js';

/** Nest on Fastify, with everything that is the same for every route. Not yet listening. */
export async function createHttpApp(
  module: DynamicModule,
  config: Config,
  logger: Logger,
): Promise<NestFastifyApplication> {
  let answers: AnswerMemory | undefined;
  const lines = new RequestLines(logger);
  const adapter = httpAdapter(config, logger, (otherwise) =>
    memoryFirst((target) => answers?.find(target), lines, otherwise),
  );
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  answers = app.get(AnswerMemory);
  app.useGlobalPipes(validationPipe());
  // Nest asks the last one first.
  app.useGlobalFilters(new ProblemFilter(), new UnknownAddressFilter(config));
  await app.register(cookie);
  // What the office reads. What the public reads is compressed once, when it is made. Bodies are taken as they are.
  await app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
  const fastify = app.getHttpAdapter().getInstance();
  acceptFiles(fastify);
  addHooks(fastify);
  // From then on Fastify answers alone, and asks for connections to be closed.
  fastify.addHook('preClose', (done) => {
    answers = undefined;
    lines.close();
    done();
  });
  return app;
}

function addHooks(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    withCommonHeaders(request, reply);
    withRequestId(request.id, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    logRequest(request, reply);
    done();
  });
}
