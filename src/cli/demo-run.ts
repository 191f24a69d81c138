import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JARSHY, type Actor } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import { ImportService } from '../imports/import.service.js';
import { importKey } from '../imports/import-name.js';
import { LARGEST_FILE } from '../imports/legacy/source-text.js';
import type { Language } from '../languages/languages.js';
import { segmentsOf } from '../translations/segments/segment-store.js';
import type { VariantFacts } from '../workflow/facts.js';
import { documentFacts } from '../workflow/facts.query.js';
import { PreparationService } from '../workflow/preparation.service.js';
import { ReleaseService } from '../workflow/release.service.js';
import type { Action } from '../workflow/transitions.js';
import { TranslatingService } from '../workflow/translating.service.js';
import { anyVersion } from '../workflow/versions.js';
import { WorkflowService } from '../workflow/workflow.service.js';
import { demoCast, type Cast } from './demo-cast.js';
import { readFileUpTo } from './import.command.js';

/** What the walk tells of itself. */
export interface DemoReport {
  imported(file: string, outcome: Awaited<ReturnType<ImportService['import']>>, actor: Actor): void;
  document(key: string, facts: VariantFacts): Promise<void>;
  step(language: Language, action: string, actor: Actor, state: string): void;
  leftToTranslate(language: Language, count: number): void;
  notReleased(problem: Problem): void;
  failed(file: string, error: unknown): void;
}

/** Walks documents the whole way, each step by the person whose it is. What was done before is not done again. */
export class DemoRun {
  private readonly database: DataSource;

  private constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly report: DemoReport,
  ) {
    this.database = app.get(DataSource);
  }

  static async of(app: INestApplicationContext, report: DemoReport): Promise<DemoRun> {
    return new DemoRun(app, await demoCast(app), report);
  }

  /** @param files in the order of documentFiles() */
  async walk(files: readonly string[]): Promise<void> {
    const documents = new Map<string, string>();
    for (const file of files) {
      const documentId = await this.import(file);
      if (documentId) documents.set(documentId, importKey(file));
    }
    for (const [documentId, key] of documents) await this.walkDocument(documentId, key);
  }

  private async import(file: string): Promise<string | undefined> {
    try {
      const bytes = await readFileUpTo(file, LARGEST_FILE + 1);
      const outcome = await this.app.get(ImportService).import({ name: file, bytes }, this.cast.author);
      this.report.imported(file, outcome, this.cast.author);
      return outcome.documentId;
    } catch (error) {
      this.report.failed(file, error);
      return undefined;
    }
  }

  private async walkDocument(documentId: string, key: string): Promise<void> {
    const source = await this.source(documentId);
    await this.report.document(key, source);
    if (source.state === 'draft') await this.apply(source, 'submit', this.cast.author);
    await this.app.get(PreparationService).prepare(documentId);
    if ((await this.source(documentId)).state === 'review') await this.apply(source, 'approve', this.cast.reviewer);
    for (const target of (await this.facts(documentId)).filter(({ isSource }) => !isSource))
      await this.translate(target);
    await this.release(documentId);
  }

  /** Takes over what the imported sibling proposes, segment by segment; what it does not have is left to people. */
  private async translate(target: VariantFacts): Promise<void> {
    if (target.state !== 'translation') return;
    this.report.step(target.language, 'prepare', JARSHY, 'translation');
    const segments = await segmentsOf(this.database.manager, target.id);
    const proposed = segments
      .filter(({ status }) => status === 'prefilled')
      .map(({ segmentId: id, targetText: text }) => ({ id, text, status: 'translated' as const }));
    if (proposed.length > 0) {
      await this.app.get(TranslatingService).putSegments(target.id, proposed, this.cast.translator, anyVersion);
      this.report.step(target.language, 'translate', this.cast.translator, 'translation');
    }
    const left = segments.filter(({ status }) => status !== 'prefilled' && status !== 'translated').length;
    if (left > 0) return this.report.leftToTranslate(target.language, left);
    await this.apply(target, 'submit', this.cast.translator);
    await this.apply(target, 'approve', this.cast.reviewer);
  }

  private async release(documentId: string): Promise<void> {
    const before = await this.facts(documentId);
    if (!before.some(({ state }) => state === 'approved')) return;
    try {
      const { languages } = await this.app.get(ReleaseService).release(documentId, this.cast.publisher, anyVersion);
      languages.forEach((language) => this.report.step(language, 'release', this.cast.publisher, 'published'));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.report.notReleased(error);
    }
  }

  private async apply(variant: VariantFacts, action: Action, actor: Actor): Promise<void> {
    await this.app.get(WorkflowService).apply(variant.id, action, actor, anyVersion);
    const now = (await this.facts(variant.document.id)).find(({ id }) => id === variant.id);
    this.report.step(variant.language, action, actor, now?.state ?? '');
  }

  private facts(documentId: string): Promise<VariantFacts[]> {
    return documentFacts(this.database.manager, documentId, { lock: false });
  }

  private async source(documentId: string): Promise<VariantFacts> {
    return (await this.facts(documentId)).find(({ isSource }) => isSource) as VariantFacts;
  }
}
