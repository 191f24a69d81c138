import type { Translate } from '../../languages/i18n.js';
import { publicationPath } from '../../publications/addresses.js';
import type { FeedPublication } from '../../publications/publications-feed.query.js';
import { noticeOf } from '../../publications/withdrawal.js';
import { feedChannel } from '../../syndication/feed-channel.js';
import { feedItem } from '../../syndication/feed-items.js';
import { renderJsonFeed } from '../../syndication/json-feed.js';
import type { Publisher } from '../../syndication/publisher.js';
import type { LanguagePreview } from './release-preview.schema.js';

type PageView = LanguagePreview['page'];
type FeedView = LanguagePreview['feed'];

/** The page as readers would find it, and what it tells them besides its text. */
export function pageOf(before: FeedPublication | undefined, after: FeedPublication | undefined, publisher: Publisher) {
  if (!after) return null;
  const at = (publication: Parameters<typeof publicationPath>[0]) =>
    `${publisher.publicUrl}${publicationPath(publication)}`;
  const page: PageView = {
    status: statusOf(after),
    url: at(after),
    formerUrl: before && before.slug !== after.slug ? at(before) : null,
    redirectTo: after.withdrawnAt && after.redirect ? at(after.redirect) : null,
    notice: noticeOn(after, publisher.t),
  };
  return page;
}

/** The item as the feeds would have it, by what writes them. */
export function feedOf(
  before: FeedPublication | undefined,
  after: FeedPublication | undefined,
  publisher: Publisher,
): FeedView {
  if (!after) return null;
  const channel = feedChannel(publisher, { of: 'all' }, 'json');
  const feed = JSON.parse(renderJsonFeed(channel, [feedItem(after, publisher)])) as { items: object[] };
  return {
    isNew: before === undefined,
    isUpdated: before !== undefined && before.updatedAt.getTime() !== after.updatedAt.getTime(),
    item: (feed.items[0] ?? null) as NonNullable<FeedView>['item'],
  };
}

function statusOf({ withdrawnAt, redirect }: FeedPublication): 200 | 308 | 410 {
  if (withdrawnAt === null) return 200;
  return redirect ? 308 : 410;
}

function noticeOn(publication: FeedPublication, t: Translate): string | null {
  const { withdrawnAt, withdrawal, correctionAwaitedSince: since, correctedLanguage, corrections } = publication;
  if (withdrawnAt && withdrawal) return noticeOf(withdrawal, t);
  if (since && correctedLanguage) return t(`site:awaited.${correctedLanguage}`, { since: since.toISOString() });
  return corrections[0]?.note ?? null;
}
