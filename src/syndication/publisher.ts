import type { Config } from '../config/env.js';
import { translatorFor, type Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { hubsOf } from './hubs.js';

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

type Office = Pick<Config, 'publicUrl' | 'siteName' | 'websubHubs'>;

export function publisherIn(language: Language, config: Office): Publisher {
  const { publicUrl, siteName } = config;
  const t = translatorFor(language);
  return { publicUrl, siteName: siteName[language] ?? t('site:name'), language, t, hubs: hubsOf(config) };
}

/** How texts may be used. */
export function rightsOf({ publicUrl, t }: Publisher): string {
  return t('feeds:rights', { host: new URL(publicUrl).host });
}
