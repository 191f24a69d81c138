import type { Page } from '../common/pagination.js';
import type { Translate } from '../languages/i18n.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { folderPath, frontPath, sectionPath } from '../publications/addresses.js';
import type { ListedPublication } from '../publications/publication.js';
import { feedLinks } from './feed-links.js';
import type { IndexView } from './index-page.js';
import { sectionLinks, urlOf } from './links.js';
import type { Leaf } from './list-page.js';
import type { OfficialsView } from './officials-page.js';
import type { SectionView } from './section-page.js';
import type { LanguageLink, NamedLink } from './site.js';

type PathOf = (language: Language) => string;

interface SectionName {
  slug: string;
  name: string;
}

/** One leaf of the newest; `cursor` is where it begins, absent for the first. */
export function indexView(
  publicUrl: string,
  language: Language,
  cursor: string | undefined,
  leaf: Page<ListedPublication>,
): IndexView {
  return { ...leafView(publicUrl, frontPath, language, cursor, leaf), siblings: lists(publicUrl, frontPath, cursor) };
}

export function sectionView(
  publicUrl: string,
  language: Language,
  { slug, name }: SectionName,
  cursor: string | undefined,
  leaf: Page<ListedPublication>,
): SectionView {
  const pathOf: PathOf = (each) => sectionPath(each, slug);
  const view = leafView(publicUrl, pathOf, language, cursor, leaf);
  const section = { name, url: `${publicUrl}${pathOf(language)}` };
  const publications = view.publications.map((item) =>
    item.section?.url === section.url ? { ...item, section: undefined } : item,
  );
  const feeds = feedLinks(publicUrl, language, { of: 'section', slug }, name);
  return { ...view, publications, section, above: sectionsAbove(publicUrl, slug, leaf.items[0]), feeds };
}

export function officialsView(
  publicUrl: string,
  language: Language,
  cursor: string | undefined,
  leaf: Page<ListedPublication>,
  t: Translate,
): OfficialsView {
  const pathOf: PathOf = (each) => folderPath(each, 'official');
  const view = leafView(publicUrl, pathOf, language, cursor, leaf);
  const publications = view.publications.map((item) => ({ ...item, section: undefined }));
  const feeds = feedLinks(publicUrl, language, { of: 'appointments' }, t('site:feeds.appointments'));
  return { ...view, publications, siblings: lists(publicUrl, pathOf, cursor), feeds };
}

function leafView(
  publicUrl: string,
  pathOf: PathOf,
  language: Language,
  cursor: string | undefined,
  leaf: Page<ListedPublication>,
): Leaf & { url: string } {
  const first = `${publicUrl}${pathOf(language)}`;
  const leafUrl = (from: string | undefined) => (from === undefined ? first : `${first}?cursor=${from}`);
  return {
    language,
    url: leafUrl(cursor),
    publications: leaf.items.map((item) => ({
      ...item,
      url: urlOf(publicUrl, item),
      section: item.kind === 'official' ? undefined : sectionLinks(publicUrl, item).at(-1),
    })),
    nextUrl: leaf.next === null ? undefined : leafUrl(leaf.next),
  };
}

/** The same list in every language; later leaves do not correspond. */
function lists(publicUrl: string, pathOf: PathOf, cursor: string | undefined): LanguageLink[] {
  if (cursor !== undefined) return [];
  return LANGUAGES.map((language) => ({ language, url: `${publicUrl}${pathOf(language)}` }));
}

/** As its newest publication has them. */
function sectionsAbove(publicUrl: string, slug: string, newest: ListedPublication | undefined): NamedLink[] {
  return newest ? sectionLinks(publicUrl, newest).slice(0, newest.sectionSlugs.indexOf(slug)) : [];
}
