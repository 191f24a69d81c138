import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { JARSHY, type Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { Problem } from '../common/problem.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import type { Language } from '../languages/languages.js';
import { DraftsService } from '../workflow/drafts.service.js';
import type { VariantFacts } from '../workflow/facts.js';
import { documentFacts } from '../workflow/facts.query.js';
import { WorkflowService } from '../workflow/workflow.service.js';
import { WritingService } from '../workflow/writing.service.js';
import { importKey } from './import-name.js';
import type { ImportWarning } from './import-warning.js';
import { LegacyError } from './legacy/legacy-error.js';
import { lostText } from './legacy/lost-text.js';
import { readLegacyDocument, type LegacyDocument } from './legacy/read-legacy-document.js';
import { requireUnclaimed } from './unclaimed.js';
import { TargetImport } from './target-import.js';

export interface ImportFile {
  name: string;
  bytes: Uint8Array;
  /** Instead of the one in the name, or the one detected. */
  language?: Language | undefined;
}

export interface Imported {
  status: 'created' | 'revised' | 'unchanged';
  documentId: string;
  variantId: string;
  kind: LegacyDocument['kind'];
  language: Language;
  warnings: ImportWarning[];
}

/** Takes documents of the old site in. Each file is taken whole or not at all. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: DataSource,
    private readonly drafts: DraftsService,
    private readonly writing: WritingService,
    private readonly workflow: WorkflowService,
    private readonly targets: TargetImport,
  ) {}

  /** @throws Problem 422 `import.refused` with the line and the reason; 409 when the name belongs to another kind */
  async import(file: ImportFile, actor: Actor): Promise<Imported> {
    const document = read(file);
    const key = importKey(file.name);
    const sha256 = createHash('sha256').update(file.bytes).digest();
    return this.database.transaction(async (tx) => {
      // Two imports of the same name at once: the second one finds what the first has made.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`jarshy:import:${key}`]);
      const outcome = await this.take(tx, key, document, sha256, actor);
      const { kind, language } = document;
      return { ...outcome, kind, language, warnings: [...document.warnings, ...outcome.warnings] };
    });
  }

  private async take(
    tx: EntityManager,
    key: string,
    document: LegacyDocument,
    sha256: Buffer,
    actor: Actor,
  ): Promise<Outcome> {
    const variants = await variantsOf(tx, key);
    if (variants.length === 0) return this.begin(tx, key, document, sha256, actor);
    const [{ document: known }] = variants as [VariantFacts];
    if (known.kind !== document.kind) throw new Problem(409, 'import.other_kind', { params: { key } });
    const variant = variants.find(({ language }) => language === document.language);
    const last = await lastImport(tx, known.id, document.language);
    const ids = { documentId: known.id, variantId: variant?.id ?? '' };
    if (variant && last?.sha256.equals(sha256)) return { ...ids, status: 'unchanged', warnings: [] };
    const outcome = variant?.isSource
      ? await this.reviseSource(tx, variant, document, actor)
      : await this.targets.take(tx, variants, variant, document, last?.revisionId ?? null, actor);
    await remember(tx, known.id, document.language, sha256, outcome.revisionId);
    return outcome;
  }

  private async begin(
    tx: EntityManager,
    importKeyOfFile: string,
    { kind, language, content, publishedAt }: LegacyDocument,
    sha256: Buffer,
    actor: Actor,
  ): Promise<Outcome> {
    const source = await this.drafts.begin(
      tx,
      { kind, language, content, origin: 'imported', importKey: importKeyOfFile, datedAt: publishedAt },
      actor,
    );
    await remember(tx, source.document.id, language, sha256, source.revisionId as string);
    return { status: 'created', documentId: source.document.id, variantId: source.id, warnings: [] };
  }

  /** What people wrote since the last import stays in the revisions before; that it is no longer the text is said. */
  private async reviseSource(
    tx: EntityManager,
    source: VariantFacts,
    { content, publishedAt }: LegacyDocument,
    actor: Actor,
  ): Promise<Outcome & { revisionId: string }> {
    const ids = { documentId: source.document.id, variantId: source.id };
    const previous = await tx.findOneByOrFail(RevisionEntity, { id: source.revisionId ?? '' });
    const redated = await redate(tx, source, publishedAt, actor);
    const changed = await this.writing.changedContent(tx, source, content, { trustIds: false });
    if (!changed) return { ...ids, revisionId: previous.id, status: redated ? 'revised' : 'unchanged', warnings: [] };
    requireUnclaimed(source, actor);
    const warnings: ImportWarning[] = [];
    if (previous.origin !== 'imported') {
      warnings.push({ line: null, code: 'import.replaces_edited', params: { revision: previous.number } });
    }
    if (source.state !== 'draft') {
      const action = source.state === 'withdrawn' ? 'revise' : 'outdate';
      await this.workflow.move(tx, source, action, JARSHY, {}, { importedBy: actor.id });
      warnings.push({ line: null, code: 'import.reopened', params: { state: source.state } });
    }
    const revision = await this.writing.addContent(tx, source, changed, 'imported', actor);
    return { ...ids, revisionId: revision.id, status: 'revised', warnings };
  }
}

