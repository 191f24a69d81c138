import { LANGUAGES, type Language } from '../languages/languages.js';
import { html, type Raw } from '../common/html.js';
import { feedsPath, folderPath } from '../publications/addresses.js';
import { pageHead, type Page } from './page-head.js';
import { AUTONYMS, feedLink, frontUrl, siteName } from './site.js';

export type { Page } from './page-head.js';

/** A whole HTML document. */
export function renderPage(page: Page): string {
  return html`<!doctype html>
    <html lang="${page.language}">
      <head>
        ${pageHead(page)}
      </head>
      <body>
        <a class="skip" href="#content">${page.t('site:skipToContent')}</a>
        ${page.banner} ${header(page)}
        <main id="content" tabindex="-1">${page.body}</main>
        ${footer(page)}
      </body>
    </html> `.html;
}

function header(page: Page): Raw {
  return html`<header>
    <p class="name"><a href="${frontUrl(page, page.language)}">${siteName(page, page.t)}</a></p>
    <nav class="languages" aria-label="${page.t('site:languages')}">
      <ul>
        ${LANGUAGES.map((language) => html`<li>${languageChoice(page, language)}</li>`)}
      </ul>
    </nav>
    <nav class="places" aria-label="${page.t('site:nav.label')}">
      <ul>
        ${places(page).map(([url, name]) => html`<li>${place(page, url, name)}</li>`)}
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

function places({ publicUrl, language, t }: Page): [url: string, name: string][] {
  return [
    [frontUrl({ publicUrl }, language), t('site:nav.news')],
    [`${publicUrl}${folderPath(language, 'official')}`, t('site:nav.officials')],
    [`${publicUrl}${feedsPath(language)}`, t('site:nav.feeds')],
  ];
}

function place({ canonical }: Page, url: string, name: string): Raw {
  return html`<a href="${url}"${canonical === url && html` aria-current="page"`}>${name}</a>`;
}

function footer(page: Page): Raw {
  const feed = feedLink(page, page.language, page.t);
  return html`<footer>
    <p>${page.t('site:attribution', { siteName: siteName(page, page.t) })}</p>
    ${feed && html`<p>${feed}</p>`}
  </footer>`;
}
