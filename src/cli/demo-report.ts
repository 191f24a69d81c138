import type { DataSource } from 'typeorm';
import { JARSHY, type Actor } from '../accounts/actor.js';
import type { ArticleContent } from '../articles/article-content.js';
import type { Problem } from '../common/problem.js';
import { RevisionEntity } from '../documents/revision.entity.js';

import type { State } from '../documents/variant.entity.js';
import type { Imported } from '../imports/import.service.js';
import { toAlmatyIso } from '../languages/almaty-time.js';
import { type Language } from '../languages/languages.js';
import type { ProfileContent } from '../officials/profile-content.js';
import type { VariantFacts } from '../workflow/facts.js';
import { columns, columnsLike } from './columns.js';
import { CAST, nameOf } from './demo-cast.js';
import type { DemoReport } from './demo-run.js';
import { detailOf, tellFailure, tellOutcome } from './import-report.js';
import { say } from './say.js';
import { print, progress } from './terminal.js';

const STEPS = ['submit', 'prepare', 'translate', 'approve', 'release'] as const;

const stepRow = columnsLike([
  ...STEPS.map((step) => ['kk', say(`demo.did.${step}`)]),
  ...[JARSHY.name, ...CAST.map(nameOf)].map((name) => ['', '', name]),
]);

/** Tells the walk on standard output. */
export class ConsoleReport implements DemoReport {
  failures = 0;

  constructor(private readonly database: DataSource) {}

  progress(done: number, count: number): void {
    progress.show(`${done} / ${count}`);
  }

  imported(file: string, outcome: Imported): void {
    tellOutcome(file, outcome);
  }

  async document(key: string, { revisionId, document }: VariantFacts): Promise<void> {
    const { title, content } = await this.database.manager.findOneByOrFail(RevisionEntity, { id: revisionId ?? '' });
    const facts =
      document.kind === 'article' ? articleFacts(content as ArticleContent) : profileFacts(content as ProfileContent);
    const date = document.datedAt ? toAlmatyIso(document.datedAt) : '–';
    print('');
    print(say('demo.document', { key, title }));
    columns([[say('demo.date'), date], ...facts]).forEach((line) => print(`  ${line}`));
  }

  step(language: Language, action: string, actor: Actor, state: State): void {
    print(`  ${stepRow([language, say(`demo.did.${action}`), actor.name, say(`demo.state.${state}`)])}`);
  }

  leftToTranslate(language: Language, count: number): void {
    print(`  ${stepRow([language, say('demo.left', { count })])}`);
  }

  notReleased(problem: Problem): void {
    print(`  ${say('demo.notReleased', { reasons: detailOf(problem) })}`);
  }

  failed(name: string, error: unknown): void {
    this.failures += 1;
    tellFailure(name, error);
  }
}

function articleFacts({ section, lead, body }: ArticleContent): string[][] {
  return [
    [say('demo.section'), section.join(' / ')],
    [say('demo.paragraphs'), String(body.length + (lead ? 1 : 0))],
  ];
}

function profileFacts({ birthDate, career, awards, responsibilities }: ProfileContent): string[][] {
  const duties = responsibilities?.items ?? [];
  const below = duties.flatMap(({ items }, index) =>
    items.length > 0 ? [say('demo.below', { number: index + 1, count: items.length })] : [],
  );
  const basis = [responsibilities?.basis?.date, responsibilities?.basis?.number].filter(Boolean).join(' № ');
  return [
    [say('demo.born'), birthDate ?? '–'],
    [say('demo.career'), String(career.length)],
    [say('demo.awards'), String(awards.length)],
    [say('demo.duties'), [String(duties.length), ...below].join('; ')],
    [say('demo.basis'), basis || '–'],
  ];
}
