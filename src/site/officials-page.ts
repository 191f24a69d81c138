import type { Translate } from '../languages/i18n.js';
import { html, type Raw } from '../common/html.js';
import { writeLeaf, type Leaf } from './list-page.js';
import type { Page } from './page.js';
import { frontUrl, siteName, type FeedLink, type LanguageLink, type Site } from './site.js';
import { breadcrumbList } from './structured-data.js';

/** One leaf of the profiles of officials, those first that were published last. */
export interface OfficialsView extends Leaf {
  /** The absolute address of this leaf. */
  url: string;
  /** The lists in other languages; none on later leaves, which do not correspond. */
  siblings: LanguageLink[];
  /** Of appointments. */
  feeds: FeedLink[];
}

export function officialsPage(view: OfficialsView, site: Site, t: Translate): Page {
  const { language, url, siblings, feeds } = view;
  const name = siteName(site, t);
  const title = t('site:officials.title');
  return {
    ...site,
    ...{ language, title, canonical: url, alternates: siblings, ownFeeds: feeds, t },
    description: t('site:officials.description', { siteName: name }),
    structured: [
      breadcrumbList([
        { name, url: frontUrl(site, language) },
        { name: title, url },
      ]),
    ],
    body: writeOfficials(view, title, t),
  };
}

function writeOfficials(view: OfficialsView, title: string, t: Translate): Raw {
  const [feed] = view.feeds;
  return html`<h1>${title}</h1>
    ${feed && html`<p class="feed"><a href="${feed.url}" type="${feed.type}">${t('site:officials.feed')}</a></p>`}
    ${writeLeaf(view, t('site:officials.empty'), t)}`;
}
