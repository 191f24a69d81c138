import type { Translate } from '../languages/i18n.js';
import { html, type Raw } from '../common/html.js';
import { writeLeaf, type Leaf } from './list-page.js';
import { renderPage, type Page } from './page.js';
import { feedLink, frontUrl, siteName, type LanguageLink, type Site } from './site.js';
import { breadcrumbList, organization } from './structured-data.js';

/** One leaf of the list of publications of a language, newest first. */
export interface IndexView extends Leaf {
  /** The absolute address of this leaf. */
  url: string;
  /** The lists in other languages; none on later leaves, which do not correspond. */
  siblings: LanguageLink[];
}

export function renderIndexPage(view: IndexView, site: Site, t: Translate): string {
  return renderPage(indexPage(view, site, t));
}

export function indexPage(view: IndexView, site: Site, t: Translate): Page {
  const { language, url, siblings } = view;
  const name = siteName(site, t);
  const description = t('site:index.description', { siteName: name });
  return {
    ...site,
    ...{ language, title: name, description, canonical: url, alternates: siblings, t },
    structured: [organization(site, language, t), breadcrumbList([{ name, url: frontUrl(site, language) }])],
    body: writeIndex(view, site, t),
  };
}

function writeIndex(view: IndexView, site: Site, t: Translate): Raw {
  const feed = feedLink(site, view.language, t);
  return html`<h1>${t('site:index.title')}</h1>
    ${feed && html`<p class="feed">${feed}</p>`} ${writeLeaf(view, t('site:index.empty'), t)}`;
}
