import type { Translate } from '../languages/i18n.js';
import { publicationPath } from '../publications/addresses.js';
import type { FeedPublication } from '../publications/publication.js';
import type { FeedItem } from './feed.js';
import { withdrawnItem } from './withdrawn-item.js';

/** Who publishes, in the language of the feed. */
export interface Publisher {
  publicUrl: string;
  siteName: string;
  t: Translate;
}

/** What the feed tells of a publication: its text, or that it was withdrawn. */
export function feedItem(publication: FeedPublication, publisher: Publisher): FeedItem {
  const { t } = publisher;
  const published = publishedItem(publication, publisher);
  const notice = { title: t('feeds:withdrawn.title'), text: t('feeds:withdrawn.text') };
  const { withdrawnAt } = publication;
  const item = withdrawnAt === null ? published : withdrawnItem(published, notice, withdrawnAt);
  return { ...item, html: `<div lang="${publication.language}">${item.html}</div>` };
}

function publishedItem(publication: FeedPublication, { publicUrl, siteName, t }: Publisher): FeedItem {
  const { guid, title, description, html, section, publishedAt, updatedAt } = publication;
  const { host } = new URL(publicUrl);
  return {
    ...{ guid, title, description, html, publishedAt, updatedAt },
    url: `${publicUrl}${publicationPath(publication)}`,
    categories: section,
    creator: siteName,
    rights: t('feeds:rights', { host }),
  };
}
