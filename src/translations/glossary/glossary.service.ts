import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { checked } from '../../accounts/checked.js';
import { recordEvent } from '../../accounts/event-log.js';
import type { LanguagePair } from '../../accounts/language-pair.js';
import { readIfMatch, stale } from '../../common/http/if-match.js';
import { newId } from '../../common/id.js';
import { Problem, notFound } from '../../common/problem.js';
import { toAlmatyIso } from '../../languages/almaty-time.js';
import type { Language } from '../../languages/languages.js';
import type { TermMatch } from './term.js';
import { TermCache } from './term-cache.js';
import { newTerm, type NewTermInput, type TermView } from './term.schema.js';
import { concerns, type SourcedTerm } from './term-source.js';
import { announceGlossaryChange, inOrder, readTerm, writeTerms, type StoredTerm } from './term-store.js';
import { TermsQuery, viewOf } from './terms.query.js';

/** The terms that the press office has agreed on. */
@Injectable()
export class GlossaryService {
  constructor(
    private readonly db: DataSource,
    private readonly cache: TermCache,
    private readonly terms: TermsQuery,
  ) {}

  /** The terms of a text, by what holds on the day of `on` in Almaty. Within a transaction `db` is its manager. */
  async find(
    text: string,
    language: Language,
    { on = new Date(), db = this.db }: { on?: Date | undefined; db?: DataSource | EntityManager } = {},
  ): Promise<TermMatch[]> {
    return (await this.cache.matcher(language, dayOf(on), db)).find(text);
  }

  /** What is agreed for translating from one language into the other, by what holds on the day of `on` in Almaty. */
  async termsFor(pair: LanguagePair, on = new Date()): Promise<SourcedTerm[]> {
    return (await this.cache.terms(dayOf(on))).filter((term) => concerns(term, pair));
  }

  /** @throws Problem `validation.failed` */
  async create(actor: Actor, input: NewTermInput): Promise<TermView> {
    const term = { ...checked(newTerm, input), id: newId() };
    return this.changing(async (tx) => {
      await writeTerms(tx, [term], actor);
      const { id, section } = term;
      await recordEvent(tx, { actor, action: 'term.created', details: { termId: id, section, forms: term.forms } });
      return viewOf((await readTerm(tx, id)) as StoredTerm);
    });
  }

  /**
   * Puts a term in place of the one that was seen.
   *
   * @throws Problem `not_found.term`, `glossary.read_only`, `http.precondition_failed`, `http.precondition_required`,
   *   `validation.failed`
   */
  async change(actor: Actor, id: string, input: NewTermInput, ifMatch: string | undefined): Promise<TermView> {
    const term = checked(newTerm, input);
    const seen = readIfMatch(ifMatch);
    return this.changing(async (tx) => {
      const before = await this.lock(tx, id, seen);
      await writeTerms(tx, [{ ...term, id }], actor);
      const details = { termId: id, section: term.section, from: before.forms, to: inOrder(term.forms) };
      await recordEvent(tx, { actor, action: 'term.changed', details });
      return viewOf((await readTerm(tx, id)) as StoredTerm);
    });
  }

  /** @throws Problem as `change` does */
  async delete(actor: Actor, id: string, ifMatch: string | undefined): Promise<void> {
    const seen = readIfMatch(ifMatch);
    await this.changing(async (tx) => {
      const { section, forms } = await this.lock(tx, id, seen);
      await tx.query(`DELETE FROM glossary_terms WHERE id = $1`, [id]);
      await recordEvent(tx, { actor, action: 'term.deleted', details: { termId: id, section, forms } });
    });
  }

  /** In one transaction, after which this process finds what has changed, and all others soon. */
  async changing<T>(change: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { version, outcome } = await this.db.transaction(async (tx) => ({
      // First, since the row that it locks lets one change in at a time.
      version: await announceGlossaryChange(tx),
      outcome: await change(tx),
    }));
    this.cache.expect(version);
    return outcome;
  }

  private async lock(tx: EntityManager, id: string, seen: (state: StoredTerm) => boolean): Promise<StoredTerm> {
    const term = await readTerm(tx, id, 'FOR UPDATE OF t');
    if (term && seen(term)) return term;
    if (term) throw stale(viewOf(term));
    const foreign = await this.terms.ofSource(id);
    throw foreign ? new Problem(409, 'glossary.read_only', { params: { source: foreign.source } }) : notFound('term');
  }
}

function dayOf(date: Date): string {
  return toAlmatyIso(date).slice(0, 10);
}
