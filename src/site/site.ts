import type { Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { html, type Raw } from '../common/html.js';

/** What the languages call themselves. */
export const AUTONYMS: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** What all pages of a language have around their content. */
export interface Site {
  /** Absolute, without a slash at the end. */
  publicUrl: string;
  /** Absent: the name in `locales/`. */
  siteName?: string | undefined;
  feeds: FeedLink[];
}

export interface FeedLink {
  language: Language;
  title: string;
  url: string;
  /** Media type. */
  type: string;
}

/** The same content in a language, under its own absolute address. */
export interface LanguageLink {
  language: Language;
  url: string;
}

/** A page in the language of the page that leads to it. */
export interface NamedLink {
  name: string;
  url: string;
}

export function frontUrl(site: Pick<Site, 'publicUrl'>, language: Language): string {
  return `${site.publicUrl}/${language}`;
}

export function siteName(site: Site, t: Translate): string {
  return site.siteName ?? t('site:name');
}

/** A link to the first feed of the language, when there is one. */
export function feedLink(site: Site, language: Language, t: Translate): Raw | undefined {
  const feed = site.feeds.find((candidate) => candidate.language === language);
  return feed && html`<a href="${feed.url}" type="${feed.type}">${t('site:feed')}</a>`;
}
