import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { JARSHY } from '../../src/accounts/actor.js';
import type { State } from '../../src/documents/variant.entity.js';
import type { Language } from '../../src/languages/languages.js';
import { DraftsService } from '../../src/workflow/drafts.service.js';
import { PreparationService } from '../../src/workflow/preparation.service.js';
import { ReleaseService } from '../../src/workflow/release.service.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { STORY, ok, type Newsroom } from './newsroom.js';

/** Brings documents as far as a test needs them. The jobs of the workflow are done here, without a worker. */
export class Stages {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly newsroom: Newsroom,
  ) {}

  prepare(documentId: string): Promise<void> {
    return this.app.get(PreparationService).prepare(documentId);
  }

  async releaseOrdered(documentId: string): Promise<void> {
    await this.app.get(ReleaseService).releaseOrdered(documentId);
  }

  /** A Russian source in this state. @returns the variant as its author sees it */
  async source(state: State, fields: object = {}): Promise<VariantView> {
    const { newsroom } = this;
    const { id } = await newsroom.begin({ releasePolicy: 'asReady', ...fields });
    const source = await newsroom.variant(id, 'ru');
    if (state === 'draft') return source;
    ok(await newsroom.act(newsroom.author, source, 'submission'));
    await this.prepare(id);
    if (state === 'review') return newsroom.variant(id, 'ru');
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    return this.further(source, state);
  }

  /** A Kazakh translation in this state. `draft`: an import brought it before the source was submitted. */
  async target(state: State, fields: object = {}, language: Language = 'kk'): Promise<VariantView> {
    const { newsroom } = this;
    if (state === 'draft') return this.imported(language, fields);
    const { documentId } = await this.source('review', fields);
    const target = await newsroom.variant(documentId, language);
    if (state === 'translation') return target;
    await newsroom.translate(target);
    ok(await newsroom.act(newsroom.translator, target, 'submission'));
    if (state === 'review') return newsroom.variant(documentId, language);
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'ru'), 'approval'));
    ok(await newsroom.act(newsroom.reviewer, target, 'approval'));
    return this.further(target, state);
  }

  /** From approved on. */
  private async further(variant: VariantView, state: State): Promise<VariantView> {
    const { newsroom } = this;
    if (state !== 'approved') ok(await newsroom.release(variant.documentId));
    if (state === 'withdrawn') {
      ok(await newsroom.act(newsroom.publisher, variant, 'withdrawal', { reason: 'Ошибка в дате' }));
    }
    return newsroom.variant(variant.documentId, variant.language);
  }

  private async imported(language: Language, fields: object): Promise<VariantView> {
    const { id, kind } = await this.newsroom.begin({ releasePolicy: 'asReady', ...fields });
    await this.app.get(DataSource).transaction(async (tx) => {
      const content = { ...STORY, title: `${language}: ${STORY.title}` };
      await this.app.get(DraftsService).addVariant(tx, { id, kind }, language, { content, origin: 'imported' }, JARSHY);
    });
    return this.newsroom.variant(id, language);
  }
}
