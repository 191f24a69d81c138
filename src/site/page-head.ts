import type { Translate } from '../languages/i18n.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { html, type Raw } from '../common/html.js';
import { jsonLd } from './json-ld.js';
import { siteName, type FeedLink, type LanguageLink, type Site } from './site.js';
import { STYLE_ELEMENT } from './style.js';

export interface Page extends Site {
  language: Language;
  title: string;
  /** Plain text; '' for none. */
  description: string;
  /** Absent for pages that have no address of their own, such as errors. */
  canonical?: string | undefined;
  /** The published siblings in other languages; the page itself may be among them. */
  alternates: LanguageLink[];
  /** For the robots meta element, such as `noindex`. */
  robots?: string | undefined;
  /** Feeds of what the page is about; those of the whole site come after them. */
  ownFeeds?: FeedLink[] | undefined;
  /** For Open Graph; a `website` when absent. */
  type?: 'article' | 'profile' | undefined;
  /** For search engines: data of schema.org. */
  structured?: object[] | undefined;
  /** What stands above everything. */
  banner?: Raw | undefined;
  body: Raw;
  t: Translate;
}

/** What Open Graph calls the languages. */
const LOCALES: Record<Language, string> = { kk: 'kk_KZ', ru: 'ru_RU', en: 'en_GB' };

/** What stands in the `head` element. */
export function pageHead(page: Page): Raw {
  const name = siteName(page, page.t);
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${page.title === name ? name : `${page.title} – ${name}`}</title>
    ${page.description !== '' && html`<meta name="description" content="${page.description}" />`}
    ${page.robots !== undefined && html`<meta name="robots" content="${page.robots}" />`}
    ${page.canonical !== undefined && html`<link rel="canonical" href="${page.canonical}" />`}
    ${hreflangs(page).map(({ hreflang, url }) => html`<link rel="alternate" hreflang="${hreflang}" href="${url}" />`)}
    ${discoverableFeeds(page).map(feedDiscovery)} ${openGraph(page)} ${(page.structured ?? []).map(jsonLd)}
    ${STYLE_ELEMENT}`;
}

interface Hreflang {
  /** A language, or `x-default` for readers of none. */
  hreflang: Language | 'x-default';
  url: string;
}

/**
 * The versions of a page by language. Search engines heed them only when every version names all versions, itself too;
 * none where it is alone. Who speaks none of the languages is sent to the first, as in the sitemap.
 */
export function hreflangs(page: Pick<Page, 'canonical' | 'language' | 'alternates'>): Hreflang[] {
  const { canonical, language, alternates } = page;
  const siblings = alternates.filter((alternate) => alternate.language !== language);
  if (canonical === undefined || siblings.length === 0) return [];
  const versions: LanguageLink[] = [{ language, url: canonical }, ...siblings];
  versions.sort((a, b) => LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language));
  return [
    ...versions.map((version) => ({ hreflang: version.language, url: version.url })),
    ...versions.slice(0, 1).map(({ url }) => ({ hreflang: 'x-default' as const, url })),
  ];
}

/** Readers subscribe to the first feed they find: that of the page, then those of its language. */
export function discoverableFeeds({ language, feeds, ownFeeds = [] }: Page): FeedLink[] {
  const byLanguage = [...feeds].sort((a, b) => Number(b.language === language) - Number(a.language === language));
  return [...ownFeeds, ...byLanguage];
}

function feedDiscovery({ type, language, title, url }: FeedLink): Raw {
  return html`<link rel="alternate" type="${type}" hreflang="${language}" title="${title}" href="${url}" />`;
}

/** What programs show where somebody posts the address (https://ogp.me). */
function openGraph(page: Page): Raw | undefined {
  if (page.canonical === undefined) return undefined;
  const properties: [string, string][] = [
    ['og:type', page.type ?? 'website'],
    ['og:title', page.title],
    ['og:url', page.canonical],
    ['og:site_name', siteName(page, page.t)],
    ['og:locale', LOCALES[page.language]],
    ...(page.description === '' ? [] : [['og:description', page.description] as [string, string]]),
  ];
  return html`${properties.map(([property, content]) => html`<meta property="${property}" content="${content}" />\n`)}`;
}
