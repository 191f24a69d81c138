import { html, Raw } from '../common/html.js';
import { frontPath, publicationPath } from '../publications/addresses.js';
import type { FeedPublication } from '../publications/publications-feed.query.js';
import { noticeOf } from '../publications/withdrawal.js';
import type { FeedItem } from './feed.js';
import { rightsOf, type Publisher } from './publisher.js';

/** What the feed tells of a publication: its text with what readers must know of it, or that it was withdrawn. */
export function feedItem(publication: FeedPublication, publisher: Publisher): FeedItem {
  const { withdrawnAt, withdrawal } = publication;
  const item = publishedItem(publication, publisher);
  if (withdrawnAt === null || !withdrawal) return item;
  const { t } = publisher;
  const text = noticeOf(withdrawal, t);
  return {
    // The same guid, address and day: readers replace what they hold. Nothing of what it said.
    ...item,
    title: t('feeds:withdrawn'),
    description: text,
    html: inLanguage(publication, html`<p>${text}</p>${successor(publication, publisher)}`),
    ...{ categories: [], siblings: [], media: [], corrections: [] },
    withdrawn: { at: withdrawnAt, kind: withdrawal.kind },
  };
}

function publishedItem(publication: FeedPublication, publisher: Publisher): FeedItem {
  const { guid, title, description, section, sectionSlugs, publishedAt, updatedAt } = publication;
  const { publicUrl, siteName } = publisher;
  const { correctionAwaitedSince: since, correctedLanguage, withdrawnAt } = publication;
  return {
    ...{ guid, title, description, publishedAt, updatedAt },
    url: `${publicUrl}${publicationPath(publication)}`,
    html: inLanguage(publication, textWithNotices(publication, publisher)),
    categories: section.map((name, level) => ({ name, slug: sectionSlugs[level] ?? '' })),
    creator: siteName,
    rights: rightsOf(publisher),
    siblings: publication.siblings.map((sibling) => ({
      language: sibling.language,
      url: `${publicUrl}${publicationPath(sibling)}`,
    })),
    media: [],
    corrections: publication.corrections.map(({ at, note }) => ({ at: new Date(at), note })),
    ...(since && correctedLanguage && !withdrawnAt && { correctionAwaited: { since, language: correctedLanguage } }),
  };
}

/** That a correction is awaited comes first; what was corrected, as in print, at the end. */
function textWithNotices(publication: FeedPublication, { publicUrl, language, t }: Publisher): Raw {
  const { correctedLanguage, corrections } = publication;
  const text = new Raw(withAbsoluteAddresses(publication.html, publicUrl, language));
  const awaited = correctedLanguage && html`<p><em>${t(`feeds:awaited.${correctedLanguage}`)}</em></p>\n`;
  const notes = corrections.map(
    ({ at, note }) =>
      html`<p><strong>${t('feeds:corrected', { at: new Date(at).toISOString() })}</strong> ${note}</p>\n`,
  );
  return html`${awaited}${text}${notes}`;
}

function successor({ redirect }: FeedPublication, { publicUrl }: Publisher): Raw | null {
  return redirect && html`<p><a href="${`${publicUrl}${publicationPath(redirect)}`}">${redirect.title}</a></p>`;
}

// Readers show the text far from its page, and in a page of another language.
function inLanguage({ language }: FeedPublication, text: Raw): string {
  return html`<div lang="${language}">${text}</div>`.toString();
}

const LOCAL_LINK = /(<(?:a|img)\s[^>]*?(?:href|src)=")(?![a-z][a-z\d+.-]*:)([^"]*)/gi;

function withAbsoluteAddresses(text: string, publicUrl: string, language: Publisher['language']): string {
  const base = `${publicUrl}${frontPath(language)}/`;
  return text.replace(LOCAL_LINK, (whole, before: string, address: string) => {
    // A path from the root means the public root, which may be a folder of its host.
    const from = address.startsWith('/') && !address.startsWith('//') ? `${publicUrl}${address}` : address;
    return URL.canParse(from, base) ? `${before}${new URL(from, base).href}` : whole;
  });
}
