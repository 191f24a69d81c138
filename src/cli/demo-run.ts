import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JARSHY, type Actor } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import { ImportService, type Imported } from '../imports/import.service.js';
import { importFiles } from '../imports/import-files.js';
import { importKey } from '../imports/import-name.js';
import type { State } from '../documents/variant.entity.js';
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

/** What the walk tells of itself. */
export interface DemoReport {
  /** Of files that are imported and of documents that are walked, together. */
  progress(done: number, count: number): void;
  imported(file: string, outcome: Imported): void;
  document(key: string, source: VariantFacts): Promise<void>;
  step(language: Language, action: string, actor: Actor, state: State): void;
  leftToTranslate(language: Language, count: number): void;
  notReleased(problem: Problem): void;
  /** A file, or a document by its key, that did not get on; the others do. */
  failed(name: string, error: unknown): void;
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

  /**
   * @param files in the order of documentFiles()
   * @param stop breaks off between two files, or two documents
   */
  async walk(files: readonly string[], stop: AbortSignal): Promise<void> {
    const count = files.length + new Set(files.map(importKey)).size;
    let done = 0;
    const onward = () => this.report.progress((done += 1), count);
    const documents = await this.import(files, stop, onward);
    for (const [documentId, key] of documents) {
      if (stop.aborted) return;
      await this.walkDocument(documentId, key).catch((error: unknown) => this.failed(key, error));
      onward();
    }
  }

  /** @returns the key of every document, by its id */
  private async import(files: readonly string[], stop: AbortSignal, onward: () => void): Promise<Map<string, string>> {
    const documents = new Map<string, string>();
    await importFiles(this.app.get(ImportService), {
      // One by one, so that what is told reads in order.
      ...{ files, actor: this.cast.author, stop, atOnce: 1 },
      imported: (file, outcome) => {
        this.report.imported(file, outcome);
        documents.set(outcome.documentId, importKey(file));
        onward();
      },
      failed: (file, error) => {
        this.report.failed(file, error);
        onward();
      },
    });
    return documents;
  }

  private async walkDocument(documentId: string, key: string): Promise<void> {
    const source = await this.source(documentId);
    await this.report.document(key, source);
    if (source.state === 'draft') await this.apply(source, 'submit', this.cast.author);
    await this.prepare(documentId);
    if ((await this.source(documentId)).state === 'review') await this.apply(source, 'approve', this.cast.reviewer);
    for (const target of await this.targets(documentId)) await this.translate(target);
    for (const target of await this.targets(documentId)) {
      if (target.state === 'review') await this.apply(target, 'approve', this.cast.reviewer);
    }
    await this.release(documentId);
  }

  private async prepare(documentId: string): Promise<void> {
    const before = new Map((await this.targets(documentId)).map((target) => [target.id, target.sourceRevisionId]));
    await this.app.get(PreparationService).prepare(documentId);
    for (const { id, language, state, sourceRevisionId } of await this.targets(documentId)) {
      if (sourceRevisionId !== (before.get(id) ?? null)) this.report.step(language, 'prepare', JARSHY, state);
    }
  }

  /** Takes over what the imported sibling proposes, segment by segment; what it does not have is left to people. */
  private async translate(target: VariantFacts): Promise<void> {
    if (target.state !== 'translation') return;
    const segments = await segmentsOf(this.database.manager, target.id);
    const proposed = segments
      .filter(({ status }) => status === 'prefilled')
      .map(({ segmentId: id, targetText: text }) => ({ id, text, status: 'translated' as const }));
    if (proposed.length > 0) {
      await this.app.get(TranslatingService).putSegments(target.id, proposed, this.cast.translator, anyVersion);
      this.report.step(target.language, 'translate', this.cast.translator, target.state);
    }
    const left = segments.filter(({ status }) => status !== 'prefilled' && status !== 'translated').length;
    if (left > 0) this.report.leftToTranslate(target.language, left);
    else await this.apply(target, 'submit', this.cast.translator);
  }

  private async release(documentId: string): Promise<void> {
    if (!(await this.facts(documentId)).some(({ state }) => state === 'approved')) return;
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
    this.report.step(variant.language, action, actor, now?.state ?? variant.state);
  }

  /** Somebody may be at work on a document, or its texts may not be fit to go on; a broken program is something else. */
  private failed(key: string, error: unknown): void {
    if (!(error instanceof Problem)) throw error;
    this.report.failed(key, error);
  }

  private facts(documentId: string): Promise<VariantFacts[]> {
    return documentFacts(this.database.manager, documentId, { lock: false });
  }

  private async source(documentId: string): Promise<VariantFacts> {
    return (await this.facts(documentId)).find(({ isSource }) => isSource) as VariantFacts;
  }

  private async targets(documentId: string): Promise<VariantFacts[]> {
    return (await this.facts(documentId)).filter(({ isSource }) => !isSource);
  }
}
