import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { translatorFor } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { feedPath, frontPath } from '../publications/addresses.js';
import { PublicationsQuery } from '../publications/publications.query.js';
import type { FeedChannel } from './feed.js';
import { feedItem, type Publisher } from './feed-items.js';
import { storeFeed } from './feed-store.js';
import { renderRss } from './rss.js';

// What readers are asked to wait. They can ask more often: mostly they are told that nothing has changed.
const TTL_MINUTES = 30;

/** Writes the feed of a language as it is to be served, from what is published at that moment. */
@Injectable()
export class FeedRenderer {
  constructor(
    private readonly db: DataSource,
    private readonly publications: PublicationsQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Can run any number of times, and at the same time: the same publications give the same bytes. */
  async render(language: Language): Promise<void> {
    const path = feedPath(language);
    await this.db.transaction(async (tx) => {
      // Whoever comes second reads later, and so never writes older things over newer ones.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`jarshy:feed:${path}`]);
      const body = Buffer.from(await this.write(tx, language));
      await storeFeed(tx, { path, contentType: 'application/rss+xml; charset=utf-8', body });
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
