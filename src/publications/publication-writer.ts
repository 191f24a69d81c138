import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import type { Presentation } from '../documents/document-kind.js';
import type { Kind } from '../documents/kind.js';
import type { Language } from '../languages/languages.js';
import { slugOf } from '../languages/slug.js';
import { OutboxService } from '../outbox/outbox.service.js';
import { itemGuid } from './guid.js';
import { rememberChange, type PublicChange } from './public-change.js';
import type { Withdrawal } from './withdrawal.js';

/** How a text that was public before differs from what it was; `note` tells readers what was wrong. */
export type Change = { kind: 'minor' | 'update' } | { kind: 'correction'; note: string };

export interface Release {
  documentId: string;
  kind: Kind;
  language: Language;
  /** Of the document: what is in no other is a translation. */
  sourceLanguage: Language;
  slug: string;
  revisionId: string;
  content: object;
  presentation: Presentation;
  /** Documents of the profiles of the officials that it names. */
  officials: string[];
  /** The date that the document bears; null: the moment of its first release. */
  datedAt: Date | null;
  /** Of no account for a text that was never public, or was withdrawn. */
  change: Change;
}

type Addressed = Pick<Release, 'documentId' | 'language' | 'kind' | 'slug'>;

interface Frozen {
  version: number;
  frozen: object;
}

interface Before {
  slug: string;
  sectionSlugs: string[];
  officials: string[];
  withdrawn: boolean;
}

/**
 * The only place that writes what the public reads. Runs in the transaction of what happens, with the document locked.
 * Whoever changes several languages of a document goes through them in their alphabetical order: see `public_versions`.
 */
