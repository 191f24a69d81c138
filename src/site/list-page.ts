import type { Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { html, type Raw } from '../common/html.js';
import type { NamedLink } from './site.js';
import { dayElement } from './time-element.js';

export interface ListedPublication {
  url: string;
  title: string;
  /** Plain text. */
  description: string;
  /** The section that it stands in; absent where the whole list is of one. */
  section?: NamedLink | undefined;
  publishedAt: Date;
}

/** One leaf of a list, newest first. */
export interface Leaf {
  language: Language;
  publications: ListedPublication[];
  /** The leaf of older publications; absent on the last. */
  nextUrl?: string | undefined;
}

/** The publications, or what is said where there are none, and the way on. */
export function writeLeaf(leaf: Leaf, empty: string, t: Translate): Raw {
  return html`${leaf.publications.length === 0 ? html`<p>${empty}</p>` : list(leaf)}
  ${leaf.nextUrl !== undefined && nextLink(leaf.nextUrl, t)}`;
}

function list({ publications, language }: Leaf): Raw {
  return html`<ul class="publications">
    ${publications.map((publication) => html`<li>${listed(publication, language)}</li>`)}
  </ul>`;
}

function listed({ url, title, description, section, publishedAt }: ListedPublication, language: Language): Raw {
  return html`<article>
    <h2><a href="${url}">${title}</a></h2>
    <p class="dates">
      <span>${dayElement(publishedAt, language)}</span>
      ${section && html`<span><a href="${section.url}">${section.name}</a></span>`}
    </p>
    ${description !== '' && html`<p>${description}</p>`}
  </article>`;
}

function nextLink(url: string, t: Translate): Raw {
  return html`<p class="next"><a href="${url}" rel="next">${t('site:index.next')}</a></p>`;
}
