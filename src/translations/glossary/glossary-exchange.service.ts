import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { recordEvent } from '../../accounts/event-log.js';
import { Problem } from '../../common/problem.js';
import { readCsv } from './exchange/read-csv.js';
import { readTbx } from './exchange/read-tbx.js';
import { reasonOf, type Fault } from './exchange/term-row.js';
import { CSV_HEAD, csvOf } from './exchange/write-csv.js';
import { TBX_END, TBX_HEAD, tbxOf } from './exchange/write-tbx.js';
import { GlossaryService } from './glossary.service.js';
import { planImport, type ImportPlan } from './import-plan.js';
import type { Term } from './term.js';
import { TermSources } from './term-source.js';
import { readTerms, writeTerms } from './term-store.js';

export type GlossaryFormat = 'csv' | 'tbx';

export interface GlossaryImported {
  created: number;
  changed: number;
  unchanged: number;
}

const PAGE = 500;
const MOST_FAULTS = 100;

const READERS = { csv: readCsv, tbx: readTbx };
const WRITERS: Record<GlossaryFormat, { head: string; page: (terms: readonly Term[]) => string; end: string }> = {
  csv: { head: CSV_HEAD, page: csvOf, end: '' },
  tbx: { head: TBX_HEAD, page: tbxOf, end: TBX_END },
};

/** Brings whole glossaries in and out. */
@Injectable()
export class GlossaryExchange {
  constructor(
    private readonly db: DataSource,
    private readonly glossary: GlossaryService,
    private readonly sources: TermSources,
  ) {}

  /**
   * All of the file or nothing. Terms that the file does not have stay.
   *
   * @throws Problem 422 `glossary.import_refused` with the line of every fault
   */
  async import(bytes: Buffer, format: GlossaryFormat, actor: Actor): Promise<GlossaryImported> {
    return this.glossary.changing(async (tx) => {
      const { created, changed, unchanged } = await this.plan(tx, bytes, format);
      const counts = { created: created.length, changed: changed.length, unchanged };
      if (created.length + changed.length === 0) return counts;
      await writeTerms(tx, [...created, ...changed], actor);
      await recordEvent(tx, { actor, action: 'glossary.imported', details: { format, ...counts } });
      return counts;
    });
  }

  /** What `import` would do now. @throws Problem as `import` does */
  async tryOut(bytes: Buffer, format: GlossaryFormat): Promise<GlossaryImported> {
    const { created, changed, unchanged } = await this.plan(this.db.manager, bytes, format);
    return { created: created.length, changed: changed.length, unchanged };
  }

  /** The terms of the glossary itself, without those of other registers; page by page, however many there are. */
  export(format: GlossaryFormat): Readable {
    return Readable.from(this.pages(WRITERS[format]));
  }

  private async plan(db: EntityManager, bytes: Buffer, format: GlossaryFormat): Promise<ImportPlan> {
    const { rows, faults } = READERS[format](bytes);
    if (faults.length > 0) throw refusal(faults);
    const reserved = new Set((await this.sources.terms()).map(({ id }) => id));
    const plan = planImport(rows, await readTerms(db), reserved);
    if (plan.faults.length > 0) throw refusal(plan.faults);
    return plan;
  }

  private async *pages({ head, page, end }: (typeof WRITERS)['csv']): AsyncGenerator<string> {
    yield head;
    let terms = await readTerms(this.db, { limit: PAGE });
    while (terms.length > 0) {
      yield page(terms);
      terms = await readTerms(this.db, { after: terms.at(-1)?.id, limit: PAGE });
    }
    yield end;
  }
}

function refusal(faults: readonly Fault[]): Problem {
  const first = [...faults].sort((a, b) => a.line - b.line).slice(0, MOST_FAULTS);
  return new Problem(422, 'glossary.import_refused', {
    params: { count: faults.length },
    reasons: first.map(reasonOf),
  });
}
