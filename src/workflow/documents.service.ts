import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hasRole, type Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { stale } from '../accounts/people/if-match.js';
import { notFound, Problem } from '../common/problem.js';
import { DocumentEntity } from '../documents/document.entity.js';
import type { Kind } from '../documents/kind.js';
import { OutboxService } from '../outbox/outbox.service.js';
import type { DocumentChanges, DocumentView, NewDocumentBody } from './document.schema.js';
import { DocumentsQuery } from './documents.query.js';
import { DraftsService } from './drafts.service.js';
import type { SeenVersion } from './versions.js';

/** Documents as wholes: begun by an author, with settings that authors and publishers change. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: DataSource,
    private readonly drafts: DraftsService,
    private readonly outbox: OutboxService,
    private readonly query: DocumentsQuery,
  ) {}

  async create(kind: Kind, { datedAt, dueAt, ...rest }: NewDocumentBody, actor: Actor): Promise<DocumentView> {
    const dates = { datedAt: datedAt ? new Date(datedAt) : null, dueAt: dueAt ? new Date(dueAt) : null };
    const source = await this.database.transaction((tx) =>
      this.drafts.begin(tx, { ...rest, ...dates, kind, origin: 'written' }, actor),
    );
    return this.query.one(kind, source.document.id);
  }

  /** @throws Problem 403, 404; 409 when the source language is taken out; 412 */
  async change(kind: Kind, documentId: string, changes: DocumentChanges, actor: Actor, seen: SeenVersion) {
    if (!hasRole(actor, 'author') && !hasRole(actor, 'publisher')) {
      const reasons = [{ code: 'workflow.role_missing', params: { roles: ['author', 'publisher'] } }];
      throw new Problem(403, 'documents.refused', { reasons });
    }
    await this.database.transaction(async (tx) => {
      const found = await tx.findOne(DocumentEntity, {
        where: { id: documentId, kind },
        lock: { mode: 'pessimistic_write' },
      });
      if (!found) throw notFound('document');
      if (!seen(found)) throw stale({ version: found.version });
      const { dueAt, ...rest } = changes;
      const required = rest.requiredLanguages ?? found.requiredLanguages;
      const optional = (rest.optionalLanguages ?? found.optionalLanguages).filter(
        (language) => !required.includes(language),
      );
      if (![...required, ...optional].includes(found.sourceLanguage)) {
        throw new Problem(409, 'documents.source_language_needed', { params: { language: found.sourceLanguage } });
      }
      await tx.update(DocumentEntity, documentId, {
        ...rest,
        requiredLanguages: required,
        optionalLanguages: optional,
        ...(dueAt !== undefined && { dueAt: dueAt === null ? null : new Date(dueAt) }),
        version: found.version + 1,
      });
      if (dueAt !== undefined) {
        const due = `UPDATE tasks SET due_at = coalesce($2::timestamptz, 'infinity') WHERE document_id = $1 AND closed_at IS NULL`;
        await tx.query(due, [documentId, dueAt]);
      }
      await recordEvent(tx, { actor, action: 'document.changed', documentId, details: { ...changes } });
      // A language that was added is opened, and one that is no longer required no longer holds the others back.
      await this.outbox.append(tx, 'translation.prepare', { documentId });
      await this.outbox.append(tx, 'release.ready', { documentId });
    });
    return this.query.one(kind, documentId);
  }
}
