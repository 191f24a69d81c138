import { formatDateTime } from '../languages/format.js';
import type { Translate } from '../languages/i18n.js';
import { html, type Raw } from '../common/html.js';
import { folderPath } from '../publications/addresses.js';
import { breadcrumbs } from './breadcrumbs.js';
import { correctionAwaited, correctionNotes } from './corrections.js';
import { renderPage, type Page } from './page.js';
import type { PublicationView } from './publication-view.js';
import { AUTONYMS, frontUrl, siteName, type NamedLink, type Site } from './site.js';
import { breadcrumbList, newsArticle, person } from './structured-data.js';
import { timeElement } from './time-element.js';
import { withTableBoxes } from './wide-tables.js';

export type { PublicationView } from './publication-view.js';

export function renderPublicationPage(view: PublicationView, site: Site, t: Translate): string {
  return renderPage(publicationPage(view, site, t));
}

export function publicationPage(view: PublicationView, site: Site, t: Translate): Page {
  const { url, kind, siblings, feeds } = view;
  return {
    ...unaddressedPage(view, site, t),
    ...{ canonical: url, alternates: siblings, ownFeeds: feeds },
    type: kind === 'article' ? 'article' : 'profile',
    structured: [(kind === 'article' ? newsArticle : person)(view, site, t), breadcrumbList(wayTo(view, site, t))],
  };
}

/** The page without what makes it one of the public: its address, its versions, what search engines are told. */
export function unaddressedPage(view: PublicationView, site: Site, t: Translate): Page {
  const { language, title, description } = view;
  return { ...site, language, title, description, alternates: [], body: writePublication(view, site, t), t };
}

function wayTo(view: PublicationView, site: Site, t: Translate): NamedLink[] {
  const front = { name: siteName(site, t), url: frontUrl(site, view.language) };
  return [front, ...placeOf(view, site, t), { name: view.title, url: view.url }];
}

/** What it stands in: an article in its section, a profile among all. */
function placeOf({ kind, language, section }: PublicationView, { publicUrl }: Site, t: Translate): NamedLink[] {
  if (kind === 'article') return section;
  return [{ name: t('site:officials.title'), url: `${publicUrl}${folderPath(language, 'official')}` }];
}

function writePublication(view: PublicationView, site: Site, t: Translate): Raw {
  return html`<article class="${view.kind}">
    ${view.awaited && correctionAwaited(view.awaited, t)}
    <header>
      ${breadcrumbs(placeOf(view, site, t), t) ?? html`<p class="section">${t('site:kind.article')}</p>`}
      <h1>${view.title}</h1>
      <p class="dates">${dates(view, t)}</p>
    </header>
    <div class="text">${withTableBoxes(view.html, t)}</div>
    ${correctionNotes(view.corrections, view.language, t)} ${namedOfficials(view.officials, t)}
    ${otherLanguages(view, t)}
  </article>`;
}

/** A correction is an update too, and told once. */
function dates({ publishedAt, updatedAt, correctedAt, language }: PublicationView, t: Translate): Raw {
  const shown = [publishedAt, correctedAt].map((date) => date && formatDateTime(date, language));
  const isUpdated = !shown.includes(formatDateTime(updatedAt, language));
  return html`<span>${t('site:published')} ${timeElement(publishedAt, language)}</span>
    ${isUpdated && html`<span>${t('site:updated')} ${timeElement(updatedAt, language)}</span>`}
    ${
      correctedAt &&
      html`<span><a href="#corrections">${t('site:corrected')}</a> ${timeElement(correctedAt, language)}</span>`
    }`;
}

function namedOfficials(officials: readonly NamedLink[], t: Translate): Raw | undefined {
  if (officials.length === 0) return undefined;
  return html`<section class="officials" aria-labelledby="officials">
    <h2 id="officials">${t('site:officials.named')}</h2>
    <ul>
      ${officials.map(({ name, url }) => html`<li><a href="${url}">${name}</a></li>`)}
    </ul>
  </section>`;
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
