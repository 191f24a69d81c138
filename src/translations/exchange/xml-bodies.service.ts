import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { XML_TYPES } from './xml-file.js';

/** Hands bodies of XML on as they come in: whoever reads them sets the limits. */
@Injectable()
export class XmlBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // The worker and the command line have no HTTP.
    const fastify = (this.host.httpAdapter as { getInstance(): unknown } | undefined)?.getInstance();
    if (!isFastify(fastify)) return;
    const open = XML_TYPES.filter((type) => !fastify.hasContentTypeParser(type));
    fastify.addContentTypeParser(open, (_, payload, done) => done(null, payload));
  }
}

function isFastify(instance: unknown): instance is FastifyInstance {
  return typeof (instance as Partial<FastifyInstance> | undefined)?.addContentTypeParser === 'function';
}
