import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import type { Kind } from '../documents/kind.js';
import type { Language } from '../languages/languages.js';
import type { VariantFacts } from '../workflow/facts.js';
import { documentFacts } from '../workflow/facts.query.js';
import { lastImport, rememberImport } from './import-memory.js';
import { importKey } from './import-name.js';
import { taken, type ImportRequest, type Taken } from './import-request.js';
import type { ImportWarning } from './import-warning.js';
import type { LegacyDocument } from './legacy/read-legacy-document.js';
import { readImportFile, type ImportFile } from './read-import-file.js';
import { SourceImport } from './source-import.js';
import { TargetImport } from './target-import.js';

export interface Imported {
  status: Taken['status'];
  documentId: string;
  variantId: string;
  kind: Kind;
  language: Language;
  warnings: ImportWarning[];
}

/** Takes documents of the old site in. Each file is taken whole or not at all. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: DataSource,
    private readonly sources: SourceImport,
    private readonly targets: TargetImport,
  ) {}

  /** @throws Problem 422 `import.refused` with the line and the reason; 409 when the name belongs to another kind */
  async import(file: ImportFile, actor: Actor): Promise<Imported> {
    const document = readImportFile(file);
    return this.database.transaction((tx) => this.takeIn(tx, file, document, actor));
  }

  /** What was read from `file`, in the transaction of the caller. @throws Problem 409 */
  async takeIn(tx: EntityManager, file: ImportFile, document: LegacyDocument, actor: Actor): Promise<Imported> {
    const key = importKey(file.name);
    const sha256 = createHash('sha256').update(file.bytes).digest();
    await lockName(tx, key);
    const { revisionId, warnings, ...outcome } = await this.take({ tx, key, document, sha256, actor });
    const { kind, language } = document;
    await rememberImport(tx, { documentId: outcome.documentId, language, sha256, revisionId });
    return { ...outcome, kind, language, warnings: [...document.warnings, ...warnings] };
  }

  private async take(request: ImportRequest): Promise<Taken> {
    const { tx, key, document } = request;
    const variants = await variantsOf(tx, key);
    const [any] = variants;
    if (!any) return this.sources.begin(request);
    if (any.document.kind !== document.kind) throw new Problem(409, 'import.other_kind', { params: { key } });
    const variant = variants.find(({ language }) => language === document.language);
    if (!variant) return this.targets.add(request, variants);
    const last = await lastImport(tx, variant);
    if (last?.sha256.equals(request.sha256)) return taken(variant, 'unchanged', last.revisionId);
    return variant.isSource
      ? this.sources.revise(request, variants, variant, last)
      : this.targets.revise(request, variants, variant, last);
  }
}

/** Two imports of the same name at once: the second one finds what the first has made. */
export async function lockName(tx: EntityManager, key: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`jarshy:import:${key}`]);
}

async function variantsOf(tx: EntityManager, key: string): Promise<VariantFacts[]> {
  const rows: { id: string }[] = await tx.query(`SELECT id FROM documents WHERE import_key = $1`, [key]);
  return rows[0] ? documentFacts(tx, rows[0].id, { lock: true }) : [];
}
