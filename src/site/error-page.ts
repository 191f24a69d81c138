import type { Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { html, type Raw } from '../common/html.js';
import { renderPage } from './page.js';
import { frontUrl, type LanguageLink, type Site } from './site.js';
import { timeElement } from './time-element.js';

/** A publication that was withdrawn. */
export interface WithdrawnView {
  language: Language;
  withdrawnAt: Date;
  /** What the office tells the public about it; plain text. */
  notice?: string | undefined;
  /** The versions in other languages that are still published. */
  siblings: LanguageLink[];
}

/** The page for status 404. Its footer, as every page's, leads to the feed. */
export function renderNotFoundPage(language: Language, site: Site, t: Translate): string {
  const title = t('site:notFound.title');
  const body = html`<h1>${title}</h1>
    <p>${t('site:notFound.text')}</p>
    ${wayHome(language, site, t)}`;
  return renderPage({ ...site, language, title, description: '', robots: 'noindex', alternates: [], body, t });
}

/** The page for status 410. It says nothing of what was published. */
export function renderGonePage(view: WithdrawnView, site: Site, t: Translate): string {
  const { language, withdrawnAt, notice, siblings } = view;
  const title = t('site:gone.title');
  const body = html`<h1>${title}</h1>
    ${notice ? html`<div class="notice"><p>${notice}</p></div>` : html`<p>${t('site:gone.text')}</p>`}
    <p class="dates">${t('site:gone.withdrawn')} ${timeElement(withdrawnAt, language)}</p>
    ${wayHome(language, site, t)}`;
  return renderPage({ ...site, language, title, description: '', robots: 'noindex', alternates: siblings, body, t });
}

function wayHome(language: Language, site: Site, t: Translate): Raw {
  return html`<p class="home"><a href="${frontUrl(site, language)}">${t('site:home')}</a></p>`;
}
