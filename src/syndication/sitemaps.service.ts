import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { isLanguage, LANGUAGES, type Language } from '../languages/languages.js';
import {
  feedsPath,
  folderPath,
  frontPath,
  publicationPath,
  sectionPath,
  SITEMAP_INDEX_PATH,
  sitemapPath,
  standingSitemapPath,
} from '../publications/addresses.js';
import type { Answer } from '../publications/answers/answer.js';
import { AnswerMemory } from '../publications/answers/answer-memory.js';
import { PublicScopesQuery } from '../publications/public-scopes.query.js';
import { PublicationsMonthsQuery, type PublicPage } from '../publications/publications-months.query.js';
import { boundsOfMonth } from './almaty-month.js';
import { nothingThere } from './plain-answer.js';
import { Publishers } from './publishers.service.js';
import { renderSitemap, renderSitemapIndex, type SitemapEntry, type SitemapPage } from './sitemap.js';

// A tenth of what the protocol allows: a few MB, so that many can be in memory.
const PART_SIZE = 5_000;
const FILE = /^([a-z]{2})(?:-(\d{4}-\d{2})-([1-9]\d{0,5}))?\.xml$/;

/** Serves the sitemaps: an index, and for each language its standing pages and its publications by months. */
@Injectable()
export class Sitemaps implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly memory: AnswerMemory,
    private readonly publications: PublicationsMonthsQuery,
    private readonly scopes: PublicScopesQuery,
    private readonly publishers: Publishers,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    this.memory.serve(fastify, { url: SITEMAP_INDEX_PATH }, async () =>
      answerOf(renderSitemapIndex(await this.index())),
    );
    this.memory.serve(fastify, { url: '/sitemaps/:file' }, ({ params }) => this.sitemap(params['file'] ?? ''));
  }

  private async index(): Promise<SitemapEntry[]> {
    const standing = LANGUAGES.map((language) => ({ url: this.absolute(standingSitemapPath(language)) }));
    const months = await this.publications.months();
    const parts = months.flatMap(({ language, month, count, updatedAt }) =>
      Array.from({ length: Math.ceil(count / PART_SIZE) }, (_, index) => ({
        url: this.absolute(sitemapPath(language, month, index + 1)),
        updatedAt,
      })),
    );
    return [...standing, ...parts];
  }

  private async sitemap(file: string): Promise<Answer> {
    const [, language, month, part] = FILE.exec(file) ?? [];
    if (!isLanguage(language)) return this.nothing('en');
    if (month === undefined) return answerOf(renderSitemap(await this.standingPages(language)));
    const period = boundsOfMonth(month);
    const within = { skip: (Number(part) - 1) * PART_SIZE, limit: PART_SIZE };
    const pages = period ? await this.publications.pages(language, period, within) : [];
    if (pages.length === 0) return this.nothing(language);
    return answerOf(renderSitemap(pages.map((page) => this.pageOf(page))));
  }

  /** Sections have no counterparts in other languages: they are the words of one. */
  private async standingPages(language: Language): Promise<SitemapPage[]> {
    const pathsOf = (each: Language) => [frontPath(each), folderPath(each, 'official'), feedsPath(each)];
    const common = pathsOf(language).map((path, index) => ({
      url: this.absolute(path),
      versions: LANGUAGES.map((each) => ({ language: each, url: this.absolute(pathsOf(each)[index] ?? '') })),
    }));
    const sections = (await this.scopes.sections(language)).map(({ slug }) => {
      const url = this.absolute(sectionPath(language, slug));
      return { url, versions: [{ language, url }] };
    });
    return [...common, ...sections];
  }

  private pageOf(page: PublicPage): SitemapPage {
    const versions = [page, ...page.siblings].map((version) => ({
      language: version.language,
      url: this.absolute(publicationPath(version)),
    }));
    return { url: this.absolute(publicationPath(page)), updatedAt: page.updatedAt, versions };
  }

  private absolute(path: string): string {
    return `${this.publishers.in('en').publicUrl}${path}`;
  }

  private nothing(language: Language): Answer {
    return nothingThere(this.publishers.in(language).t('feeds:noSitemap'), language);
  }
}

// Each page names its other languages.
function answerOf(body: string): Answer {
  const headers = { 'cache-control': 'public, max-age=3600' };
  return { status: 200, type: 'application/xml; charset=utf-8', body, headers, depends: { languages: LANGUAGES } };
}
