import { Injectable } from '@nestjs/common';
import { SharedReadings } from '../common/shared-readings.js';
import type { Kind } from '../documents/kind.js';
import type { Language } from '../languages/languages.js';
import { feedPath, type FeedFormat, type FeedScope } from '../publications/addresses.js';
import { PublicScopesQuery } from '../publications/public-scopes.query.js';
import { PublicationsFeedQuery, type FeedContent } from '../publications/publications-feed.query.js';
import type { FeedItem } from './feed.js';
import { feedChannel, newestArchive, type NamedScope } from './feed-channel.js';
import { SERIALISERS } from './feed-formats.js';
import { keptItems, versionsOf, type KeptItems } from './kept-items.js';
import { Publishers } from './publishers.service.js';

/** What a feed has to tell, in whatever format. */
interface Edition {
  scope: NamedScope;
  items: FeedItem[];
  kind: Kind | undefined;
  changedAt: Date;
}

export interface RenderedFeed {
  /** Media type. */
  type: string;
  body: string;
  /** In full seconds; later whenever the body is another. Undefined where that is not known. */
  lastModified: Date | undefined;
  /** Given: nothing but documents of this kind is in it. */
  kind: Kind | undefined;
}

/** Why there is no feed: there never was, its address is another now, or what it followed was withdrawn. */
export type NoFeed = { because: 'unknown' } | { because: 'moved'; scope: FeedScope } | { because: 'gone' };

type Found<T> = T | NoFeed;

const NOTHING: KeptItems = new Map();

/** Writes feeds from what is public at that moment. All formats of a feed that are asked for at once are one reading. */
@Injectable()
export class FeedReader {
  private readonly readings = new SharedReadings<Found<Edition>>();
  /** Of the feeds of everything, which every change is told in. */
  private readonly kept = new Map<Language, KeptItems>();

  constructor(
    private readonly publications: PublicationsFeedQuery,
    private readonly scopes: PublicScopesQuery,
    private readonly publishers: Publishers,
  ) {}

  async render(language: Language, scope: FeedScope, format: FeedFormat): Promise<Found<RenderedFeed>> {
    const edition = await this.readings.read(feedPath(language, scope), () => this.read(language, scope));
    if ('because' in edition) return edition;
    const publisher = this.publishers.in(language);
    const { type, hasSiblings, ...serialiser } = SERIALISERS[format];
    const channel = feedChannel(publisher, edition.scope, format);
    const archiveUrl = scope.of === 'all' ? newestArchive(publisher, edition.items) : undefined;
    return {
      type,
      body: serialiser.render({ ...channel, archiveUrl }, edition.items),
      kind: edition.kind,
      // Of the changes in other languages, which may be in the body too, none tells its time.
      lastModified: hasSiblings ? undefined : edition.changedAt,
    };
  }

  private async read(language: Language, scope: FeedScope): Promise<Found<Edition>> {
    const followed = await this.follow(language, scope);
    if ('because' in followed) return followed;
    const { items, changedAt } = await this.tell(language, followed.content);
    // What is withdrawn may lead to a document of the other kind.
    const kind = scope.of === 'appointments' && !items.some(({ withdrawn }) => withdrawn) ? 'official' : undefined;
    return { scope: followed.scope, items, kind, changedAt };
  }

  private async tell(language: Language, content: FeedContent): Promise<{ items: FeedItem[]; changedAt: Date }> {
    const before = (content.of === 'all' ? this.kept.get(language) : undefined) ?? NOTHING;
    const { publications, changedAt } = await this.publications.read(language, content, versionsOf(before));
    const told = keptItems(publications, before, this.publishers.in(language));
    if (content.of === 'all') this.kept.set(language, told);
    return { items: [...told.values()].map(({ item }) => item), changedAt };
  }

  private async follow(
    language: Language,
    scope: FeedScope,
  ): Promise<Found<{ scope: NamedScope; content: FeedContent }>> {
    switch (scope.of) {
      case 'all':
      case 'appointments':
        return { scope, content: scope };
      case 'section':
        return this.followSection(language, scope.slug);
      case 'official':
        return this.followOfficial(language, scope.slug);
    }
  }

  private async followSection(language: Language, slug: string) {
    const section = await this.scopes.section(language, slug);
    if (!section) return { because: 'unknown' as const };
    return { scope: { of: 'section' as const, ...section }, content: { of: 'section' as const, slug } };
  }

  private async followOfficial(language: Language, slug: string) {
    const official = await this.scopes.official(language, slug);
    if (!official) return { because: 'unknown' as const };
    if (official.withdrawn) return { because: 'gone' as const };
    const scope = { of: 'official' as const, slug: official.slug, name: official.name };
    if (official.slug !== slug) return { because: 'moved' as const, scope };
    return { scope, content: { of: 'official' as const, documentId: official.documentId } };
  }
}
