import { Injectable } from '@nestjs/common';
import type { LanguagePair } from '../../accounts/language-pair.js';
import type { Term } from './term.js';

/** A term that holds for a time, such as a post while it has that name. */
export interface DatedTerm extends Term {
  /** The first and the last day on which it holds, in Almaty: `YYYY-MM-DD`; null: without bounds. */
  from: string | null;
  until: string | null;
}

/**
 * A register that has terms of its own, such as that of the officials. Terms of a source are changed in that source alone;
 * their ids are lower-case UUIDs, and belong to no other term. When they change, the source calls
 * `announceGlossaryChange` in the transaction of the change.
 */
export interface TermSource {
  /** Names the source to clients, for good. */
  key: string;
  /** All terms, of all times. */
  terms(): Promise<DatedTerm[]>;
}

/** A term with the source that it comes from; null: the glossary itself. */
export interface SourcedTerm extends DatedTerm {
  source: string | null;
}

/** The registers that have terms; each room adds its own when the application starts. */
@Injectable()
export class TermSources {
  private readonly sources: TermSource[] = [];

  add(source: TermSource): void {
    this.sources.push(source);
  }

  async terms(): Promise<SourcedTerm[]> {
    const terms = this.sources.map(async (source) =>
      (await source.terms()).map((term) => ({ ...term, source: source.key })),
    );
    return (await Promise.all(terms)).flat();
  }
}

/** Whether the term holds on a day, `YYYY-MM-DD`. */
export function holdsOn({ from, until }: Pick<DatedTerm, 'from' | 'until'>, day: string): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}

/** Whether the term says anything about translating from one language into the other. */
export function concerns({ forms, doNotTranslate }: Term, { from, to }: LanguagePair): boolean {
  const has = (language: LanguagePair['from']) => (forms[language]?.length ?? 0) > 0;
  return doNotTranslate || (has(from) && has(to));
}
