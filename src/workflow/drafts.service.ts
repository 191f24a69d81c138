import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { newId } from '../common/id.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { carryElementIds } from '../documents/content/element-ids.js';
import { DocumentEntity, type ReleasePolicyName } from '../documents/document.entity.js';
import { DocumentKinds } from '../documents/document-kinds.js';
import type { Kind } from '../documents/kind.js';
import type { RevisionOrigin } from '../documents/revision.entity.js';
import { addRevision } from '../documents/revisions.js';
import { VariantEntity } from '../documents/variant.entity.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { firstLanguageOf, languagesOf } from './document-settings.js';
import { documentFacts } from './facts.query.js';
import { isWanted, type VariantFacts } from './facts.js';
import { requireProfiles } from './officials-named.js';
import { moveTask } from './tasks.js';

export interface NewDocument {
  kind: Kind;
  language: Language;
  content: object;
  origin: RevisionOrigin;
  releasePolicy?: ReleasePolicyName | undefined;
  firstLanguage?: Language | null | undefined;
  officials?: string[] | undefined;
  requiredLanguages?: Language[] | undefined;
  optionalLanguages?: Language[] | undefined;
  importKey?: string | null;
  datedAt?: Date | null | undefined;
  dueAt?: Date | null | undefined;
}

/** Begins documents: a source variant as a draft, with the task to write it. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly kinds: DocumentKinds,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * In the caller's transaction. The content has been validated by the schema of its kind.
   *
   * @throws Problem 409 when the source language is not among the languages
   */
  async begin(tx: EntityManager, draft: NewDocument, actor: Actor): Promise<VariantFacts> {
    const officials = [...new Set(draft.officials)];
    await requireProfiles(tx, officials);
    const document = tx.create(DocumentEntity, {
      id: newId(),
      kind: draft.kind,
      sourceLanguage: draft.language,
      officials,
      ...this.releaseOf(draft),
      importKey: draft.importKey ?? null,
      datedAt: draft.datedAt ?? null,
      dueAt: draft.dueAt ?? null,
      createdBy: actor.id,
    });
    await tx.insert(DocumentEntity, document);
    // Two elements of a list may have come with one id.
    const content = carryElementIds(undefined, draft.content, { trustIds: true });
    await this.addVariant(tx, document, draft.language, { content, origin: draft.origin }, actor);
    const source = (await documentFacts(tx, document.id, { lock: false }))[0] as VariantFacts;
    await moveTask(tx, source, 'draft');
    await recordEvent(tx, { actor, action: 'document.created', documentId: document.id, variantId: source.id });
    return source;
  }

  private releaseOf(draft: NewDocument) {
    const { policy, firstLanguage: usual, requiredLanguages } = this.config.release;
    const languages = languagesOf(
      draft.language,
      draft.requiredLanguages ?? requiredLanguages,
      draft.optionalLanguages ?? LANGUAGES,
    );
    const releasePolicy = draft.releasePolicy ?? policy;
    const first = usual && isWanted(languages, usual) ? usual : draft.language;
    const firstLanguage = firstLanguageOf(releasePolicy, draft.firstLanguage ?? first, languages);
    return { releasePolicy, firstLanguage, ...languages };
  }

  /** A variant as a draft with a first text: the source, or what an import brought for a target. */
  async addVariant(
    tx: EntityManager,
    document: Pick<DocumentEntity, 'id' | 'kind'>,
    language: Language,
    { content, origin }: Pick<NewDocument, 'content' | 'origin'>,
    actor: Actor,
  ): Promise<VariantEntity> {
    const variant = tx.create(VariantEntity, {
      ...{ id: newId(), documentId: document.id, kind: document.kind, language, state: 'draft' as const },
      ...{ revisionId: null, sourceRevisionId: null, slug: null, live: false, version: 1 },
    });
    await tx.insert(VariantEntity, variant);
    await addRevision(tx, this.kinds.of(document.kind), variant, { content, origin, author: actor.id });
    return variant;
  }
}
