import type { Translate } from '../languages/i18n.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { html, type Raw } from '../common/html.js';
import { AUTONYMS, feedLink, frontUrl, siteName, type FeedLink, type LanguageLink, type Site } from './site.js';
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
  body: Raw;
  t: Translate;
}

/** A whole HTML document. */
export function renderPage(page: Page): string {
  return html`<!doctype html>
    <html lang="${page.language}">
      <head>
        ${head(page)}
      </head>
      <body>
        <a class="skip" href="#content">${page.t('site:skipToContent')}</a>
        ${header(page)}
        <main id="content" tabindex="-1">${page.body}</main>
        ${footer(page)}
      </body>
    </html> `.html;
}

function head(page: Page): Raw {
  const name = siteName(page, page.t);
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${page.title === name ? name : `${page.title} – ${name}`}</title>
    ${page.description !== '' && html`<meta name="description" content="${page.description}" />`}
    ${page.robots !== undefined && html`<meta name="robots" content="${page.robots}" />`}
    ${page.canonical !== undefined && html`<link rel="canonical" href="${page.canonical}" />`}
    ${languageVersions(page).map(
      ({ language, url }) => html`<link rel="alternate" hreflang="${language}" href="${url}" />`,
    )}
    ${ownFirst(page).map(feedDiscovery)} ${STYLE_ELEMENT}`;
}

function feedDiscovery({ type, language, title, url }: FeedLink): Raw {
  return html`<link rel="alternate" type="${type}" hreflang="${language}" title="${title}" href="${url}" />`;
}

// Readers subscribe to the first feed they find.
function ownFirst({ language, feeds }: Page): FeedLink[] {
  return [...feeds].sort((a, b) => Number(b.language === language) - Number(a.language === language));
}

// Search engines heed hreflang only when every version names all versions, itself too.
function languageVersions({ canonical, language, alternates }: Page): LanguageLink[] {
  const siblings = alternates.filter((alternate) => alternate.language !== language);
  if (canonical === undefined || siblings.length === 0) return [];
  const versions = [{ language, url: canonical }, ...siblings];
  return versions.sort((a, b) => LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language));
}

function header(page: Page): Raw {
  return html`<header>
    <p class="name"><a href="${frontUrl(page, page.language)}">${siteName(page, page.t)}</a></p>
    <nav aria-label="${page.t('site:languages')}">
      <ul>
        ${LANGUAGES.map((language) => html`<li>${languageChoice(page, language)}</li>`)}
      </ul>
    </nav>
  </header>`;
}

function languageChoice(page: Page, language: Language): Raw {
  const name = AUTONYMS[language];
  if (language === page.language) return html`<span lang="${language}" aria-current="true">${name}</span>`;
  const sibling = page.alternates.find((alternate) => alternate.language === language);
  const url = sibling?.url ?? frontUrl(page, language);
  return html`<a href="${url}" hreflang="${language}" lang="${language}">${name}</a>`;
}

function footer(page: Page): Raw {
  const feed = feedLink(page, page.language, page.t);
  return html`<footer>
    <p>${page.t('site:attribution', { siteName: siteName(page, page.t) })}</p>
    ${feed && html`<p>${feed}</p>`}
  </footer>`;
}
