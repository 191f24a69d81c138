import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const TYPES = ['text/csv', 'application/x-tbx', 'application/xml', 'text/xml'];

/** Some hundred thousand terms. */
const LIMIT = 20 * 1024 * 1024;

/** Lets the files of terms come in as they are, under their own media types. */
@Injectable()
export class GlossaryFiles implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // Commands have none: they serve nothing.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    const types = TYPES.filter((type) => !fastify.hasContentTypeParser(type));
    if (types.length === 0) return;
    fastify.addContentTypeParser(
      types,
      { parseAs: 'buffer', bodyLimit: LIMIT },
      (_: FastifyRequest, body: Buffer, done: (error: null, body: Buffer) => void) => done(null, body),
    );
  }
}
