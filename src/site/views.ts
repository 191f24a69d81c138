import type { FullPublication, Publication, Sibling } from '../publications/publication.js';
import type { WithdrawnView } from './error-page.js';
import { feedLinks } from './feed-links.js';
import { sectionLinks, urlOf } from './links.js';
import type { PublicationView } from './publication-page.js';
import type { FeedLink, LanguageLink } from './site.js';

export function publicationView(publicUrl: string, publication: FullPublication): PublicationView {
  const { language, kind, correctionAwaitedSince: since, correctedLanguage } = publication;
  const siblings = links(publicUrl, publication.siblings);
  const corrected = siblings.find((sibling) => sibling.language === correctedLanguage);
  return {
    ...publication,
    url: urlOf(publicUrl, publication),
    section: kind === 'official' ? [] : sectionLinks(publicUrl, publication),
    corrections: publication.corrections.map(({ at, note }) => ({ at: new Date(at), note })),
    awaited: since && correctedLanguage ? { language: correctedLanguage, since, url: corrected?.url } : undefined,
    officials: publication.named.map(({ name, slug }) => ({
      ...{ name, url: urlOf(publicUrl, { language, kind: 'official', slug }) },
    })),
    siblings,
    original: publication.sourceLanguage,
    feeds: ownFeeds(publicUrl, publication),
  };
}

/** `notice`: what readers are told in the place of the text. */
export function withdrawnView(
  publicUrl: string,
  publication: FullPublication,
  withdrawnAt: Date,
  notice?: string,
): WithdrawnView {
  return { language: publication.language, withdrawnAt, notice, siblings: links(publicUrl, publication.siblings) };
}

/** Of an official, what concerns them; of an article there are none: readers of one follow the whole site. */
function ownFeeds(publicUrl: string, { kind, language, slug, title }: Publication): FeedLink[] {
  return kind === 'official' ? feedLinks(publicUrl, language, { of: 'official', slug }, title) : [];
}

function links(publicUrl: string, siblings: readonly Sibling[]): LanguageLink[] {
  return siblings.map((sibling) => ({ language: sibling.language, url: urlOf(publicUrl, sibling) }));
}
