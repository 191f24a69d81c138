import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { KINDS } from '../documents/kind.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { negotiateLanguage } from '../languages/negotiation.js';
import { folderPath, frontPath, publicPath } from '../publications/addresses.js';
import { notFoundPage } from './found-page.js';
import { sendPage } from './page-answer.js';
import { SitePages } from './site-pages.service.js';

/** The addresses of the public pages. On Fastify itself, as those of the feeds are. */
@Injectable()
export class SiteRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly pages: SitePages,
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
    fastify.get<{ Querystring: Record<string, unknown> }>(frontPath(language), async (request, reply) => {
      const { cursor } = request.query;
      const isOne = cursor === undefined || typeof cursor === 'string';
      sendPage(request, reply, isOne ? await this.pages.front(language, cursor) : notFoundPage(this.config, language));
      return reply;
    });
    for (const kind of KINDS) {
      const address = `${folderPath(language, kind)}/:slug`;
      fastify.get<{ Params: { slug: string } }>(address, async (request, reply) => {
        sendPage(request, reply, await this.pages.publication(language, kind, request.params.slug));
        return reply;
      });
    }
  }

  private chooseLanguage(request: FastifyRequest, reply: FastifyReply): void {
    const language = negotiateLanguage(request.headers['accept-language']);
    void reply
      .headers({ vary: 'Accept-Language', 'cache-control': 'no-cache' })
      .redirect(publicPath(this.config.publicUrl, frontPath(language)), 302);
  }
}
