import type { Config } from '../config/env.js';
import { translatorFor, type Translate } from '../languages/i18n.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { feedLinks } from './feed-links.js';
import { siteName, type FeedLink, type Site } from './site.js';

/** What all pages of a language are made with. */
export interface Surroundings {
  language: Language;
  site: Site;
  t: Translate;
}

type Office = Pick<Config, 'publicUrl' | 'siteName'>;

export function surroundingsOf(config: Office, language: Language): Surroundings {
  const { publicUrl, siteName: names } = config;
  const feeds = LANGUAGES.flatMap((each) => {
    const all = feedsOfAll(config, each);
    return each === language ? all : all.slice(0, 1);
  });
  return { language, site: { publicUrl, siteName: names[language], feeds }, t: translatorFor(language) };
}

function feedsOfAll({ publicUrl, siteName: names }: Office, language: Language): FeedLink[] {
  const t = translatorFor(language);
  const name = siteName({ publicUrl, siteName: names[language], feeds: [] }, t);
  return feedLinks(publicUrl, language, { of: 'all' }, t('feeds:title', { siteName: name }));
}
