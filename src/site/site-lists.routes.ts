import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { feedsPath, folderPath, sectionPath, SITEMAP_INDEX_PATH } from '../publications/addresses.js';
import { AnswerMemory } from '../publications/answers/answer-memory.js';
import { SiteLists } from './site-lists.service.js';

/** The addresses of the pages that list, and of what robots are told. */
@Injectable()
export class SiteListRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly lists: SiteLists,
    private readonly answers: AnswerMemory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    // Commands have none: they serve nothing.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    this.addRobots(fastify);
    for (const language of LANGUAGES) this.addListsOf(language, fastify);
  }

  private addListsOf(language: Language, fastify: FastifyInstance): void {
    const officials = { url: folderPath(language, 'official'), query: ['cursor'] };
    this.answers.serve(fastify, officials, async ({ query: { cursor } }) =>
      Array.isArray(cursor) ? this.lists.notFound(language) : this.lists.officials(language, cursor),
    );
    // The colon of a parameter is none of a slug, which is encoded.
    const section = { url: sectionPath(language, 'slug').replace(/slug$/, ':slug'), query: ['cursor'] };
    this.answers.serve(fastify, section, async ({ params: { slug = '' }, query: { cursor } }) =>
      Array.isArray(cursor) ? this.lists.notFound(language) : this.lists.section(language, slug, cursor),
    );
    this.answers.serve(fastify, { url: feedsPath(language) }, () => this.lists.feeds(language));
  }

  /** Everything that is public may be indexed (RFC 9309); what is not tells robots so itself. */
  private addRobots(fastify: FastifyInstance): void {
    const body = `User-agent: *\nAllow: /\nDisallow: /console\n\nSitemap: ${this.config.publicUrl}${SITEMAP_INDEX_PATH}\n`;
    const headers = { 'cache-control': 'public, max-age=86400' };
    const answer = {
      status: 200,
      type: 'text/plain; charset=utf-8',
      body,
      headers,
      depends: { languages: [] },
    } as const;
    this.answers.serve(fastify, { url: '/robots.txt' }, () => Promise.resolve(answer));
  }
}
