import type { Kind } from '../documents/kind.js';
import type { Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { publicationPath } from '../publications/addresses.js';
import { publicationId } from '../publications/publication-id.js';
import { noticeOf, type WithdrawalKind } from '../publications/withdrawal.js';

/** A publication as it is when the message goes out. */
export interface MessagePublication {
  documentId: string;
  language: Language;
  kind: Kind;
  slug: string;
  guid: string;
  version: number;
  title: string;
  description: string;
  section: string[];
  publishedAt: Date;
  updatedAt: Date;
  correctedAt: Date | null;
  /** Newest first. */
  corrections: { at: string; note: string }[];
  withdrawnAt: Date | null;
  withdrawalKind: WithdrawalKind | null;
  withdrawalNotice: string | null;
  /** Where readers are sent instead. */
  redirect: { kind: Kind; slug: string } | null;
}

interface Subject {
  /** The same each time the message is sent: receivers know by it what they have already. */
  id: string;
  type: string;
  at: Date;
  /** Null for a ping. */
  publication: MessagePublication | null;
}

/** The body of a message. Of what is withdrawn it tells the address and the notice only. */
export function writeMessage({ id, type, at, publication }: Subject, publicUrl: string, t: Translate): string {
  return JSON.stringify({
    ...{ id, type, at: at.toISOString() },
    publication: publication && publicationIn(publication, publicUrl, t),
  });
}

function publicationIn(publication: MessagePublication, publicUrl: string, t: Translate) {
  const { guid, language, kind, version, withdrawnAt } = publication;
  return {
    ...{ id: publicationId(publication), guid, language, kind, version },
    url: `${publicUrl}${publicationPath(publication)}`,
    ...(withdrawnAt ? { title: null, description: null, section: [], corrections: [] } : textOf(publication)),
    publishedAt: publication.publishedAt.toISOString(),
    updatedAt: publication.updatedAt.toISOString(),
    correctedAt: publication.correctedAt?.toISOString() ?? null,
    withdrawal: withdrawnAt && withdrawalOf(publication, withdrawnAt, publicUrl, t),
  };
}

function textOf({ title, description, section, corrections }: MessagePublication) {
  const told = corrections.map(({ at, note }) => ({ at: new Date(at).toISOString(), note }));
  return { title, description, section, corrections: told };
}

function withdrawalOf(publication: MessagePublication, at: Date, publicUrl: string, t: Translate) {
  const { language, withdrawalKind, withdrawalNotice: notice, redirect } = publication;
  return {
    ...{ at: at.toISOString(), kind: withdrawalKind },
    notice: withdrawalKind && noticeOf({ kind: withdrawalKind, notice }, t),
    redirectUrl: redirect && `${publicUrl}${publicationPath({ language, ...redirect })}`,
  };
}
