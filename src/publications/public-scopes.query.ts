import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../languages/languages.js';

/** A section or the profile of an official, by its address. */
export interface PublicScope {
  slug: string;
  name: string;
}

export interface PublicOfficial extends PublicScope {
  documentId: string;
  withdrawn: boolean;
}

/** What lists and feeds can follow; every method is one query. */
@Injectable()
export class PublicScopesQuery {
  constructor(private readonly db: DataSource) {}

  /** Also one that nothing is left in. */
  async section(language: Language, slug: string): Promise<PublicScope | undefined> {
    if (slug.includes('\0')) return undefined;
    const rows: PublicScope[] = await this.db.query(
      `SELECT slug, name FROM public_sections WHERE language = $1 AND slug = $2`,
      [language, slug],
    );
    return rows[0];
  }

  /** By the address of the profile, also a former one. */
  async official(language: Language, slug: string): Promise<PublicOfficial | undefined> {
    if (slug.includes('\0')) return undefined;
    const rows: PublicOfficial[] = await this.db.query(
      `SELECT document_id AS "documentId", slug, title AS name, withdrawn_at IS NOT NULL AS withdrawn
         FROM publications WHERE language = $1 AND document_id = coalesce(
              (SELECT document_id FROM publications WHERE language = $1 AND kind = 'official' AND slug = $2),
              (SELECT document_id FROM publication_addresses WHERE language = $1 AND kind = 'official' AND slug = $2))`,
      [language, slug],
    );
    return rows[0];
  }

  /** In the order of their names. */
  sections(language: Language): Promise<PublicScope[]> {
    return this.db.query(`SELECT slug, name FROM public_sections WHERE language = $1 ORDER BY name, slug`, [language]);
  }

  /** Whose profiles are public, in the order of their names. */
  officials(language: Language): Promise<PublicScope[]> {
    return this.db.query(
      `SELECT slug, title AS name FROM publications
        WHERE language = $1 AND kind = 'official' AND withdrawn_at IS NULL ORDER BY title, slug`,
      [language],
    );
  }

  /** Where the profiles of these documents are, or were before they moved or were withdrawn. */
  async addressesOfOfficials(language: Language, documentIds: readonly string[]): Promise<string[]> {
    const rows: { slug: string }[] = await this.db.query(
      `SELECT slug FROM publications WHERE language = $1 AND kind = 'official' AND document_id = ANY($2)
        UNION SELECT slug FROM publication_addresses
               WHERE language = $1 AND kind = 'official' AND document_id = ANY($2) ORDER BY slug`,
      [language, documentIds],
    );
    return rows.map(({ slug }) => slug);
  }
}