interface Outcome {
  status: Imported['status'];
  documentId: string;
  variantId: string;
  warnings: ImportWarning[];
}

function read({ name, bytes, language }: ImportFile): LegacyDocument {
  try {
    const document = readLegacyDocument(bytes, { fileName: name, ...(language && { language }) });
    const [lost] = lostText(bytes, document);
    if (lost !== undefined) throw new LegacyError('import.text_lost', null, { text: lost.slice(0, 100) });
    return document;
  } catch (error) {
    if (!(error instanceof LegacyError)) throw error;
    const { code, params, line } = error;
    throw new Problem(422, 'import.refused', {
      params: { file: name },
      reasons: [{ code, params, ...(line !== null && { pointer: `line ${line}` }) }],
      extra: { line },
    });
  }
}

/** The date that readers see does not move any more once the document has been public. Returns whether it moved. */
async function redate(tx: EntityManager, { document }: VariantFacts, date: Date, actor: Actor): Promise<boolean> {
  if (document.datedAt?.getTime() === date.getTime()) return false;
  const [, moved]: [unknown, number] = await tx.query(
    `UPDATE documents SET dated_at = $2 WHERE id = $1
        AND NOT EXISTS (SELECT 1 FROM variants WHERE document_id = $1 AND first_published_at IS NOT NULL)`,
    [document.id, date],
  );
  if (moved === 0) return false;
  const details = { from: document.datedAt, to: date };
  await recordEvent(tx, { actor, action: 'document.redated', documentId: document.id, details });
  return true;
}

async function variantsOf(tx: EntityManager, key: string): Promise<VariantFacts[]> {
  const rows: { id: string }[] = await tx.query(`SELECT id FROM documents WHERE import_key = $1`, [key]);
  return rows[0] ? documentFacts(tx, rows[0].id, { lock: true }) : [];
}

interface LastImport {
  sha256: Buffer;
  revisionId: string;
}

async function lastImport(tx: EntityManager, documentId: string, language: Language): Promise<LastImport | undefined> {
  const rows: LastImport[] = await tx.query(
    `SELECT sha256, revision_id AS "revisionId" FROM imports WHERE document_id = $1 AND language = $2`,
    [documentId, language],
  );
  return rows[0];
}

async function remember(tx: EntityManager, documentId: string, language: Language, sha256: Buffer, revisionId: string) {
  await tx.query(
    `INSERT INTO imports (document_id, language, sha256, revision_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (document_id, language) DO UPDATE
       SET sha256 = excluded.sha256, revision_id = excluded.revision_id, imported_at = now()`,
    [documentId, language, sha256, revisionId],
  );
}
