import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import type { Reason } from '../../common/problem.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import { rolledBack } from '../../database/rolled-back.js';
import type { Translate } from '../../languages/i18n.js';
import { LANGUAGES, type Language } from '../../languages/languages.js';
import { FEED_COLUMNS, type FeedPublication } from '../../publications/publications-feed.query.js';
import type { PublicChange } from '../../publications/public-change.js';
import { publisherIn } from '../../syndication/publisher.js';
import { isWanted, type VariantFacts } from '../facts.js';
import { lockedFacts } from '../locked-document.js';
import { feedOf, pageOf } from './public-view.js';
import { Rehearsal } from './rehearsal.service.js';
import type { LanguagePreview, ReleasePreview, ReleasePreviewRequest } from './release-preview.schema.js';

interface Rehearsed {
  variants: VariantFacts[];
  reasons: Reason[];
  before: FeedPublication[];
  after: FeedPublication[];
  changes: { language: Language; change: PublicChange }[];
}

/** What readers and subscribers would see of a release, a change or a withdrawal. Nothing of it stays. */
@Injectable()
export class ReleasePreviews {
  constructor(
    private readonly database: DataSource,
    private readonly rehearsal: Rehearsal,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `t` is of who asks. @throws Problem 404, 422 */
  async show(documentId: string, request: ReleasePreviewRequest, asker: Actor, t: Translate): Promise<ReleasePreview> {
    const rehearsed = await rolledBack(this.database, (tx) => this.rehearse(tx, documentId, request, asker));
    const said = (reasons: Reason[]) =>
      reasons.map(({ code, params = {} }) => ({ code, params, detail: t(`errors:${code}`, params) }));
    return {
      reasons: said(rehearsed.reasons.filter(({ params }) => params?.['language'] === undefined)),
      languages: languagesOf(rehearsed).map((language) => ({
        ...this.seenIn(language, rehearsed),
        reasons: said(rehearsed.reasons.filter(({ params }) => params?.['language'] === language)),
      })),
    };
  }

  private async rehearse(
    tx: EntityManager,
    documentId: string,
    request: ReleasePreviewRequest,
    asker: Actor,
  ): Promise<Rehearsed> {
    const variants = await lockedFacts(tx, documentId);
    const before = await publicationsOf(tx, documentId);
    const last = await lastChange(tx, documentId);
    const reasons = await this.rehearsal.of(tx, variants, request, asker);
    const after = await publicationsOf(tx, documentId);
    const changes: Rehearsed['changes'] = await tx.query(CHANGES, [documentId, last]);
    return { variants, reasons, before, after, changes };
  }

  private seenIn(language: Language, { before, after, changes }: Rehearsed): Omit<LanguagePreview, 'reasons'> {
    const publisher = publisherIn(language, this.config);
    const [was, is] = [inLanguage(before, language), inLanguage(after, language)];
    return {
      language,
      happens: inLanguage(changes, language)?.change ?? 'nothing',
      page: pageOf(was, is, publisher),
      feed: feedOf(was, is, publisher),
    };
  }
}

const CHANGES = `
  SELECT DISTINCT ON (language) language, change FROM publication_changes
   WHERE document_id = $1 AND id > $2 ORDER BY language, id DESC`;

async function lastChange(tx: EntityManager, documentId: string): Promise<string> {
  const rows: { id: string }[] = await tx.query(
    `SELECT coalesce(max(id), 0) AS id FROM publication_changes WHERE document_id = $1`,
    [documentId],
  );
  return (rows[0] as { id: string }).id;
}

function publicationsOf(tx: EntityManager, documentId: string): Promise<FeedPublication[]> {
  return tx.query(`SELECT ${FEED_COLUMNS} FROM publications p WHERE p.document_id = $1`, [documentId]);
}

function inLanguage<T extends { language: Language }>(all: readonly T[], wanted: Language): T | undefined {
  return all.find(({ language }) => language === wanted);
}

/** Those that the document is to have, those that the public has, and those that there is something to say of. */
function languagesOf({ variants, reasons, after }: Rehearsed): Language[] {
  return LANGUAGES.filter(
    (language) =>
      variants.some(({ document }) => isWanted(document, language)) ||
      inLanguage(after, language) !== undefined ||
      reasons.some(({ params }) => params?.['language'] === language),
  );
}
