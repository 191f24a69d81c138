import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { archivePath, feedPath } from '../publications/addresses.js';
import type { Answer } from '../publications/answers/answer.js';
import { AnswerMemory } from '../publications/answers/answer-memory.js';
import { PublicationsMonthsQuery, type ArchivedMonth } from '../publications/publications-months.query.js';
import { almatyMonth, boundsOfMonth } from './almaty-month.js';
import { firstPart, partAfter, partBefore, partOf } from './archive-parts.js';
import { renderAtomArchive, type ArchiveLinks } from './atom-archive.js';
import { feedChannel } from './feed-channel.js';
import { SERIALISERS } from './feed-formats.js';
import { feedItem } from './feed-items.js';
import { nothingThere } from './plain-answer.js';
import { Publishers } from './publishers.service.js';

const FILE = /^(\d{4}-\d{2})(?:-([1-9]\d{0,5}))?\.atom$/;

// Only corrections and withdrawals change what is past.
const CACHE_CONTROL_OF_PAST = 'public, max-age=3600, stale-while-revalidate=86400';
const CACHE_CONTROL_OF_NOW = 'public, max-age=300, stale-while-revalidate=600';

/** Serves the archives of the Atom feed of a language, which go on where it ends. */
@Injectable()
export class Archives implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly memory: AnswerMemory,
    private readonly publications: PublicationsMonthsQuery,
    private readonly publishers: Publishers,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    for (const language of LANGUAGES) {
      const url = `/${language}/archive/:file`;
      this.memory.serve(fastify, { url, anyOrigin: true }, ({ params }) => this.answer(language, params['file'] ?? ''));
    }
  }

  private async answer(language: Language, file: string): Promise<Answer> {
    const [, month = '', digits] = FILE.exec(file) ?? [];
    const number = digits === undefined ? undefined : Number(digits);
    const period = boundsOfMonth(month);
    const archived = period && (await this.publications.archived(language, period));
    const part = archived && partOf(archived.count, number);
    const publisher = this.publishers.in(language);
    if (!part) return nothingThere(publisher.t('feeds:unknown'), language);
    const publications = await this.publications.archive(language, period, part);
    const selfUrl = `${publisher.publicUrl}${archivePath(language, month, number)}`;
    const body = renderAtomArchive(
      { ...feedChannel(publisher, { of: 'all' }, 'atom'), selfUrl },
      publications.map((publication) => feedItem(publication, publisher)),
      await this.links(language, { month, number, archived }),
    );
    return {
      status: 200,
      type: SERIALISERS.atom.type,
      body,
      headers: {
        'cache-control': archived.nextAt ? CACHE_CONTROL_OF_PAST : CACHE_CONTROL_OF_NOW,
        link: `<${selfUrl}>; rel="self"`,
      },
      depends: { languages: LANGUAGES },
    };
  }

  private async links(
    language: Language,
    { month, number, archived }: { month: string; number: number | undefined; archived: ArchivedMonth },
  ): Promise<ArchiveLinks> {
    const { count, previousAt, nextAt } = archived;
    const { publicUrl } = this.publishers.in(language);
    const to = (target: string, part?: number) => `${publicUrl}${archivePath(language, target, part)}`;
    const before = partBefore(count, number);
    const after = partAfter(count, number);
    return {
      current: `${publicUrl}${feedPath(language, { of: 'all' }, 'atom')}`,
      previous: before === null ? previousAt && to(almatyMonth(previousAt)) : to(month, before),
      next: after === null ? nextAt && (await this.beginning(language, almatyMonth(nextAt), to)) : to(month, after),
    };
  }

  private async beginning(
    language: Language,
    month: string,
    to: (month: string, part?: number) => string,
  ): Promise<string | undefined> {
    const period = boundsOfMonth(month);
    return period ? to(month, firstPart((await this.publications.archived(language, period)).count)) : undefined;
  }
}
