import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../languages/languages.js';
import type { Kind } from '../../documents/kind.js';

/** What the public has now of the document, and around it. */
export interface PublicSurroundings {
  /** Null: this language was never public. */
  publishedAt: Date | null;
  /** Where the public reads this language; null: nowhere. */
  slug: string | null;
  siblings: { language: Language; kind: Kind; slug: string }[];
  officials: { name: string; slug: string }[];
}

@Injectable()
export class PreviewSurroundings {
  constructor(private readonly db: DataSource) {}

  async of(documentId: string, language: Language, officials: readonly string[]): Promise<PublicSurroundings> {
    const rows: PublicSurroundings[] = await this.db.query(SURROUNDINGS, [documentId, language, officials]);
    return rows[0] as PublicSurroundings;
  }
}

const SURROUNDINGS = `
  SELECT (SELECT published_at FROM publications WHERE document_id = $1 AND language = $2) AS "publishedAt",
         (SELECT slug FROM publications WHERE document_id = $1 AND language = $2 AND withdrawn_at IS NULL) AS slug,
         (SELECT coalesce(json_agg(json_build_object('language', language, 'kind', kind, 'slug', slug)), '[]')
            FROM publications WHERE document_id = $1 AND language <> $2 AND withdrawn_at IS NULL) AS siblings,
         (SELECT coalesce(json_agg(json_build_object('name', title, 'slug', slug)
                   ORDER BY array_position($3::uuid[], document_id)), '[]')
            FROM publications
           WHERE document_id = ANY($3::uuid[]) AND document_id <> $1 AND language = $2 AND kind = 'official'
             AND withdrawn_at IS NULL) AS officials`;
