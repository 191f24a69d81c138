import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES } from '../languages/languages.js';
import { feedPath } from '../publications/addresses.js';
import { FeedCache } from './feed-cache.js';
import { answerFeed } from './ready-feed.js';

/** Serves the feeds. On Fastify itself: Nest's way to a controller would cost more than the answer. */
@Injectable()
export class FeedRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly cache: FeedCache,
  ) {}

  async onModuleInit(): Promise<void> {
    // Commands have none: they serve nothing.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    await this.cache.start();
    for (const language of LANGUAGES) fastify.get(feedPath(language), this.handler(feedPath(language)));
  }

  private handler(path: string) {
    return (request: FastifyRequest, reply: FastifyReply): void => {
      const { status, headers, body } = answerFeed(this.cache.get(path), request.headers);
      void reply.code(status).headers(headers).send(body);
    };
  }
}
