import type { Config } from '../config/env.js';
import { translatorFor, type Translate } from '../languages/i18n.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { feedPath } from '../publications/addresses.js';
import { siteName, type FeedLink, type Site } from './site.js';

/** What all pages of a language are made with. */
export interface Surroundings {
  language: Language;
  site: Site;
  t: Translate;
}

export function surroundingsOf(config: Config, language: Language): Surroundings {
  const { publicUrl, siteName: names } = config;
  const feeds = LANGUAGES.map((each) => feedLink(config, each));
  return { language, site: { publicUrl, siteName: names[language], feeds }, t: translatorFor(language) };
}

function feedLink({ publicUrl, siteName: names }: Config, language: Language): FeedLink {
  const t = translatorFor(language);
  const name = siteName({ publicUrl, siteName: names[language], feeds: [] }, t);
  const title = t('feeds:title', { siteName: name });
  return { language, title, url: `${publicUrl}${feedPath(language)}`, type: 'application/rss+xml' };
}
