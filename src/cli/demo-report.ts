import type { DataSource } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import type { ArticleContent } from '../articles/article-content.js';
import type { Problem } from '../common/problem.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import type { Imported } from '../imports/import.service.js';
import { toAlmatyIso } from '../languages/almaty-time.js';
import type { Language } from '../languages/languages.js';
import type { ProfileContent } from '../officials/profile-content.js';
import type { VariantFacts } from '../workflow/facts.js';
import type { DemoReport } from './demo-run.js';
import { tellFailure, tellOutcome } from './import.command.js';
import { print, say, sayError } from './say.js';

/** Tells the walk on standard output. */
export class ConsoleReport implements DemoReport {
  failures = 0;

  constructor(private readonly database: DataSource) {}

  imported(file: string, outcome: Imported): void {
    tellOutcome(file, outcome);
  }

  async document(key: string, facts: VariantFacts): Promise<void> {
    const revision = await this.database.manager.findOneByOrFail(RevisionEntity, { id: facts.revisionId ?? '' });
    const datedAt = facts.document.datedAt;
    print('');
    print(say('demo.document', { key, title: revision.title, date: datedAt ? toAlmatyIso(datedAt) : '–' }));
    const tell = facts.document.kind === 'article' ? tellArticle : tellProfile;
    tell(revision.content as ArticleContent & ProfileContent);
  }

  step(language: Language, action: string, actor: Actor, state: string): void {
    print(
      say('demo.step', {
        language,
        what: say(`demo.did.${action}`),
        actor: actor.name,
        state: say(`demo.state.${state}`),
      }),
    );
  }

  leftToTranslate(language: Language, count: number): void {
    print(say('demo.left', { language, count }));
  }

  notReleased({ reasons }: Problem): void {
    print(say('demo.notReleased', { reasons: reasons.map(({ code, params }) => sayError(code, params)).join(' ') }));
  }

  failed(file: string, error: unknown): void {
    this.failures += 1;
    tellFailure(file, error);
  }
}

function tellArticle({ section, lead, body }: ArticleContent): void {
  print(say('demo.article', { section: section.join(' / '), count: body.length + (lead ? 1 : 0) }));
}

function tellProfile({ birthDate, career, awards, responsibilities }: ProfileContent): void {
  const items = responsibilities?.items ?? [];
  const below = items.flatMap(({ items: under }, index) => (under.length > 0 ? [`${index + 1}: ${under.length}`] : []));
  print(
    say('demo.profile', {
      born: birthDate ?? '–',
      career: career.length,
      awards: awards.length,
      duties: items.length,
      below: below.join(', ') || '–',
      basis: [responsibilities?.basis?.date, responsibilities?.basis?.number].filter(Boolean).join(' № ') || '–',
    }),
  );
}
