import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { groupBy } from '../../common/group-by.js';
import { notFound, Problem } from '../../common/problem.js';
import { toAlmatyIso } from '../../languages/almaty-time.js';
import type { Language } from '../../languages/languages.js';
import type { DocumentParity, OfficeParity, ParityQuery } from './parity.schema.js';
import { PARITY_OF_DOCUMENT, PARITY_OF_OFFICE } from './parity.sql.js';

const USUAL_MS = 13 * 7 * 24 * 3_600_000;

type OfDocument = DocumentParity['languages'][number];
interface DocumentRow extends Omit<OfDocument, 'firstPublishedAt' | 'correctionAwaitedSince'> {
  firstPublishedAt: Date | null;
  correctionAwaitedSince: Date | null;
}

interface OfficeRow {
  language: Language;
  open: number;
  longestOpenSeconds: number | null;
  /** Null: of the whole time. */
  period: Date | null;
  texts: number;
  medianSeconds: number | null;
  p90Seconds: number | null;
}

/** The parity clock: one statement for a document, one for the office. */
@Injectable()
export class ParityQueries {
  constructor(private readonly database: DataSource) {}

  /** @throws Problem 404 */
  async document(documentId: string): Promise<DocumentParity> {
    const rows: DocumentRow[] = await this.database.query(PARITY_OF_DOCUMENT, [documentId]);
    const [first] = rows;
    if (!first) throw notFound('document');
    return {
      firstLanguage: first.firstPublishedAt && first.language,
      firstPublishedAt: first.firstPublishedAt?.toISOString() ?? null,
      languages: rows.map(({ firstPublishedAt, correctionAwaitedSince, ...row }) => ({
        ...row,
        firstPublishedAt: firstPublishedAt?.toISOString() ?? null,
        correctionAwaitedSince: correctionAwaitedSince?.toISOString() ?? null,
      })),
    };
  }

  /** @throws Problem 422 `statistics.empty_period` */
  async office(query: ParityQuery): Promise<OfficeParity> {
    const to = query.to ? new Date(query.to) : new Date();
    const from = query.from ? new Date(query.from) : new Date(to.getTime() - USUAL_MS);
    if (from >= to) throw new Problem(422, 'statistics.empty_period');
    const rows: OfficeRow[] = await this.database.query(PARITY_OF_OFFICE, [from, to, query.by]);
    const languages = [...groupBy(rows, ({ language }) => language).values()].map(languageOf);
    return { from: from.toISOString(), to: to.toISOString(), languages };
  }
}

function languageOf(rows: OfficeRow[]): OfficeParity['languages'][number] {
  const { period: _, ...whole } = rows[0] as OfficeRow;
  const periods = rows.flatMap(({ period, texts, medianSeconds, p90Seconds }) =>
    period === null ? [] : [{ since: toAlmatyIso(period), texts, medianSeconds, p90Seconds }],
  );
  return { ...whole, periods };
}
