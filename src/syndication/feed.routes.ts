import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { FEED_FORMATS, feedPath, type FeedFormat, type FeedScope } from '../publications/addresses.js';
import { AnswerMemory } from '../publications/answers/answer-memory.js';
import { feedAnswer } from './feed-answer.js';
import { FeedReader } from './feed-reader.service.js';
import { Publishers } from './publishers.service.js';

/** Scopes with one address a language: their feeds are kept ready. */
const STANDING: FeedScope[] = [{ of: 'all' }, { of: 'appointments' }];

const NAMED = ['section', 'official'] as const;

/** Serves the feeds: a language, a scope and a format each. */
@Injectable()
export class FeedRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly memory: AnswerMemory,
    private readonly feeds: FeedReader,
    private readonly publishers: Publishers,
  ) {}

  onModuleInit(): void {
    // Commands have none: they serve nothing.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    for (const language of LANGUAGES) {
      for (const format of FEED_FORMATS) this.addFeeds(fastify, language, format);
    }
  }

  private addFeeds(fastify: FastifyInstance, language: Language, format: FeedFormat): void {
    for (const scope of STANDING) {
      const url = feedPath(language, scope, format);
      this.memory.serve(fastify, { url, anyOrigin: true, warm: language }, () => this.answer(language, scope, format));
    }
    for (const of of NAMED) {
      // The colon of a parameter is none of a slug, which is encoded.
      const url = feedPath(language, { of, slug: 'slug' }, format).replace('/slug/', '/:slug/');
      this.memory.serve(fastify, { url, anyOrigin: true }, ({ params }) =>
        this.answer(language, { of, slug: params['slug'] ?? '' }, format),
      );
    }
  }

  private async answer(language: Language, scope: FeedScope, format: FeedFormat) {
    const found = await this.feeds.render(language, scope, format);
    return feedAnswer(found, this.publishers.in(language), { scope, format });
  }
}
