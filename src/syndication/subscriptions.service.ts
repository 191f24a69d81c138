import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { subscriptionsPath } from '../publications/addresses.js';
import type { Answer } from '../publications/answers/answer.js';
import { AnswerMemory } from '../publications/answers/answer-memory.js';
import { PublicScopesQuery } from '../publications/public-scopes.query.js';
import { CACHE_CONTROL } from './feed-answer.js';
import { feedChannel, type NamedScope } from './feed-channel.js';
import { renderOpml, type Subscription } from './opml.js';
import type { Publisher } from './publisher.js';
import { Publishers } from './publishers.service.js';

/** Serves the list of the feeds that there are in a language; each once, as RSS, since readers subscribe to all of it. */
@Injectable()
export class Subscriptions implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly memory: AnswerMemory,
    private readonly scopes: PublicScopesQuery,
    private readonly publishers: Publishers,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    for (const language of LANGUAGES) {
      const route = { url: subscriptionsPath(language), anyOrigin: true };
      this.memory.serve(fastify, route, () => this.answer(language));
    }
  }

  private async answer(language: Language): Promise<Answer> {
    const publisher = this.publishers.in(language);
    const { t, siteName } = publisher;
    const [sections, officials] = await Promise.all([this.scopes.sections(language), this.scopes.officials(language)]);
    const feedsOf = (scopes: NamedScope[]) => scopes.map((scope) => subscription(publisher, scope));
    const body = renderOpml({
      title: t('feeds:subscriptions', { siteName }),
      ownerName: siteName,
      groups: [
        { title: t('feeds:groups.general'), feeds: feedsOf([{ of: 'all' }, { of: 'appointments' }]) },
        { title: t('feeds:groups.sections'), feeds: feedsOf(sections.map((each) => ({ of: 'section', ...each }))) },
        { title: t('feeds:groups.officials'), feeds: feedsOf(officials.map((each) => ({ of: 'official', ...each }))) },
      ],
    });
    const headers = { 'cache-control': CACHE_CONTROL };
    return { status: 200, type: 'text/x-opml; charset=utf-8', body, headers, depends: { languages: [language] } };
  }
}

function subscription(publisher: Publisher, scope: NamedScope): Subscription {
  const { title, description, language, selfUrl, link } = feedChannel(publisher, scope, 'rss');
  return { title, description, language, url: selfUrl, pageUrl: link };
}
