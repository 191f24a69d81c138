import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import type { Presentation } from '../documents/document-kind.js';
import type { Kind } from '../documents/kind.js';
import type { Language } from '../languages/languages.js';
import { slugOf } from '../languages/slug.js';
import { itemGuid } from './guid.js';

export interface Release {
  documentId: string;
  kind: Kind;
  language: Language;
  slug: string;
  revisionId: string;
  content: object;
  presentation: Presentation;
  /** The date that the document bears; null: the moment of its first release. */
  datedAt: Date | null;
}

/** The only place that writes what the public reads. Runs in the transaction of the release. */
@Injectable()
export class PublicationWriter {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>) {}

  /** Freezes a text as the one that the public reads. The date that readers see stays that of the first time. */
  async freeze(tx: EntityManager, release: Release): Promise<void> {
    const { title, description, html, section } = release.presentation;
    const publishedAt = publicationDate(release.datedAt);
    const rows: Frozen[] = await tx.query(
      `INSERT INTO publications AS p (document_id, language, kind, slug, title, description, html, section,
              section_slugs, content, revision_id, published_at, first_released_at, updated_at, version, guid)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now(), $12, 1, $13)
       ON CONFLICT (document_id, language) DO UPDATE SET
              slug = excluded.slug, title = excluded.title, description = excluded.description, html = excluded.html,
              section = excluded.section, section_slugs = excluded.section_slugs, content = excluded.content,
              revision_id = excluded.revision_id, updated_at = now(), withdrawn_at = NULL, version = p.version + 1
       RETURNING version, to_jsonb(p) AS frozen`,
      [
        ...[release.documentId, release.language, release.kind, release.slug, title, description, html, section],
        ...[
          section.map((name) => slugOf(name, release.language)),
          release.content,
          release.revisionId,
          publishedAt,
          this.guid(release, publishedAt),
        ],
      ],
    );
    await this.remember(tx, release, rows[0] as Frozen);
  }

  /** Takes a text from the public. Its address and its place in the feeds stay, to say so. */
  async withdraw(tx: EntityManager, documentId: string, language: Language): Promise<void> {
    await tx.query(
      `UPDATE publications SET withdrawn_at = now(), updated_at = now(), version = version + 1
        WHERE document_id = $1 AND language = $2 AND withdrawn_at IS NULL`,
      [documentId, language],
    );
  }

  /** Kept for good: it stays when the office moves to another host. */
  private guid({ kind, documentId, language }: Release, firstPublishedAt: Date): string {
    const { host } = new URL(this.config.publicUrl);
    return itemGuid({ host, kind, documentId, language, firstPublishedAt });
  }

  private async remember(
    tx: EntityManager,
    { documentId, language, revisionId }: Release,
    { version, frozen }: Frozen,
  ) {
    await tx.query(
      `INSERT INTO publication_revisions (document_id, language, version, revision_id, frozen, released_at)
       VALUES ($1, $2, $3, $4, $5, now())`,
      [documentId, language, version, revisionId, frozen],
    );
  }
}

/** The date that the document bears. One that is still to come would stand on top of every list until then. */
function publicationDate(datedAt: Date | null): Date {
  const now = new Date();
  return datedAt && datedAt < now ? datedAt : now;
}

interface Frozen {
  version: number;
  frozen: object;
}
