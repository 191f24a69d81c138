import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hasRole, type Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { notFound, Problem } from '../common/problem.js';
import type { Priority } from './task-kind.js';
import { rankTasks } from './tasks.js';

/** What is urgent: of the document, and with it of every task in it. */
@Injectable()
export class TaskPriorityService {
  constructor(private readonly database: DataSource) {}

  /** @throws Problem 403, 404 */
  async set(documentId: string, priority: Priority, actor: Actor): Promise<void> {
    requireSettingRight(actor);
    await this.database.transaction(async (tx) => {
      const rows: { priority: Priority }[] = await tx.query(`SELECT priority FROM documents WHERE id = $1 FOR UPDATE`, [
        documentId,
      ]);
      const before = rows[0];
      if (!before) throw notFound('document');
      if (before.priority === priority) return;
      await tx.query(`UPDATE documents SET priority = $2, version = version + 1 WHERE id = $1`, [documentId, priority]);
      await rankTasks(tx, documentId);
      const details = { from: { priority: before.priority }, to: { priority } };
      await recordEvent(tx, { actor, action: 'document.changed', documentId, details });
    });
  }
}

function requireSettingRight(actor: Actor): void {
  if (hasRole(actor, 'author') || hasRole(actor, 'publisher')) return;
  const reasons = [{ code: 'workflow.role_missing', params: { roles: ['author', 'publisher'] } }];
  throw new Problem(403, 'documents.refused', { reasons });
}
