import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { translatorFor } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { feedPath, frontPath } from '../publications/addresses.js';
import { entityTag } from '../publications/conditional.js';
import { PublicationsQuery } from '../publications/publications.query.js';
import type { FeedChannel } from './feed.js';
import { feedItem, type Publisher } from './feed-items.js';
import { renderRss } from './rss.js';

// What readers are asked to wait. They can ask more often: mostly they are told that nothing has changed.
const TTL_MINUTES = 30;

export interface RenderedFeed {
  contentType: string;
  body: Buffer;
  /** The same, compressed. */
  gzip: Buffer;
  /** Of `body`. */
  etag: string;
  /** In full seconds as HTTP tells them; later with each change. */
  lastModified: Date;
  /** Of the language in `public_versions`. */
  version: number;
}

const compress = promisify(gzip);

/** Writes the feed of a language as it is to be served, from what is published at that moment. */
@Injectable()
export class FeedRenderer {
  constructor(
    private readonly db: DataSource,
    private readonly publications: PublicationsQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async render(language: Language): Promise<RenderedFeed> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const rows: { version: string; lastModified: Date }[] = await tx.query(
        `SELECT version, changed_at AS "lastModified" FROM public_versions WHERE language = $1`,
        [language],
      );
      const { version, lastModified } = rows[0] as { version: string; lastModified: Date };
      const body = Buffer.from(await this.write(tx, language));
      return {
        contentType: 'application/rss+xml; charset=utf-8',
        ...{ body, gzip: await compress(body), etag: entityTag(body), lastModified, version: Number(version) },
      };
    });
  }

  private async write(tx: EntityManager, language: Language): Promise<string> {
    const t = translatorFor(language);
    const siteName = this.config.siteName[language] ?? t('site:name');
    const publisher = { publicUrl: this.config.publicUrl, siteName, t };
    const publications = await this.publications.forFeed(tx, language);
    return renderRss(
      channelOf(publisher, language),
      publications.map((publication) => feedItem(publication, publisher)),
    );
  }
}

function channelOf({ publicUrl, siteName, t }: Publisher, language: Language): FeedChannel {
  const { host } = new URL(publicUrl);
  return {
    title: t('feeds:title', { siteName }),
    link: `${publicUrl}${frontPath(language)}`,
    description: t('feeds:description', { host }),
    language,
    selfUrl: `${publicUrl}${feedPath(language)}`,
    rights: t('feeds:rights', { host }),
    generator: 'Jarshy',
    ttlMinutes: TTL_MINUTES,
  };
}
