import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DocumentKinds } from '../../documents/document-kinds.js';
import type { Presentation } from '../../documents/document-kind.js';
import { RevisionEntity } from '../../documents/revision.entity.js';
import { translatorFor } from '../../languages/i18n.js';
import { mergeSegments } from '../../translations/segments/segment-store.js';
import type { VariantFacts } from '../facts.js';
import { variantFacts } from '../facts.query.js';

export interface WorkingText {
  facts: VariantFacts;
  presentation: Presentation;
}

/** A variant as it stands on the desks at this moment, in the form in which the public would read it. */
@Injectable()
export class WorkingTexts {
  constructor(
    private readonly db: DataSource,
    private readonly kinds: DocumentKinds,
  ) {}

  /** Undefined where there is no text yet. */
  read(variantId: string): Promise<WorkingText | undefined> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: false });
      const content = facts && (await this.content(tx, facts));
      if (!content) return undefined;
      const { language } = facts;
      const presentation = this.kinds.of(facts.document.kind).present(content, language, translatorFor(language));
      return { facts, presentation };
    });
  }

  /** Of a target, what its segments say now, whether they were handed in or not. */
  private async content(tx: EntityManager, facts: VariantFacts): Promise<object | undefined> {
    const { id, isSource, revisionId, sourceRevisionId } = facts;
    const source = isSource ? null : await revision(tx, sourceRevisionId);
    if (!source) return (await revision(tx, revisionId))?.content;
    return (await mergeSegments(tx, this.kinds.of(facts.document.kind), id, source.content)).content;
  }
}

async function revision(tx: EntityManager, id: string | null): Promise<RevisionEntity | null> {
  return id === null ? null : tx.findOneBy(RevisionEntity, { id });
}
