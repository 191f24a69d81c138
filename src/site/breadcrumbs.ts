import type { Translate } from '../languages/i18n.js';
import { html, type Raw } from '../common/html.js';
import type { NamedLink } from './site.js';

/** The sections that something stands in, from the top; nothing where there are none. */
export function breadcrumbs(links: readonly NamedLink[], t: Translate): Raw | undefined {
  if (links.length === 0) return undefined;
  return html`<nav class="path" aria-label="${t('site:path')}">
    <ol>
      ${links.map(({ name, url }) => html`<li><a href="${url}">${name}</a></li>`)}
    </ol>
  </nav>`;
}
