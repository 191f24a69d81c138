import { toAlmatyIso } from '../languages/almaty-time.js';
import type { Language } from '../languages/languages.js';

interface ItemIdentity {
  /** Of the public address; a port is left out. */
  host: string;
  kind: string;
  documentId: string;
  language: Language;
  firstPublishedAt: Date;
}

/**
 * The identifier of a language version for as long as it exists, the same in every feed: a tag URI (RFC 4151),
 * `tag:example.org,2017:article/42/kk`. The year is that of the first publication in Almaty.
 */
export function itemGuid({ host, kind, documentId, language, firstPublishedAt }: ItemIdentity): string {
  const authority = host.replace(/:\d*$/, '').toLowerCase();
  const year = toAlmatyIso(firstPublishedAt).slice(0, 4);
  return `tag:${authority},${year}:${kind}/${documentId}/${language}`;
}
