import type { Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { html, type Raw } from '../common/html.js';
import { renderPage } from './page.js';
import { feedLink, siteName, type LanguageLink, type Site } from './site.js';
import { dayElement } from './time-element.js';

/** One leaf of the list of publications of a language, newest first. */
export interface IndexView {
  language: Language;
  /** The absolute address of this leaf. */
  url: string;
  publications: ListedPublication[];
  /** The leaf of older publications; absent on the last. */
  nextUrl?: string | undefined;
  /** The lists in other languages; none on later leaves, which do not correspond. */
  siblings: LanguageLink[];
}

export interface ListedPublication {
  url: string;
  title: string;
  /** Plain text. */
  description: string;
  publishedAt: Date;
}

export function renderIndexPage(view: IndexView, site: Site, t: Translate): string {
  const { language, url, siblings } = view;
  const name = siteName(site, t);
  const description = t('site:index.description', { siteName: name });
  const body = writeIndex(view, site, t);
  return renderPage({ ...site, language, title: name, description, canonical: url, alternates: siblings, body, t });
}

function writeIndex(view: IndexView, site: Site, t: Translate): Raw {
  const feed = feedLink(site, view.language, t);
  return html`<h1>${t('site:index.title')}</h1>
    ${feed && html`<p class="feed">${feed}</p>`}
    ${view.publications.length === 0 ? html`<p>${t('site:index.empty')}</p>` : list(view)}
    ${view.nextUrl !== undefined && nextLink(view.nextUrl, t)}`;
}

function nextLink(url: string, t: Translate): Raw {
  return html`<p class="next"><a href="${url}" rel="next">${t('site:index.next')}</a></p>`;
}

function list({ publications, language }: IndexView): Raw {
  return html`<ul class="publications">
    ${publications.map(
      (publication) =>
        html`<li>
          <article>
            <h2><a href="${publication.url}">${publication.title}</a></h2>
            <p class="dates">${dayElement(publication.publishedAt, language)}</p>
            ${publication.description !== '' && html`<p>${publication.description}</p>`}
          </article>
        </li>`,
    )}
  </ul>`;
}
