import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { recordEvent } from '../../accounts/event-log.js';
import type { LanguagePair } from '../../accounts/language-pair.js';
import { MemoryService } from '../memory/memory.service.js';
import { exactHash } from '../memory/normalise.js';
import { streamUnits } from '../memory/stream-units.js';
import type { NewUnit } from '../memory/unit.js';
import { memoryUnits, type SkippedText } from './memory-units.js';
import { readTmx } from './tmx-reader.js';
import { writeTmx } from './tmx-writer.js';
import { refusing } from './xml-file.js';

const BATCH = 500;
/** Most lines that are named for each reason. */
const LINES = 20;

export interface MemoryImport {
  /** In the file. */
  units: number;
  /** Translations that the memory did not have, and those that it had. */
  added: number;
  known: number;
  skipped: Skipped[];
  /** Codes that our texts cannot have, and that were left out. */
  droppedCodes: number;
}

export interface Skipped {
  code: SkippedText['code'];
  params: Record<string, unknown>;
  count: number;
  /** The first of them. */
  lines: number[];
}

/** The memory on its way to and from other systems, as TMX. */
@Injectable()
export class MemoryExchange {
  constructor(
    private readonly database: DataSource,
    private readonly memory: MemoryService,
  ) {}

  /** The units of some pairs of languages (null: of all) and, where it is given, of one document, piece by piece. */
  export(pairs: readonly LanguagePair[] | null, documentId?: string): AsyncGenerator<string> {
    return writeTmx(streamUnits(this.database.manager, { pairs, documentId }));
  }

  /**
   * All of a file, or nothing of it.
   *
   * @param dryRun only to say what would happen
   * @throws Problem 422 `exchange.refused` with the line
   */
  async import(file: AsyncIterable<Uint8Array>, dryRun: boolean, actor: Actor): Promise<MemoryImport> {
    const runner = this.database.createQueryRunner();
    await runner.startTransaction();
    try {
      const done = await refusing(() => this.take(runner.manager, file, actor));
      if (dryRun) {
        await runner.rollbackTransaction();
        return done;
      }
      const { units, added, known } = done;
      await recordEvent(runner.manager, { actor, action: 'memory.imported', details: { units, added, known } });
      await runner.commitTransaction();
      return done;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async take(tx: EntityManager, file: AsyncIterable<Uint8Array>, actor: Actor): Promise<MemoryImport> {
    const done: MemoryImport = { units: 0, added: 0, known: 0, skipped: [], droppedCodes: 0 };
    let batch: NewUnit[] = [];
    for await (const unit of readTmx(file)) {
      const { units, skipped } = memoryUnits(unit);
      done.units += 1;
      done.droppedCodes += unit.dropped;
      skipped.forEach((one) => note(done.skipped, one));
      batch.push(...units);
      if (batch.length < BATCH) continue;
      await this.add(tx, batch, done, actor);
      batch = [];
    }
    await this.add(tx, batch, done, actor);
    return done;
  }

  private async add(tx: EntityManager, batch: NewUnit[], done: MemoryImport, { id }: Actor): Promise<void> {
    const old = await knownPairs(tx, batch);
    const { added, known } = await this.memory.add(
      tx,
      batch.filter((unit) => !old.has(unit)),
      id,
    );
    done.added += added;
    done.known += known + old.size;
  }
}

function note(skipped: Skipped[], { code, line, params }: SkippedText): void {
  let same = skipped.find((one) => one.code === code && one.params['language'] === params['language']);
  if (!same) skipped.push((same = { code, params, count: 0, lines: [] }));
  same.count += 1;
  if (same.lines.length < LINES) same.lines.push(line);
}

/**
 * Units that say nothing new: the memory has the same translation of the same text, wherever it stood. A unit with
 * neighbours is never one of them, since it says where. What the memory itself wrote comes back without them.
 */
async function knownPairs(tx: EntityManager, units: readonly NewUnit[]): Promise<Set<NewUnit>> {
  const bare = units.filter(({ previousText, nextText }) => previousText === null && nextText === null);
  if (bare.length === 0) return new Set();
  const rows = bare.map(({ from, to, sourceText, targetText: target }, no) => ({
    ...{ no, from, to, target, hash: exactHash(sourceText).toString('hex') },
  }));
  const found = await tx.query<{ no: number }[]>(
    `SELECT new.no FROM jsonb_to_recordset($1) AS new(no integer, "from" text, "to" text, hash text, target text)
      WHERE EXISTS (
        SELECT 1 FROM memory_units u
         WHERE u.source_language = new."from" AND u.target_language = new."to"
           AND u.exact_hash = decode(new.hash, 'hex') AND u.target_text = new.target)`,
    [JSON.stringify(rows)],
  );
  return new Set(found.map(({ no }) => bare[no] as NewUnit));
}
