import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { newsSitemapPath, publicationPath, yandexPath } from '../publications/addresses.js';
import type { Answer } from '../publications/answers/answer.js';
import { AnswerMemory } from '../publications/answers/answer-memory.js';
import { PublicationsAgencyQuery } from '../publications/publications-agency.query.js';
import { feedChannel } from './feed-channel.js';
import { feedItem } from './feed-items.js';
import { LONGEST_NEWS_SITEMAP, NEWS_PERIOD_MS, renderNewsSitemap } from './news-sitemap.js';
import { Publishers } from './publishers.service.js';
import { renderYandex, YANDEX_PERIOD_MS } from './yandex.js';

const LONGEST_YANDEX = 60;
// What is told of the last days grows old by itself.
const LIFETIME_MS = 300_000;

/** Serves what the news of search engines take: of the last days only, without what was withdrawn. */
@Injectable()
export class SearchFeeds implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly memory: AnswerMemory,
    private readonly publications: PublicationsAgencyQuery,
    private readonly publishers: Publishers,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    for (const language of LANGUAGES) {
      this.memory.serve(fastify, { url: newsSitemapPath(language) }, () => this.newsSitemap(language, new Date()));
      this.memory.serve(fastify, { url: yandexPath(language) }, () => this.yandex(language, new Date()));
    }
  }

  private async newsSitemap(language: Language, now: Date): Promise<Answer> {
    const { publicUrl, siteName } = this.publishers.in(language);
    const since = new Date(now.getTime() - NEWS_PERIOD_MS);
    const news = (await this.publications.newsAddresses(language, since, LONGEST_NEWS_SITEMAP)).map((item) => ({
      url: `${publicUrl}${publicationPath(item)}`,
      title: item.title,
      publishedAt: item.publishedAt,
      withdrawn: false,
    }));
    const body = renderNewsSitemap({ name: siteName, language }, news, now);
    return answerOf(language, 'application/xml; charset=utf-8', body);
  }

  private async yandex(language: Language, now: Date): Promise<Answer> {
    const publisher = this.publishers.in(language);
    const since = new Date(now.getTime() - YANDEX_PERIOD_MS);
    const news = await this.publications.news(language, since, LONGEST_YANDEX);
    const channel = {
      ...feedChannel(publisher, { of: 'all' }, 'rss'),
      selfUrl: `${publisher.publicUrl}${yandexPath(language)}`,
    };
    const items = news.map((publication) => feedItem(publication, publisher));
    return answerOf(language, 'application/rss+xml; charset=utf-8', renderYandex(channel, items, now));
  }
}

function answerOf(language: Language, type: string, body: string): Answer {
  const headers = { 'cache-control': 'public, max-age=300, stale-while-revalidate=600' };
  return { status: 200, type, body, headers, depends: { languages: [language] }, lifetime: LIFETIME_MS };
}
