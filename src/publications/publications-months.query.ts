import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LANGUAGES, type Language } from '../languages/languages.js';
import type { Sibling } from './publication.js';
import { FEED_COLUMNS, type FeedPublication } from './publications-feed.query.js';
import { SIBLINGS } from './publications.query.js';

/** From `from` on, and before `to`. */
export interface Period {
  from: Date;
  to: Date;
}

export interface PublicMonth {
  language: Language;
  /** `2026-05`, in Almaty. */
  month: string;
  /** Of pages. */
  count: number;
  updatedAt: Date;
}

export type PublicPage = Sibling & { updatedAt: Date; siblings: Sibling[] };

/** How a month lies among the others of its language; what was withdrawn counts too. */
export interface ArchivedMonth {
  count: number;
  /** When the one before was published, and the one after. */
  previousAt: Date | null;
  nextAt: Date | null;
}

/** The publications by the months in which they came out; every method is one query. */
@Injectable()
export class PublicationsMonthsQuery {
  constructor(private readonly db: DataSource) {}

  /** In which there is anything to read. */
  months(): Promise<PublicMonth[]> {
    return this.db.query(
      `SELECT language, to_char(month, 'YYYY-MM') AS month, count, "updatedAt"
         FROM (SELECT language, date_trunc('month', published_at AT TIME ZONE 'Asia/Almaty') AS month,
                      count(*)::integer AS count, max(updated_at) AS "updatedAt"
                 FROM publications WHERE withdrawn_at IS NULL GROUP BY 1, 2) AS months
        ORDER BY array_position($1, language), months.month`,
      [LANGUAGES],
    );
  }

  /** What is there to read of a period, the oldest first. */
  pages(
    language: Language,
    { from, to }: Period,
    { skip, limit }: { skip: number; limit: number },
  ): Promise<PublicPage[]> {
    return this.db.query(
      `SELECT p.document_id AS "documentId", p.language, p.kind, p.slug, p.updated_at AS "updatedAt", ${SIBLINGS}
         FROM publications p
        WHERE p.language = $1 AND p.published_at >= $2 AND p.published_at < $3 AND p.withdrawn_at IS NULL
        ORDER BY p.published_at, p.document_id OFFSET $4 LIMIT $5`,
      [language, from, to, skip, limit],
    );
  }

  async archived(language: Language, { from, to }: Period): Promise<ArchivedMonth> {
    const rows: ArchivedMonth[] = await this.db.query(
      `SELECT (SELECT count(*)::integer FROM publications
                WHERE language = $1 AND published_at >= $2 AND published_at < $3) AS count,
              (SELECT max(published_at) FROM publications WHERE language = $1 AND published_at < $2) AS "previousAt",
              (SELECT min(published_at) FROM publications WHERE language = $1 AND published_at >= $3) AS "nextAt"`,
      [language, from, to],
    );
    return rows[0] as ArchivedMonth;
  }

  /** All of a period, the oldest first, also what was withdrawn. */
  archive(
    language: Language,
    { from, to }: Period,
    { skip, limit }: { skip: number; limit: number },
  ): Promise<FeedPublication[]> {
    return this.db.query(
      `SELECT ${FEED_COLUMNS} FROM publications p
        WHERE p.language = $1 AND p.published_at >= $2 AND p.published_at < $3
        ORDER BY p.published_at, p.document_id OFFSET $4 LIMIT $5`,
      [language, from, to, skip, limit],
    );
  }
}
