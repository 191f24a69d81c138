import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import type { Language } from '../languages/languages.js';
import { HUB_PATH } from '../publications/addresses.js';
import type { Answer } from '../publications/answers/answer.js';
import { PublicScopesQuery } from '../publications/public-scopes.query.js';
import { PublicationsQuery } from '../publications/publications.query.js';
import { feedsPage } from './feeds-page.js';
import { notFoundPage } from './found-page.js';
import { PUBLICATIONS_ON_A_LEAF, unlessCursor } from './leaves.js';
import { officialsPage } from './officials-page.js';
import { foundAnswer, pageAnswer } from './page-answer.js';
import { sectionPage } from './section-page.js';
import { surroundingsOf } from './surroundings.js';
import { officialsView, sectionView } from './list-views.js';

/** The pages that list what else there is: sections, officials, feeds. */
@Injectable()
export class SiteLists {
  constructor(
    private readonly publications: PublicationsQuery,
    private readonly scopes: PublicScopesQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What is published in a section and below it, from where `cursor` points. */
  async section(language: Language, slug: string, cursor: string | undefined): Promise<Answer> {
    const section = await this.scopes.section(language, slug);
    if (!section) return this.notFound(language);
    const asked = { language, section: slug, cursor, limit: PUBLICATIONS_ON_A_LEAF };
    const leaf = await this.publications.list(asked).catch(unlessCursor);
    if (!leaf) return this.notFound(language);
    const { site, t } = surroundingsOf(this.config, language);
    const view = sectionView(site.publicUrl, language, section, cursor, leaf);
    return foundAnswer(sectionPage(view, site, t), { languages: [language] });
  }

  /** The profiles of officials, from where `cursor` points. */
  async officials(language: Language, cursor: string | undefined): Promise<Answer> {
    const asked = { language, kind: 'official', cursor, limit: PUBLICATIONS_ON_A_LEAF } as const;
    const leaf = await this.publications.list(asked).catch(unlessCursor);
    if (!leaf) return this.notFound(language);
    const { site, t } = surroundingsOf(this.config, language);
    const view = officialsView(site.publicUrl, language, cursor, leaf, t);
    return foundAnswer(officialsPage(view, site, t), { languages: [language] });
  }

  /** Which feeds there are. */
  async feeds(language: Language): Promise<Answer> {
    const { site, t } = surroundingsOf(this.config, language);
    const [sections, officials] = [await this.scopes.sections(language), await this.scopes.officials(language)];
    const hubs = [`${site.publicUrl}${HUB_PATH}`, ...this.config.websubHubs];
    return foundAnswer(feedsPage({ language, sections, officials, hubs }, site, t), { languages: [language] });
  }

  notFound(language: Language): Answer {
    return pageAnswer(notFoundPage(this.config, language), { languages: [language] });
  }
}
