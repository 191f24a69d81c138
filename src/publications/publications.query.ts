import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { toPage, type Page } from '../common/pagination.js';
import type { Kind } from '../documents/kind.js';
import { queryPrepared } from '../database/prepared.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { listStatement } from './list-statement.js';
import { decodePosition, positionOf } from './list-position.js';
import type { FullPublication, ListedPublication } from './publication.js';

export interface PublicationFilter {
  language?: Language | undefined;
  /** The slug of one level of the section. */
  section?: string | undefined;
  kind?: Kind | undefined;
  /** Published then or later. */
  since?: Date | undefined;
  limit: number;
  cursor?: string | undefined;
}

export const CORE = `p.document_id AS "documentId", p.language, p.kind, p.slug, p.title, p.description, p.section,
  p.section_slugs AS "sectionSlugs", p.officials, p.published_at AS "publishedAt", p.updated_at AS "updatedAt",
  p.corrected_at AS "correctedAt", p.minor_edited_at AS "minorEditedAt", p.corrections,
  p.correction_awaited_since AS "correctionAwaitedSince", p.corrected_language AS "correctedLanguage",
  p.withdrawn_at AS "withdrawnAt"`;

export const SIBLINGS = `(SELECT coalesce(json_agg(json_build_object(
      'documentId', s.document_id, 'language', s.language, 'kind', s.kind, 'slug', s.slug)
      ORDER BY array_position('{${LANGUAGES.join()}}', s.language)), '[]')
    FROM publications s
   WHERE s.document_id = p.document_id AND s.language <> p.language AND s.withdrawn_at IS NULL) AS siblings`;

const LIST = `SELECT ${CORE}, ${SIBLINGS} FROM publications p`;

export const WITHDRAWAL = `CASE WHEN p.withdrawn_at IS NOT NULL THEN
    json_build_object('kind', p.withdrawal_kind, 'notice', p.withdrawal_notice) END AS withdrawal`;

// Readers are not sent to what is gone itself.
const REDIRECT = `(SELECT json_build_object(
      'documentId', r.document_id, 'language', r.language, 'kind', r.kind, 'slug', r.slug)
    FROM publications r
   WHERE r.document_id = p.redirect_to AND r.language = p.language AND r.withdrawn_at IS NULL) AS redirect`;

const NAMED = `(SELECT coalesce(json_agg(json_build_object(
      'documentId', o.document_id, 'name', o.title, 'slug', o.slug) ORDER BY array_position(p.officials, o.document_id)), '[]')
    FROM publications o
   WHERE o.document_id = ANY(p.officials) AND o.document_id <> p.document_id AND o.language = p.language
     AND o.kind = 'official' AND o.withdrawn_at IS NULL) AS named`;

const FULL = `SELECT ${CORE}, p.source_language AS "sourceLanguage", p.html, p.content, ${WITHDRAWAL}, ${REDIRECT}, ${NAMED},
  ${SIBLINGS} FROM publications p`;

const AT_ADDRESS = `p.language = $1 AND p.document_id = coalesce(
    (SELECT document_id FROM publications WHERE language = $1 AND kind = $2 AND slug = $3),
    (SELECT document_id FROM publication_addresses WHERE language = $1 AND kind = $2 AND slug = $3))`;

/** The only place that reads what the public reads; every method is one query. */
@Injectable()
export class PublicationsQuery {
  constructor(private readonly db: DataSource) {}

  /**
   * Newest first, without what is withdrawn.
   *
   * @throws Problem `pagination.bad_cursor`
   */
  async list({ language, kind, section, since, limit, cursor }: PublicationFilter): Promise<Page<ListedPublication>> {
    const position = decodePosition(cursor);
    const statement = listStatement(LIST, { language, kind, section, since, position, rows: limit + 1 });
    const rows = await queryPrepared<ListedPublication>(this.db, statement);
    return toPage(rows, limit, positionOf);
  }

  /** Also when it is withdrawn. */
  async byId(documentId: string, language: Language): Promise<FullPublication | undefined> {
    return this.one('publication by id', `${FULL} WHERE p.document_id = $1 AND p.language = $2`, [
      documentId,
      language,
    ]);
  }

  /** Also when it is withdrawn, or has moved from there: `answerFor` says what the address answers. */
  async byAddress(language: Language, kind: Kind, slug: string): Promise<FullPublication | undefined> {
    // PostgreSQL's text cannot hold U+0000, and refuses it even in a comparison.
    if (slug.includes('\0')) return undefined;
    return this.one('publication by address', `${FULL} WHERE ${AT_ADDRESS}`, [language, kind, slug]);
  }

  private async one(name: string, sql: string, values: string[]): Promise<FullPublication | undefined> {
    const [row] = await queryPrepared<FullPublication>(this.db, { name, sql, values });
    return row;
  }
}
