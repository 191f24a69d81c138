import type { Translate } from '../languages/i18n.js';
import { html, type Raw } from '../common/html.js';
import { breadcrumbs } from './breadcrumbs.js';
import { writeLeaf, type Leaf } from './list-page.js';
import type { Page } from './page.js';
import { frontUrl, siteName, type FeedLink, type NamedLink, type Site } from './site.js';
import { breadcrumbList } from './structured-data.js';

/** One leaf of what is published in a section and all below it. */
export interface SectionView extends Leaf {
  /** The absolute address of this leaf. */
  url: string;
  /** The section itself. */
  section: NamedLink;
  /** The sections above it, from the top. */
  above: NamedLink[];
  /** Of the section. */
  feeds: FeedLink[];
}

export function sectionPage(view: SectionView, site: Site, t: Translate): Page {
  const { language, url, section, above, feeds } = view;
  const front = { name: siteName(site, t), url: frontUrl(site, language) };
  return {
    ...site,
    ...{ language, title: section.name, canonical: url, ownFeeds: feeds, t },
    description: t('site:section.description', { name: section.name, siteName: front.name }),
    // Sections are named in each language for itself: none is known to be the same as one of another.
    alternates: [],
    structured: [breadcrumbList([front, ...above, section])],
    body: writeSection(view, t),
  };
}

function writeSection(view: SectionView, t: Translate): Raw {
  const { section, above, feeds } = view;
  const [feed] = feeds;
  return html`${breadcrumbs(above, t) ?? html`<p class="section">${t('site:section.kind')}</p>`}
    <h1>${section.name}</h1>
    ${feed && html`<p class="feed"><a href="${feed.url}" type="${feed.type}">${t('site:section.feed')}</a></p>`}
    ${writeLeaf(view, t('site:index.empty'), t)}`;
}
