import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { KINDS } from '../documents/kind.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { negotiateLanguage } from '../languages/negotiation.js';
import { folderPath, frontPath, publicPath } from '../publications/addresses.js';
import { AnswerMemory } from '../publications/answers/answer-memory.js';
import { SitePages } from './site-pages.service.js';

/** The addresses of the public pages. On Fastify itself, as those of the feeds are. */
@Injectable()
export class SiteRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly pages: SitePages,
    private readonly answers: AnswerMemory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    // Commands have none: they serve nothing.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    fastify.get('/', (request, reply) => this.chooseLanguage(request, reply));
    for (const language of LANGUAGES) this.addPagesOf(language, fastify);
  }

  private addPagesOf(language: Language, fastify: FastifyInstance): void {
    const front = { url: frontPath(language), query: ['cursor'], warm: language };
    this.answers.serve(fastify, front, async ({ query: { cursor } }) =>
      Array.isArray(cursor) ? this.pages.notFound(language) : this.pages.front(language, cursor),
    );
    for (const kind of KINDS) {
      const url = `${folderPath(language, kind)}/:slug`;
      this.answers.serve(fastify, { url }, ({ params }) =>
        this.pages.publication(language, kind, params['slug'] ?? ''),
      );
    }
  }

  private chooseLanguage(request: FastifyRequest, reply: FastifyReply): void {
    const language = negotiateLanguage(request.headers['accept-language']);
    void reply
      .headers({ vary: 'Accept-Language', 'cache-control': 'no-cache' })
      .redirect(publicPath(this.config.publicUrl, frontPath(language)), 302);
  }
}