@Injectable()
export class PublicationWriter {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly outbox: OutboxService,
  ) {}

  /** Freezes a text as the one that the public reads. The date that readers see stays that of the first time. */
  async freeze(tx: EntityManager, release: Release): Promise<void> {
    const { documentId, language } = release;
    const before = await this.before(tx, documentId, language);
    const { version, frozen } = await this.write(tx, release);
    await tx.query(
      `INSERT INTO publication_revisions (document_id, language, version, revision_id, frozen, released_at)
       VALUES ($1, $2, $3, $4, $5, now())`,
      [documentId, language, version, release.revisionId, frozen],
    );
    const moved = before && before.slug !== release.slug;
    if (moved) await this.move(tx, release, before.slug);
    const change = before && !before.withdrawn ? CHANGES[release.change.kind] : 'published';
    await this.tell(tx, documentId, language, change, before);
    if (moved || before?.withdrawn) await this.tellOfTarget(tx, documentId, language);
  }

  /** Takes a text from the public, or says otherwise why it was. Its address and its place in the feeds stay, to say so. */
  async withdraw(
    tx: EntityManager,
    documentId: string,
    language: Language,
    { kind, notice, redirectTo }: Withdrawal,
  ): Promise<void> {
    const before = await this.before(tx, documentId, language);
    await tx.query(
      `UPDATE publications
          SET withdrawn_at = coalesce(withdrawn_at, now()), updated_at = now(), version = version + 1,
              withdrawal_kind = $3, withdrawal_notice = $4, redirect_to = $5,
              correction_awaited_since = NULL, corrected_language = NULL
        WHERE document_id = $1 AND language = $2`,
      [documentId, language, kind, notice, redirectTo],
    );
    await this.tell(tx, documentId, language, before?.withdrawn ? 'withdrawalChanged' : 'withdrawn');
    if (!before?.withdrawn) await this.tellOfTarget(tx, documentId, language);
  }

  /** Gives the public back what was withdrawn, as it was. */
  async reinstate(tx: EntityManager, documentId: string, language: Language): Promise<void> {
    await tx.query(
      `UPDATE publications
          SET withdrawn_at = NULL, updated_at = now(), version = version + 1,
              withdrawal_kind = NULL, withdrawal_notice = NULL, redirect_to = NULL
        WHERE document_id = $1 AND language = $2`,
      [documentId, language],
    );
    await this.tell(tx, documentId, language, 'reinstated');
    await this.tellOfTarget(tx, documentId, language);
  }

  /** Gives a text that is or was public another address; from the former one readers are led there for good. */
  async readdress(tx: EntityManager, documentId: string, language: Language, slug: string): Promise<void> {
    const [[moved]]: [(Addressed & { former: string })[], number] = await tx.query(
      `WITH before AS (SELECT kind, slug FROM publications WHERE document_id = $1 AND language = $2)
       UPDATE publications p SET slug = $3, version = version + 1 FROM before
        WHERE document_id = $1 AND language = $2 AND p.slug <> $3
       RETURNING p.document_id AS "documentId", p.language, p.kind, p.slug, before.slug AS former`,
      [documentId, language, slug],
    );
    if (!moved) return;
    await this.move(tx, moved, moved.former);
    await this.tell(tx, documentId, language, 'minorEdit');
    await this.tellOfTarget(tx, documentId, language);
  }

  /** From now on readers of `language` are told that `corrected` was corrected and theirs was not. Twice is once. */
  async awaitCorrection(tx: EntityManager, documentId: string, language: Language, corrected: Language): Promise<void> {
    const [, count]: [unknown, number] = await tx.query(
      `UPDATE publications SET correction_awaited_since = now(), corrected_language = $3, version = version + 1
        WHERE document_id = $1 AND language = $2 AND withdrawn_at IS NULL AND correction_awaited_since IS NULL`,
      [documentId, language, corrected],
    );
    if (count > 0) await this.tell(tx, documentId, language, 'correctionAwaited');
  }

  /** The text holds as it stands: the notice goes. Nothing else does. */
  async settleCorrection(tx: EntityManager, documentId: string, language: Language): Promise<void> {
    const [, count]: [unknown, number] = await tx.query(
      `UPDATE publications SET correction_awaited_since = NULL, corrected_language = NULL, version = version + 1
        WHERE document_id = $1 AND language = $2 AND correction_awaited_since IS NOT NULL`,
      [documentId, language],
    );
    if (count > 0) await this.tell(tx, documentId, language, 'correctionSettled');
  }

  private async before(tx: EntityManager, documentId: string, language: Language): Promise<Before | undefined> {
    const rows: Before[] = await tx.query(
      `SELECT slug, section_slugs AS "sectionSlugs", officials, withdrawn_at IS NOT NULL AS withdrawn
         FROM publications WHERE document_id = $1 AND language = $2`,
      [documentId, language],
    );
    return rows[0];
  }

  private async write(tx: EntityManager, release: Release): Promise<Frozen> {
    const { title, description, html, section } = release.presentation;
    const { change } = release;
    const publishedAt = publicationDate(release.datedAt);
    const sectionSlugs = section.map((name) => slugOf(name, release.language));
    const rows: Frozen[] = await tx.query(
      `INSERT INTO publications AS p (document_id, language, kind, slug, title, description, html, section,
              section_slugs, content, revision_id, officials, published_at, first_released_at, updated_at, version, guid,
              source_language)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, now(), $13, 1, $14, $17)
       ON CONFLICT (document_id, language) DO UPDATE SET
              slug = excluded.slug, title = excluded.title, description = excluded.description, html = excluded.html,
              section = excluded.section, section_slugs = excluded.section_slugs, content = excluded.content,
              revision_id = excluded.revision_id, officials = excluded.officials,
              source_language = excluded.source_language, version = p.version + 1,
              updated_at = CASE WHEN $15 = 'minor' AND p.withdrawn_at IS NULL THEN p.updated_at ELSE now() END,
              minor_edited_at = CASE WHEN $15 = 'minor' THEN now() ELSE p.minor_edited_at END,
              corrected_at = CASE WHEN $15 = 'correction' THEN now() ELSE p.corrected_at END,
              corrections = CASE WHEN $15 = 'correction'
                THEN jsonb_build_array(jsonb_build_object('at', now()::timestamptz(3), 'note', $16::text)) || p.corrections
                ELSE p.corrections END,
              correction_awaited_since = NULL, corrected_language = NULL,
              withdrawn_at = NULL, withdrawal_kind = NULL, withdrawal_notice = NULL, redirect_to = NULL
       RETURNING version, to_jsonb(p) AS frozen`,
      [
        ...[release.documentId, release.language, release.kind, release.slug, title, description, html, section],
        ...[sectionSlugs, release.content, release.revisionId, release.officials, publishedAt],
        ...[this.guid(release, publishedAt), change.kind, change.kind === 'correction' ? change.note : null],
        release.sourceLanguage,
      ],
    );
    return rows[0] as Frozen;
  }

  /** Links to where the text was lead to where it is; an address that it takes up again is its own. */
  private async move(
    tx: EntityManager,
    { documentId, language, kind, slug }: Addressed,
    former: string,
  ): Promise<void> {
    await tx.query(`DELETE FROM publication_addresses WHERE language = $1 AND kind = $2 AND slug = $3`, [
      ...[language, kind, slug],
    ]);
    await tx.query(`INSERT INTO publication_addresses (language, kind, slug, document_id) VALUES ($1, $2, $3, $4)`, [
      ...[language, kind, former, documentId],
    ]);
  }

  /** What readers find at the withdrawn texts that redirect to this one depends on its address, and on its being there. */
  private async tellOfTarget(tx: EntityManager, documentId: string, language: Language): Promise<void> {
    const rows: { documentId: string }[] = await tx.query(
      `SELECT document_id AS "documentId" FROM publications WHERE redirect_to = $1 AND language = $2 ORDER BY 1`,
      [documentId, language],
    );
    for (const row of rows) await this.tell(tx, row.documentId, language, 'withdrawalChanged');
  }

  private async tell(
    tx: EntityManager,
    documentId: string,
    language: Language,
    change: PublicChange,
    before?: Before,
  ): Promise<void> {
    const changeId = await rememberChange(tx, { documentId, language, change, before });
    await this.outbox.append(tx, 'publication.announce', { changeId });
  }

  /** Kept for good: it stays when the office moves to another host. */
  private guid({ kind, documentId, language }: Release, firstPublishedAt: Date): string {
    const { host } = new URL(this.config.publicUrl);
    return itemGuid({ host, kind, documentId, language, firstPublishedAt });
  }
}

const CHANGES: Record<Change['kind'], PublicChange> = {
  minor: 'minorEdit',
  update: 'updated',
  correction: 'corrected',
};

/** The date that the document bears. One that is still to come would stand on top of every list until then. */
function publicationDate(datedAt: Date | null): Date {
  const now = new Date();
  return datedAt && datedAt < now ? datedAt : now;
}
