import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { toPage, type Page } from '../common/pagination.js';
import type { Language } from '../languages/languages.js';
import { decodePosition, positionAt } from './list-position.js';
import type { NamedOfficial, Sibling } from './publication.js';
import { FEED_COLUMNS, type FeedPublication } from './publications-feed.query.js';

/** As agencies need it. */
export interface AgencyPublication extends FeedPublication {
  /** The same in other languages, published too. */
  translations: (Sibling & { guid: string; title: string })[];
  /** Officials that it names, whose profiles are public. */
  named: NamedOfficial[];
}

type NewsFields = Pick<FeedPublication, 'title' | 'publishedAt'>;

export interface AgencyFilter {
  language?: Language | undefined;
  /** Changed then or later, otherwise than by minor edits. */
  since?: Date | undefined;
  limit: number;
  cursor?: string | undefined;
}

const TRANSLATIONS = `(SELECT coalesce(json_agg(json_build_object('documentId', s.document_id, 'language', s.language,
      'kind', s.kind, 'slug', s.slug, 'guid', s.guid, 'title', s.title) ORDER BY s.language), '[]')
    FROM publications s
   WHERE s.document_id = p.document_id AND s.language <> p.language AND s.withdrawn_at IS NULL) AS translations`;

const NAMED = `(SELECT coalesce(json_agg(json_build_object('documentId', o.document_id, 'name', o.title, 'slug', o.slug)
      ORDER BY array_position(p.officials, o.document_id)), '[]')
    FROM publications o
   WHERE o.document_id = ANY (p.officials) AND o.language = p.language AND o.kind = 'official'
     AND o.withdrawn_at IS NULL) AS named`;

const COLUMNS = `${FEED_COLUMNS}, ${TRANSLATIONS}, ${NAMED}`;

/** What agencies take of the publications, also what was withdrawn; every method is one query. */
@Injectable()
export class PublicationsAgencyQuery {
  constructor(private readonly db: DataSource) {}

  /**
   * What has changed last comes first.
   *
   * @throws Problem `pagination.bad_cursor`
   */
  async list({ language, since, limit, cursor }: AgencyFilter): Promise<Page<AgencyPublication>> {
    const position = decodePosition(cursor) ?? [null, null, null];
    const rows: AgencyPublication[] = await this.db.query(
      `SELECT ${COLUMNS} FROM publications p
        WHERE ($1::text IS NULL OR p.language = $1)
          AND ($2::timestamptz IS NULL OR p.updated_at >= $2)
          AND ($3::timestamptz IS NULL OR (p.updated_at, p.document_id, p.language) < ($3, $4::uuid, $5::text))
        ORDER BY p.updated_at DESC, p.document_id DESC, p.language DESC LIMIT $6`,
      [language, since, ...position, limit + 1],
    );
    return toPage(rows, limit, (row) => positionAt(row.updatedAt, row));
  }

  async one(documentId: string, language: Language): Promise<AgencyPublication | undefined> {
    const rows: AgencyPublication[] = await this.db.query(
      `SELECT ${COLUMNS} FROM publications p WHERE p.document_id = $1 AND p.language = $2`,
      [documentId, language],
    );
    return rows[0];
  }

  /** Articles of the last days, the newest first, without what was withdrawn. */
  newsAddresses(language: Language, since: Date, limit: number): Promise<(Sibling & NewsFields)[]> {
    return this.db.query(
      `SELECT document_id AS "documentId", language, kind, slug, title, published_at AS "publishedAt" FROM publications
        WHERE language = $1 AND kind = 'article' AND withdrawn_at IS NULL AND published_at > $2
        ORDER BY published_at DESC, document_id DESC LIMIT $3`,
      [language, since, limit],
    );
  }

  /** The same with their texts. */
  news(language: Language, since: Date, limit: number): Promise<FeedPublication[]> {
    return this.db.query(
      `SELECT ${FEED_COLUMNS} FROM publications p
        WHERE p.language = $1 AND p.kind = 'article' AND p.withdrawn_at IS NULL AND p.published_at > $2
        ORDER BY p.published_at DESC, p.document_id DESC LIMIT $3`,
      [language, since, limit],
    );
  }
}
