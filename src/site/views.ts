import type { Page } from '../common/pagination.js';
import type { Language } from '../languages/languages.js';
import { LANGUAGES } from '../languages/languages.js';
import { frontPath, publicationPath } from '../publications/addresses.js';
import type { FullPublication, ListedPublication, Sibling } from '../publications/publication.js';
import type { WithdrawnView } from './error-page.js';
import type { IndexView } from './index-page.js';
import type { PublicationView } from './publication-page.js';
import type { LanguageLink } from './site.js';

/** One leaf of the newest; `cursor` is where it begins, absent for the first. */
export function indexView(
  publicUrl: string,
  language: Language,
  cursor: string | undefined,
  leaf: Page<ListedPublication>,
): IndexView {
  const front = `${publicUrl}${frontPath(language)}`;
  const leafUrl = (from: string | undefined) => (from === undefined ? front : `${front}?cursor=${from}`);
  const fronts = LANGUAGES.map((each) => ({ language: each, url: `${publicUrl}${frontPath(each)}` }));
  return {
    language,
    url: leafUrl(cursor),
    publications: leaf.items.map((item) => ({ ...item, url: urlOf(publicUrl, item) })),
    nextUrl: leaf.next === null ? undefined : leafUrl(leaf.next),
    siblings: cursor === undefined ? fronts : [],
  };
}

export function publicationView(publicUrl: string, publication: FullPublication): PublicationView {
  const siblings = links(publicUrl, publication.siblings);
  return { ...publication, url: urlOf(publicUrl, publication), siblings };
}

export function withdrawnView(publicUrl: string, publication: FullPublication, withdrawnAt: Date): WithdrawnView {
  return { language: publication.language, withdrawnAt, siblings: links(publicUrl, publication.siblings) };
}

function links(publicUrl: string, siblings: Sibling[]): LanguageLink[] {
  return siblings.map((sibling) => ({ language: sibling.language, url: urlOf(publicUrl, sibling) }));
}

function urlOf(publicUrl: string, publication: Sibling): string {
  return `${publicUrl}${publicationPath(publication)}`;
}
