import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../common/problem.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import type { Kind } from '../documents/kind.js';
import type { Language } from '../languages/languages.js';
import { PublicationsQuery } from '../publications/publications.query.js';
import { renderGonePage } from './error-page.js';
import { notFoundPage, type FoundPage } from './found-page.js';
import { renderIndexPage } from './index-page.js';
import { renderPublicationPage } from './publication-page.js';
import { surroundingsOf } from './surroundings.js';
import { indexView, publicationView, withdrawnView } from './views.js';

const PUBLICATIONS_ON_A_LEAF = 20;

/** What stands at an address of a language. */
@Injectable()
export class SitePages {
  constructor(
    private readonly publications: PublicationsQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The newest, from where `cursor` points. */
  async front(language: Language, cursor: string | undefined): Promise<FoundPage> {
    const leaf = await this.publications.list({ language, cursor, limit: PUBLICATIONS_ON_A_LEAF }).catch(unlessCursor);
    if (!leaf) return notFoundPage(this.config, language);
    const { site, t } = surroundingsOf(this.config, language);
    const view = indexView(site.publicUrl, language, cursor, leaf);
    return { status: 200, language, page: renderIndexPage(view, site, t) };
  }

  async publication(language: Language, kind: Kind, slug: string): Promise<FoundPage> {
    const found = await this.publications.byAddress(language, kind, slug);
    if (!found) return notFoundPage(this.config, language);
    const { site, t } = surroundingsOf(this.config, language);
    if (found.withdrawnAt === null) {
      return { status: 200, language, page: renderPublicationPage(publicationView(site.publicUrl, found), site, t) };
    }
    const view = withdrawnView(site.publicUrl, found, found.withdrawnAt);
    return { status: 410, language, page: renderGonePage(view, site, t) };
  }
}

function unlessCursor(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'pagination.bad_cursor') return undefined;
  throw error;
}
