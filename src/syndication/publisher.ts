import type { Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';

/** Who publishes, in the language of the feed. */
export interface Publisher {
  /** No slash at the end. */
  publicUrl: string;
  siteName: string;
  language: Language;
  t: Translate;
  /** Addresses of the WebSub hubs that are told of changes. */
  hubs: readonly string[];
}

/** How texts may be used. */
export function rightsOf({ publicUrl, t }: Publisher): string {
  return t('feeds:rights', { host: new URL(publicUrl).host });
}
