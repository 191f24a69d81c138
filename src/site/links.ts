import { publicationPath, sectionPath } from '../publications/addresses.js';
import type { Publication, Sibling } from '../publications/publication.js';
import type { NamedLink } from './site.js';

/** The sections that it stands in, from the top. */
export function sectionLinks(publicUrl: string, { language, section, sectionSlugs }: Publication): NamedLink[] {
  return section.flatMap((name, level) => {
    const slug = sectionSlugs[level];
    return slug === undefined ? [] : [{ name, url: `${publicUrl}${sectionPath(language, slug)}` }];
  });
}

/** The absolute address of its page. */
export function urlOf(publicUrl: string, publication: Pick<Sibling, 'language' | 'kind' | 'slug'>): string {
  return `${publicUrl}${publicationPath(publication)}`;
}
