import type { Translate } from '../languages/i18n.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { html, type Raw } from '../common/html.js';
import {
  feedsPath,
  ninjsPath,
  SITEMAP_INDEX_PATH,
  subscriptionsPath,
  type FeedScope,
} from '../publications/addresses.js';
import { feedLinks, FORMAT_NAMES } from './feed-links.js';
import type { Page } from './page.js';
import { frontUrl, siteName, type FeedLink, type Site } from './site.js';
import { breadcrumbList } from './structured-data.js';

/** Something that has feeds of its own. */
export interface FeedSubject {
  name: string;
  slug: string;
}

/** Which feeds there are in a language. */
export interface FeedsView {
  language: Language;
  /** In the order of their names. */
  sections: FeedSubject[];
  officials: FeedSubject[];
  /** WebSub hubs, absolute. */
  hubs: string[];
}

/** The page that explains feeds to everyone, and lists them. */
export function feedsPage(view: FeedsView, site: Site, t: Translate): Page {
  const { language } = view;
  const [title, name] = [t('site:feeds.title'), siteName(site, t)];
  const at = (each: Language) => `${site.publicUrl}${feedsPath(each)}`;
  return {
    ...site,
    ...{ language, title, canonical: at(language), t },
    description: t('site:feeds.description', { siteName: name }),
    alternates: LANGUAGES.map((each) => ({ language: each, url: at(each) })),
    structured: [
      breadcrumbList([
        { name, url: frontUrl(site, language) },
        { name: title, url: at(language) },
      ]),
    ],
    body: writeFeeds(view, site, t),
  };
}

function writeFeeds(view: FeedsView, { publicUrl }: Site, t: Translate): Raw {
  const { language, sections, officials } = view;
  const feeds = (scope: FeedScope) => feedLinks(publicUrl, language, scope, '');
  const list = (of: 'section' | 'official', subjects: FeedSubject[]) =>
    subjects.map(({ name, slug }) => html`<h3>${name}</h3>${addresses(feeds({ of, slug }))}`);
  return html`<h1>${t('site:feeds.title')}</h1>
    <p>${t('site:feeds.intro')}</p>
    ${howTo(t)}
    <h2>${t('site:feeds.all')}</h2>
    ${addresses(feeds({ of: 'all' }))}
    <h2>${t('site:feeds.appointments')}</h2>
    ${addresses(feeds({ of: 'appointments' }))} ${part(t('site:feeds.sections'), list('section', sections))}
    ${part(t('site:feeds.officials'), [html`<p>${t('site:feeds.officialsText')}</p>`], list('official', officials))}
    <h2>${t('site:feeds.together')}</h2>
    <p>${t('site:feeds.togetherText')}</p>
    <p>${address(`${publicUrl}${subscriptionsPath(language)}`)}</p>
    ${forPrograms(view, publicUrl, t)}`;
}

function howTo(t: Translate): Raw {
  return html`<h2>${t('site:feeds.how')}</h2>
    <ol>
      <li>${t('site:feeds.reader')}</li>
      <li>${t('site:feeds.copy')}</li>
      <li>${t('site:feeds.paste')}</li>
    </ol>`;
}

/** Nothing where the last of the contents is empty. */
function part(heading: string, ...contents: Raw[][]): Raw | undefined {
  if (contents.at(-1)?.length === 0) return undefined;
  return html`<section>
    <h2>${heading}</h2>
    ${contents}
  </section>`;
}

function addresses(feeds: readonly FeedLink[]): Raw {
  const names = Object.values(FORMAT_NAMES);
  return html`<dl class="addresses">
    ${feeds.map(
      ({ url, type }, index) =>
        html`<div>
          <dt><a href="${url}" type="${type}">${names[index]}</a></dt>
          <dd>${address(url)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Selected as a whole with one press, so that it can be copied without a script. */
function address(url: string): Raw {
  return html`<code class="address">${url}</code>`;
}

function forPrograms({ language, hubs }: FeedsView, publicUrl: string, t: Translate): Raw {
  const items: [text: string, url: string][] = [
    [t('site:feeds.ninjs'), `${publicUrl}${ninjsPath(language)}`],
    [t('site:feeds.api'), `${publicUrl}/api/v1/publications?language=${language}`],
    [t('site:feeds.sitemap'), `${publicUrl}${SITEMAP_INDEX_PATH}`],
    ...hubs.map((hub): [string, string] => [t('site:feeds.hub'), hub]),
  ];
  return html`<h2>${t('site:feeds.programs')}</h2>
    <ul>
      ${items.map(([text, url]) => html`<li>${text} ${address(url)}</li>`)}
    </ul>
    <p>${t('site:feeds.politeness')}</p>`;
}
