import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DatabaseListener } from '../../database/listener.js';
import type { Language } from '../../languages/languages.js';
import { TermMatcher } from './term-matcher.js';
import { holdsOn, TermSources, type SourcedTerm } from './term-source.js';
import { GLOSSARY_CHANNEL, readGlossaryVersion, readTerms } from './term-store.js';

const LOOK_AGAIN_MS = 30_000;

/** For each language, of some times: what is translated is mostly of today. */
const MOST_MATCHERS = 12;

interface Glossary {
  version: number;
  terms: readonly SourcedTerm[];
  /** The days on which a term begins to hold, or no longer does: between two of them the same terms hold. */
  turns: readonly string[];
  matchers: Map<string, TermMatcher>;
}

/** All terms in the memory of this process, as fresh as PostgreSQL's messages; a missed one is found within 30 s. */
@Injectable()
export class TermCache implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(TermCache.name);
  private glossary: Promise<Glossary> | undefined;
  private latest = 0;
  private lookAgain: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly sources: TermSources,
    private readonly listener: DatabaseListener,
  ) {}

  onModuleInit(): void {
    this.listener.subscribe({
      channel: GLOSSARY_CHANNEL,
      onMessage: (version) => this.expect(Number(version)),
      onConnect: () => void this.findMissed(),
    });
    this.lookAgain = setInterval(() => void this.findMissed(), LOOK_AGAIN_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.lookAgain);
  }

  /** Whoever asks next gets no version older than this. */
  expect(version: number): void {
    this.latest = Math.max(this.latest, version);
  }

  /** The terms that hold on a day, `YYYY-MM-DD`, of the glossary and of all sources. */
  async terms(day: string): Promise<SourcedTerm[]> {
    return (await this.current()).terms.filter((term) => holdsOn(term, day));
  }

  /** Over `db` if they have to be read: whoever has a connection and waits for another one may wait for ever. */
  async matcher(language: Language, day: string, db: DataSource | EntityManager = this.db): Promise<TermMatcher> {
    const { terms, turns, matchers } = await this.current(db);
    const key = `${language} ${turns.filter((turn) => turn <= day).length}`;
    const known = matchers.get(key);
    const matcher =
      known ??
      new TermMatcher(
        terms.filter((term) => holdsOn(term, day)),
        language,
      );
    // The one that was not asked for the longest goes first.
    matchers.delete(key);
    matchers.set(key, matcher);
    if (matchers.size > MOST_MATCHERS) matchers.delete(matchers.keys().next().value as string);
    return matcher;
  }

  private async current(db: DataSource | EntityManager = this.db): Promise<Glossary> {
    const reading = (this.glossary ??= this.read(db));
    const glossary = await reading;
    if (glossary.version >= this.latest) return glossary;
    // Whoever waited for the same reading may have begun the next one.
    if (this.glossary === reading) this.glossary = this.read(db);
    return (this.glossary ??= this.read(db));
  }

  private async read(db: DataSource | EntityManager): Promise<Glossary> {
    try {
      // Before the terms: at worst they are newer than their version, and read again.
      const version = await readGlossaryVersion(db);
      const own = (await readTerms(db)).map((term) => ({ ...term, source: null, from: null, until: null }));
      const terms = [...own, ...(await this.sources.terms())];
      return { version, terms, turns: turnsOf(terms), matchers: new Map() };
    } catch (error) {
      this.glossary = undefined;
      throw error;
    }
  }

  private async findMissed(): Promise<void> {
    if (!this.glossary) return;
    try {
      this.expect(await readGlossaryVersion(this.db));
    } catch (cause) {
      this.logger.error(new Error('The version of the glossary cannot be read', { cause }));
    }
  }
}

function turnsOf(terms: readonly SourcedTerm[]): string[] {
  const days = terms.flatMap(({ from, until }) => [from, until === null ? null : dayAfter(until)]);
  return [...new Set(days)].filter((day) => day !== null).sort();
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
