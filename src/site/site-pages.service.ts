import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import type { Kind } from '../documents/kind.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { answerFor, type AddressAnswer } from '../publications/address-answer.js';
import { publicationPath, publicPath } from '../publications/addresses.js';
import type { Answer, Depends } from '../publications/answers/answer.js';
import { PublicationsQuery } from '../publications/publications.query.js';
import { noticeOf } from '../publications/withdrawal.js';
import { renderGonePage } from './error-page.js';
import { notFoundPage } from './found-page.js';
import { indexPage } from './index-page.js';
import { foundAnswer, movedAnswer, pageAnswer } from './page-answer.js';
import { publicationPage } from './publication-page.js';
import { PUBLICATIONS_ON_A_LEAF, unlessCursor } from './leaves.js';
import { surroundingsOf } from './surroundings.js';
import { indexView } from './list-views.js';
import { publicationView, withdrawnView } from './views.js';

/** What stands at an address of a language. */
@Injectable()
export class SitePages {
  constructor(
    private readonly publications: PublicationsQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The newest, from where `cursor` points. */
  async front(language: Language, cursor: string | undefined): Promise<Answer> {
    const leaf = await this.publications.list({ language, cursor, limit: PUBLICATIONS_ON_A_LEAF }).catch(unlessCursor);
    if (!leaf) return this.notFound(language);
    const { site, t } = surroundingsOf(this.config, language);
    return foundAnswer(indexPage(indexView(site.publicUrl, language, cursor, leaf), site, t), {
      languages: [language],
    });
  }

  async publication(language: Language, kind: Kind, slug: string): Promise<Answer> {
    const answer = answerFor(await this.publications.byAddress(language, kind, slug), slug);
    return answer ? this.answer(answer) : this.notFound(language);
  }

  notFound(language: Language): Answer {
    return pageAnswer(notFoundPage(this.config, language), { languages: [language] });
  }

  private answer(answer: AddressAnswer): Answer {
    const { publication } = answer;
    const { language, documentId, officials } = publication;
    const { site, t } = surroundingsOf(this.config, language);
    const depends: Depends = { languages: LANGUAGES, documents: [documentId, ...officials] };
    switch (answer.status) {
      case 'found': {
        return foundAnswer(publicationPage(publicationView(site.publicUrl, publication), site, t), depends);
      }
      // What took its place can come back, or go.
      case 'gone': {
        const { withdrawnAt, withdrawal } = publication;
        const notice = withdrawal ? noticeOf(withdrawal, t) : '';
        const view = withdrawnView(site.publicUrl, publication, withdrawnAt ?? publication.updatedAt, notice);
        return pageAnswer({ status: 410, language, page: renderGonePage(view, site, t) }, { languages: LANGUAGES });
      }
      case 'moved':
        return movedAnswer(publicPath(site.publicUrl, publicationPath(answer.to)), { languages: [language] });
    }
  }
}
