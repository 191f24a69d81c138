import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '../../common/problem.js';
import { translatorFor } from '../../languages/i18n.js';
import type { Language } from '../../languages/languages.js';
import { noticeOf, type Withdrawal } from '../../publications/withdrawal.js';
import { documentFacts } from '../facts.query.js';
import { wholeVersion } from '../versions.js';
import type { Neighbour } from './redirect-rules.js';
import type { WithdrawalsView } from './withdrawal.schema.js';

interface Row extends Withdrawal {
  language: Language;
  withdrawnAt: Date;
}

/** What people see of withdrawals. */
@Injectable()
export class WithdrawalsQuery {
  constructor(private readonly database: DataSource) {}

  /** @throws Problem 404 */
  async of(documentId: string): Promise<WithdrawalsView> {
    const variants = await documentFacts(this.database.manager, documentId, { lock: false });
    if (variants.length === 0) throw notFound('document');
    const rows: Row[] = await this.database.query(
      `SELECT language, withdrawal_kind AS kind, withdrawal_notice AS notice, redirect_to AS "redirectTo",
              withdrawn_at AS "withdrawnAt"
         FROM publications WHERE document_id = $1 AND withdrawn_at IS NOT NULL ORDER BY language`,
      [documentId],
    );
    return { version: wholeVersion(variants), withdrawals: rows.map(viewOf) };
  }
}

function viewOf({ withdrawnAt, ...row }: Row): WithdrawalsView['withdrawals'][number] {
  return { ...row, text: noticeOf(row, translatorFor(row.language)), withdrawnAt: withdrawnAt.toISOString() };
}

/** Where a redirect would lead, and whose readers are sent to the document. */
export function neighboursOf(tx: EntityManager, documentId: string, redirectTo: string): Promise<Neighbour[]> {
  return tx.query(
    `SELECT document_id AS "documentId", language, title, withdrawn_at IS NOT NULL AS withdrawn,
            redirect_to AS "redirectTo"
       FROM publications WHERE document_id = $2 OR redirect_to = $1 ORDER BY document_id, language`,
    [documentId, redirectTo],
  );
}

/**
 * One change of withdrawals at a time, so that no two redirects that are written at once make a chain. Taken after the
 * rows of the document.
 */
export async function lockRedirects(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('jarshy:redirects'))`);
}
