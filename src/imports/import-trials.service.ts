import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import { rolledBack } from '../database/rolled-back.js';
import { importKey } from './import-name.js';
import { ImportService, lockName, type Imported } from './import.service.js';
import type { LegacyDocument } from './legacy/read-legacy-document.js';
import { readImportFile, type ImportFile } from './read-import-file.js';

/** What would become of a file. Ids are null where it would make something new. */
export interface Trial {
  document: LegacyDocument;
  outcome: Omit<Imported, 'documentId' | 'variantId'> & { documentId: string | null; variantId: string | null };
}

/** Takes files in for a transaction that is rolled back, to tell what would become of them. */
@Injectable()
export class ImportTrials {
  constructor(
    private readonly database: DataSource,
    private readonly imports: ImportService,
  ) {}

  /** One after another, as they would be taken in; a Problem in the place of each that would be refused. */
  try(files: readonly ImportFile[], actor: Actor): Promise<(Trial | Problem)[]> {
    return rolledBack(this.database, async (tx) => {
      // All at once and in one order, so that no two trials wait for each other.
      for (const key of [...new Set(files.map(({ name }) => importKey(name)))].sort()) await lockName(tx, key);
      const known = await knownNames(tx, files);
      const trials: (Trial | Problem)[] = [];
      for (const file of files) trials.push(await this.tryOne(tx, file, actor, known).catch(problemOf));
      return trials;
    });
  }

  private async tryOne(tx: EntityManager, file: ImportFile, actor: Actor, known: ReadonlySet<string>): Promise<Trial> {
    const document = readImportFile(file);
    // What a file that is refused has done does not stay for the next one.
    const imported = await tx.transaction((inner) => this.imports.takeIn(inner, file, document, actor));
    const [documentId, variantId] = [imported.documentId, imported.variantId].map((id) => (known.has(id) ? id : null));
    return { document, outcome: { ...imported, documentId: documentId ?? null, variantId: variantId ?? null } };
  }
}

/** The ids of the documents and texts that are there before. */
async function knownNames(tx: EntityManager, files: readonly ImportFile[]): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(
    `WITH known AS (SELECT id FROM documents WHERE import_key = ANY ($1))
     SELECT id FROM known UNION ALL SELECT v.id FROM variants v JOIN known ON v.document_id = known.id`,
    [files.map(({ name }) => importKey(name))],
  );
  return new Set(rows.map(({ id }) => id));
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
