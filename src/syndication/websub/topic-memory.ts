import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { entityTag } from '../../publications/conditional.js';
import { FeedTopics } from '../feed-topics.service.js';

export interface TopicBytes {
  contentType: string;
  body: Buffer;
  etag: string;
}

interface Kept {
  versions: string;
  bytes: Promise<TopicBytes | undefined>;
}

const MOST_TOPICS = 50;

/** The topics as they are now: rendered once for all the subscribers that they go to. */
@Injectable()
export class TopicMemory {
  private readonly kept = new LRUCache<string, Kept>({ max: MOST_TOPICS });

  constructor(
    private readonly database: DataSource,
    private readonly topics: FeedTopics,
  ) {}

  /** undefined: there is no such feed, or not any more. */
  async read(topic: string): Promise<TopicBytes | undefined> {
    const rows: { versions: string }[] = await this.database.query(
      `SELECT string_agg(version::text, ' ' ORDER BY language) AS versions FROM public_versions`,
    );
    const versions = rows[0]?.versions ?? '';
    const known = this.kept.get(topic);
    if (known?.versions === versions) return known.bytes;
    const bytes = this.render(topic);
    this.kept.set(topic, { versions, bytes });
    bytes.catch(() => this.kept.delete(topic));
    return bytes;
  }

  private async render(topic: string): Promise<TopicBytes | undefined> {
    const content = await this.topics.content(topic);
    return content && { ...content, etag: entityTag(content.body) };
  }
}
