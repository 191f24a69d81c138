import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PROJECT_ROOT } from '../../../src/common/project-root.js';
import { ImportService } from '../../../src/imports/import.service.js';
import { LANGUAGES, type Language } from '../../../src/languages/languages.js';
import { PreparationService } from '../../../src/workflow/preparation.service.js';
import type { VariantView } from '../../../src/workflow/variant.schema.js';
import { Newsroom, ok } from '../../support/newsroom.js';
import { translated } from '../../support/translations.js';

/** A newsroom whose texts are the example documents, written in Russian and translated as their siblings have it. */
export class Office {
  private constructor(
    private readonly app: NestFastifyApplication,
    readonly newsroom: Newsroom,
  ) {}

  static async open(app: NestFastifyApplication): Promise<Office> {
    return new Office(app, await Newsroom.open(app));
  }

  /** @returns the id of a draft in Russian; its siblings lie ready as proposals */
  async take(name: string): Promise<string> {
    const { actor } = this.newsroom.author;
    const imports = this.app.get(ImportService);
    let documentId = '';
    for (const language of ['ru', 'kk', 'en'] as const) {
      const file = `${name}.${language}.txt`;
      const bytes = await readFile(join(PROJECT_ROOT, 'examples', file));
      ({ documentId } = await imports.import({ name: file, bytes }, actor));
    }
    return documentId;
  }

  /** Submits and approves the source; @returns the targets, open to translators */
  async approveSource(documentId: string): Promise<Record<Exclude<Language, 'ru'>, VariantView>> {
    const { newsroom } = this;
    await newsroom.submitSource(documentId);
    // What the worker would do in a moment.
    await this.app.get(PreparationService).prepare(documentId);
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'ru'), 'approval'));
    return { kk: await newsroom.variant(documentId, 'kk'), en: await newsroom.variant(documentId, 'en') };
  }

  /** Takes over what is proposed for a target, of its first `count` segments. */
  async translate(target: VariantView, count = Infinity): Promise<void> {
    const { newsroom } = this;
    const segments = (await newsroom.segments(target))
      .slice(0, count)
      .map(({ id, sourceText, targetText }) => ({ id, text: targetText || translated(sourceText, target.language) }));
    ok(await newsroom.translator.put(`/api/v1/variants/${target.id}/segments`, { segments }, { 'if-match': '*' }));
  }

  async submit(target: VariantView): Promise<void> {
    await this.translate(target);
    ok(await this.newsroom.act(this.newsroom.translator, target, 'submission'));
  }

  /** From draft to approved, in all languages. */
  async approve(documentId: string): Promise<void> {
    for (const target of Object.values(await this.approveSource(documentId))) {
      await this.submit(target);
      ok(await this.newsroom.act(this.newsroom.reviewer, target, 'approval'));
    }
  }

  /** @returns the id of a document that is public in all languages */
  async published(name: string): Promise<string> {
    const documentId = await this.take(name);
    await this.approve(documentId);
    ok(await this.newsroom.release(documentId));
    const { variants } = await this.newsroom.document(documentId);
    if (variants.length < LANGUAGES.length) throw new Error(`${name} is not public in all languages`);
    return documentId;
  }
}
