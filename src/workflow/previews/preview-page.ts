import { html, type Raw } from '../../common/html.js';
import { formatDateTime } from '../../languages/format.js';
import type { Translate } from '../../languages/i18n.js';
import type { Language } from '../../languages/languages.js';
import { renderPage } from '../../site/page.js';
import { unaddressedPage, type PublicationView } from '../../site/publication-page.js';
import { frontUrl, type Site } from '../../site/site.js';
import type { PreviewState } from './preview.schema.js';

export const ROBOTS = 'noindex, nofollow, noarchive';

/** The public page of a text that is not public, under a banner that says so; nothing of it is for search engines. */
export function renderPreviewPage(view: PublicationView, expiresAt: Date, site: Site, t: Translate): string {
  return renderWorkingPage(view, site, t, banner(expiresAt, view.language, t));
}

/** The public page of a text that is not public. */
export function renderWorkingPage(view: PublicationView, site: Site, t: Translate, above?: Raw): string {
  const title = view.title === '' ? t('previews:untitled') : view.title;
  const page = unaddressedPage({ ...view, title }, site, t);
  return renderPage({ ...page, robots: ROBOTS, ...(above && { banner: above }) });
}

export interface DeadPreview {
  language: Language;
  state: Exclude<PreviewState, 'open'>;
  /** Where the public reads the text now, if it does. */
  publicUrl?: string | undefined;
}

/** The page for status 410. */
export function renderDeadPreviewPage({ language, state, publicUrl }: DeadPreview, site: Site, t: Translate): string {
  const title = t('previews:dead.title');
  const onwards = publicUrl !== undefined && html`<p><a href="${publicUrl}">${t('previews:dead.read')}</a></p>`;
  const body = html`<h1>${title}</h1>
    <p>${t(`previews:dead.${state}`)}</p>
    ${onwards}
    <p class="home"><a href="${frontUrl(site, language)}">${t('site:home')}</a></p>`;
  return renderPage({ ...site, language, title, description: '', alternates: [], robots: ROBOTS, body, t });
}

/** The page for status 429. */
export function renderTooManyPage(language: Language, site: Site, t: Translate): string {
  const title = t('previews:tooMany.title');
  const body = html`<h1>${title}</h1>
    <p>${t('previews:tooMany.text')}</p>`;
  return renderPage({ ...site, language, title, description: '', alternates: [], robots: ROBOTS, body, t });
}

function banner(expiresAt: Date, language: Language, t: Translate): Raw {
  const until = formatDateTime(expiresAt, language);
  return html`<aside class="banner" aria-label="${t('previews:banner.label')}">
    <p><strong>${t('previews:banner.title')}</strong> ${t('previews:banner.text', { until })}</p>
  </aside>`;
}
