import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { queryPrepared } from '../database/prepared.js';
import type { Language } from '../languages/languages.js';
import type { ListedPublication, Sibling } from './publication.js';
import { CORE, SIBLINGS, WITHDRAWAL } from './publications.query.js';
import type { PublicWithdrawal } from './withdrawal.js';

/** As feeds need it. */
export interface FeedPublication extends ListedPublication {
  guid: string;
  html: string;
  /** Counts everything that has happened to it. */
  version: number;
  withdrawal: PublicWithdrawal | null;
  /** What has taken its place, while that is public. */
  redirect: (Sibling & { title: string }) | null;
}

/** Which publications of a language a feed follows. */
export type FeedContent =
  { of: 'all' } | { of: 'section'; slug: string } | { of: 'official'; documentId: string } | { of: 'appointments' };

const LONGEST_FEED = 60;
const MOST_WITHDRAWN = 30;
const DAYS_OF_WITHDRAWN = 30;

const REDIRECT = `(SELECT json_build_object('documentId', r.document_id, 'language', r.language, 'kind', r.kind,
      'slug', r.slug, 'title', r.title)
    FROM publications r
   WHERE r.document_id = p.redirect_to AND r.language = p.language AND r.withdrawn_at IS NULL) AS redirect`;

const COLUMNS = `${CORE}, p.guid, p.version, ${WITHDRAWAL}, ${REDIRECT}, ${SIBLINGS}`;

export const FEED_COLUMNS = `${COLUMNS}, p.html`;

/** Without its text where the reader has that already. */
export type ReadPublication = Omit<FeedPublication, 'html'> & { html: string | null };

/** Versions of publications, by their documents. */
export type KnownVersions = Readonly<Record<string, number>>;

// Most of what a feed tells is the same each time: of the texts, only those come that are new.
const UNLESS_KNOWN =
  'CASE WHEN ($2::jsonb ->> p.document_id::text)::integer IS DISTINCT FROM p.version THEN p.html END';

/** What a feed tells at one moment. */
export interface FeedReading {
  publications: ReadPublication[];
  /** When anything of the language has last changed: full seconds, later with each change. */
  changedAt: Date;
}

/** What feeds tell of the publications; every method is one query. */
@Injectable()
export class PublicationsFeedQuery {
  constructor(private readonly db: DataSource) {}

  /** The 60 newest, and the 30 of the last 30 days that were withdrawn last; without the texts of `known` versions. */
  async read(language: Language, content: FeedContent, known: KnownVersions = {}): Promise<FeedReading> {
    const [condition, ...values] = conditionOf(content);
    const told = `SELECT ${COLUMNS}, ${UNLESS_KNOWN} AS html FROM publications p WHERE p.language = $1 AND ${condition}`;
    const rows = await queryPrepared<ReadPublication & { changedAt: Date }>(this.db, {
      // How rare a section or an official is decides how they are found: those are planned each time.
      name: values.length === 0 ? `feed of ${content.of}` : undefined,
      sql: `SELECT v.changed_at AS "changedAt", told.* FROM public_versions v LEFT JOIN LATERAL (
         (${told} AND p.withdrawn_at IS NULL ORDER BY p.published_at DESC, p.document_id DESC LIMIT ${LONGEST_FEED})
         UNION ALL
         (${told} AND p.withdrawn_at > now() - make_interval(days => ${DAYS_OF_WITHDRAWN})
           ORDER BY p.withdrawn_at DESC, p.document_id DESC LIMIT ${MOST_WITHDRAWN})
       ) AS told ON true WHERE v.language = $1`,
      values: [language, known, ...values],
    });
    // The row of the version stands alone where there is nothing to tell.
    const publications = rows
      .filter(({ documentId }) => (documentId as string | null) !== null)
      .map(({ changedAt: _, ...publication }) => publication);
    return { publications, changedAt: rows[0]?.changedAt ?? new Date(0) };
  }
}

function conditionOf(content: FeedContent): [condition: string, ...values: string[]] {
  switch (content.of) {
    case 'all':
      return ['true'];
    case 'section':
      return ['p.section_slugs @> ARRAY[$3::text]', content.slug];
    case 'official':
      return ['p.officials @> ARRAY[$3::uuid]', content.documentId];
    case 'appointments':
      return [`p.kind = 'official'`];
  }
}
