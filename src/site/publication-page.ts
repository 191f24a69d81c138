import { formatDateTime } from '../languages/format.js';
import type { Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { Raw, html } from '../common/html.js';
import { renderPage } from './page.js';
import { AUTONYMS, type LanguageLink, type Site } from './site.js';
import { timeElement } from './time-element.js';

/** A publication in one language. */
export interface PublicationView {
  kind: 'article' | 'official';
  language: Language;
  /** Its own absolute address. */
  url: string;
  title: string;
  /** Plain text, for search engines and lists; the page does not repeat it. */
  description: string;
  /** Sanitised: the whole text below the title, with the lead. */
  html: string;
  /** Names of the section, from the top. */
  section: string[];
  publishedAt: Date;
  updatedAt: Date;
  /** The published versions in other languages. */
  siblings: LanguageLink[];
}

export function renderPublicationPage(view: PublicationView, site: Site, t: Translate): string {
  const { language, title, description, url, siblings } = view;
  const body = writePublication(view, t);
  return renderPage({ ...site, language, title, description, canonical: url, alternates: siblings, body, t });
}

function writePublication(view: PublicationView, t: Translate): Raw {
  return html`<article class="${view.kind}">
    <header>
      <p class="section">${view.section.length > 0 ? view.section.join(' / ') : t(`site:kind.${view.kind}`)}</p>
      <h1>${view.title}</h1>
      <p class="dates">${dates(view, t)}</p>
    </header>
    <div class="text">${new Raw(view.html)}</div>
    ${otherLanguages(view, t)}
  </article>`;
}

function dates({ publishedAt, updatedAt, language }: PublicationView, t: Translate): Raw {
  const published = html`<span>${t('site:published')} ${timeElement(publishedAt, language)}</span>`;
  const changed = formatDateTime(updatedAt, language) !== formatDateTime(publishedAt, language);
  return changed ? html`${published} <span>${t('site:updated')} ${timeElement(updatedAt, language)}</span>` : published;
}

function otherLanguages(view: PublicationView, t: Translate): Raw | undefined {
  const others = view.siblings.filter((sibling) => sibling.language !== view.language);
  if (others.length === 0) return undefined;
  return html`<footer>
    <p>${t('site:otherLanguages')}</p>
    <ul>
      ${others.map(
        ({ language, url }) =>
          html`<li><a href="${url}" hreflang="${language}" lang="${language}">${AUTONYMS[language]}</a></li>`,
      )}
    </ul>
  </footer>`;
}
