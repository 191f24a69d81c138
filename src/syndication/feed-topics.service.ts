import { Injectable } from '@nestjs/common';
import type { Kind } from '../documents/kind.js';
import { isLanguage, type Language } from '../languages/languages.js';
import { FEED_FORMATS, feedPath, type FeedFormat, type FeedScope } from '../publications/addresses.js';
import { PublicScopesQuery } from '../publications/public-scopes.query.js';
import { FeedReader } from './feed-reader.service.js';
import { Publishers } from './publishers.service.js';

/** A row of `publication_changes`. */
export interface ChangeOfTopics {
  language: Language;
  kind: Kind;
  sectionSlugs: readonly string[];
  officials: readonly string[];
}

export interface TopicContent {
  /** Media type, as GET tells it. */
  contentType: string;
  body: Buffer;
}

interface Topic {
  language: Language;
  scope: FeedScope;
  format: FeedFormat;
}

const ADDRESS = /^\/([a-z]+)(?:\/(appointments)|\/(sections|officials)\/([^/]+))?\/(feed\.\w+)$/;

/** The feeds as WebSub (W3C Recommendation) knows them: by the addresses that they call themselves. */
@Injectable()
export class FeedTopics {
  constructor(
    private readonly feeds: FeedReader,
    private readonly scopes: PublicScopesQuery,
    private readonly publishers: Publishers,
  ) {}

  /** The absolute addresses of all feeds that the change may have changed, or brought to an end, each once. */
  async changedBy(
    { language, kind, sectionSlugs, officials }: ChangeOfTopics,
    formats: readonly FeedFormat[] = FEED_FORMATS,
  ): Promise<string[]> {
    const slugs = officials.length === 0 ? [] : await this.scopes.addressesOfOfficials(language, officials);
    const scopes: FeedScope[] = [
      { of: 'all' },
      ...(kind === 'official' ? [{ of: 'appointments' } as const] : []),
      ...sectionSlugs.filter(Boolean).map((slug) => ({ of: 'section', slug }) as const),
      ...slugs.map((slug) => ({ of: 'official', slug }) as const),
    ];
    const { publicUrl } = this.publishers.in(language);
    return scopes.flatMap((scope) => formats.map((format) => `${publicUrl}${feedPath(language, scope, format)}`));
  }

  /** Whether there can be such a topic; nothing is read. */
  isTopic(url: string): boolean {
    return this.parse(url) !== undefined;
  }

  /** What GET of the address gives without an encoding; undefined where that is no feed. */
  async content(url: string): Promise<TopicContent | undefined> {
    const topic = this.parse(url);
    if (!topic) return undefined;
    const found = await this.feeds.render(topic.language, topic.scope, topic.format);
    return 'because' in found ? undefined : { contentType: found.type, body: Buffer.from(found.body) };
  }

  // What is written back in the same way is an address of a feed; all others are no topics, whatever they lead to.
  private parse(url: string): Topic | undefined {
    const { publicUrl } = this.publishers.in('en');
    if (!url.startsWith(`${publicUrl}/`)) return undefined;
    const path = url.slice(publicUrl.length);
    const [, language, appointments, folder, slug = ''] = ADDRESS.exec(path) ?? [];
    if (!isLanguage(language)) return undefined;
    const scope = scopeOf(appointments, folder, slug);
    const format = scope && FEED_FORMATS.find((candidate) => feedPath(language, scope, candidate) === path);
    return scope && format && { language, scope, format };
  }
}

function scopeOf(appointments: string | undefined, folder: string | undefined, slug: string): FeedScope | undefined {
  if (appointments) return { of: 'appointments' };
  if (!folder) return { of: 'all' };
  try {
    return { of: folder === 'sections' ? 'section' : 'official', slug: decodeURIComponent(slug) };
  } catch {
    return undefined;
  }
}
