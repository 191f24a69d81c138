import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound, Problem } from '../../common/problem.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import { merge } from '../../documents/content/segments.js';
import { DocumentKinds } from '../../documents/document-kinds.js';
import { RevisionEntity } from '../../documents/revision.entity.js';
import { translatorFor } from '../../languages/i18n.js';
import type { Language } from '../../languages/languages.js';
import { surroundingsOf } from '../../site/surroundings.js';
import { segmentsOf } from '../../translations/segments/segment-store.js';
import { textsOf } from '../../translations/segments/segment-texts.js';
import type { VariantFacts } from '../facts.js';
import { variantFacts } from '../facts.query.js';
import { renderWorkingPage } from './preview-page.js';
import { PreviewSurroundings } from './preview-surroundings.query.js';
import { previewOf } from './preview-view.js';
import { showUntranslated, withSourceFallback } from './untranslated.js';

export interface DeskPage {
  language: Language;
  /** A whole HTML document. */
  page: string;
}

/** The public page of a text as it is being worked on, for those who work on it. */
@Injectable()
export class DeskPages {
  constructor(
    private readonly database: DataSource,
    private readonly kinds: DocumentKinds,
    private readonly surroundings: PreviewSurroundings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Of a target, what is not translated yet is shown as its source says it. @throws Problem 404; 409 `previews.no_text` */
  read(variantId: string): Promise<DeskPage> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const facts = await known(tx, variantId);
      const content = await this.contentOf(tx, facts);
      if (!content) throw new Problem(409, 'previews.no_text');
      return this.render(facts, content);
    });
  }

  /** Of a source, with a content that is kept nowhere. @throws Problem 404; 409 for a target; 422 */
  async try(variantId: string, raw: unknown): Promise<DeskPage> {
    const facts = await known(this.database.manager, variantId);
    if (!facts.isSource) throw new Problem(409, 'workflow.targets_by_segment');
    return this.render(facts, this.kinds.parse(facts.document.kind, raw));
  }

  private async contentOf(tx: EntityManager, facts: VariantFacts): Promise<object | undefined> {
    const { id, isSource, revisionId, sourceRevisionId, document } = facts;
    const source = isSource ? undefined : await contentAt(tx, sourceRevisionId);
    if (!source) return contentAt(tx, revisionId);
    const segments = withSourceFallback(await segmentsOf(tx, id));
    return merge(this.kinds.of(document.kind).schema, source, textsOf(segments));
  }

  private async render(facts: VariantFacts, content: object): Promise<DeskPage> {
    const { document, language } = facts;
    const presentation = this.kinds.of(document.kind).present(content, language, translatorFor(language));
    const around = await this.surroundings.of(document.id, language, document.officials);
    const { site, t } = surroundingsOf(this.config, language);
    const view = previewOf({ facts, presentation }, around, site.publicUrl, new Date());
    const page = renderWorkingPage(view, site, t);
    return { language, page: showUntranslated(page, document.sourceLanguage, t('previews:untranslated')) };
  }
}

async function known(tx: EntityManager, variantId: string): Promise<VariantFacts> {
  const facts = await variantFacts(tx, variantId, { lock: false });
  if (!facts) throw notFound('variant');
  return facts;
}

async function contentAt(tx: EntityManager, id: string | null): Promise<object | undefined> {
  return id === null ? undefined : (await tx.findOneBy(RevisionEntity, { id }))?.content;
}
