import { slugOf } from '../../languages/slug.js';
import { publicationPath, sectionPath } from '../../publications/addresses.js';
import type { PublicationView } from '../../site/publication-view.js';
import type { NamedLink } from '../../site/site.js';
import type { PublicSurroundings } from './preview-surroundings.query.js';
import type { WorkingText } from './working-text.service.js';

/** The working text as its public page would have it, if it were released at `now`. */
export function previewOf(
  { facts: { document, language }, presentation }: WorkingText,
  around: PublicSurroundings,
  publicUrl: string,
  now: Date,
): PublicationView {
  const { kind, datedAt } = document;
  const date = around.publishedAt ?? (datedAt && datedAt < now ? datedAt : now);
  const at = (address: Parameters<typeof publicationPath>[0]) => `${publicUrl}${publicationPath(address)}`;
  return {
    ...{ kind, language, url: '', content: {}, corrections: [], correctedAt: null, feeds: [] },
    ...{ publishedAt: date, updatedAt: around.publishedAt ? now : date },
    ...{ title: presentation.title, description: presentation.description, html: presentation.html },
    section: kind === 'official' ? [] : presentation.section.map((name) => sectionLink(name, language, publicUrl)),
    officials: around.officials.map(({ name, slug }) => ({ name, url: at({ language, kind: 'official', slug }) })),
    siblings: around.siblings.map((sibling) => ({ language: sibling.language, url: at(sibling) })),
  };
}

function sectionLink(name: string, language: PublicationView['language'], publicUrl: string): NamedLink {
  return { name, url: `${publicUrl}${sectionPath(language, slugOf(name, language))}` };
}
