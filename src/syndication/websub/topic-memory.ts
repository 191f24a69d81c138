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
  bytes: TopicBytes | undefined;
}

const MOST_BYTES = 16 * 1024 * 1024;
/** What one costs besides its bytes. */
const BYTES_OF_AN_ENTRY = 1_024;

/** The topics as they are now: rendered once for all the subscribers that they go to. */
@Injectable()
export class TopicMemory {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bytes }) => BYTES_OF_AN_ENTRY + (bytes?.body.length ?? 0),
  });
  private readonly rendering = new Map<string, Promise<TopicBytes | undefined>>();

  constructor(
    private readonly database: DataSource,
    private readonly topics: FeedTopics,
  ) {}

  /** undefined: there is no such feed, or not any more. */
  async read(topic: string): Promise<TopicBytes | undefined> {
    const versions = await this.versions();
    const known = this.kept.get(topic);
    if (known?.versions === versions) return known.bytes;
    return this.rendering.get(`${versions} ${topic}`) ?? this.renew(topic, versions);
  }

  private renew(topic: string, versions: string): Promise<TopicBytes | undefined> {
    const rendering = this.render(topic).finally(() => this.rendering.delete(`${versions} ${topic}`));
    this.rendering.set(`${versions} ${topic}`, rendering);
    return rendering.then((bytes) => {
      this.kept.set(topic, { versions, bytes });
      return bytes;
    });
  }

  private async versions(): Promise<string> {
    const rows: { versions: string }[] = await this.database.query(
      `SELECT string_agg(version::text, ' ' ORDER BY language) AS versions FROM public_versions`,
    );
    return rows[0]?.versions ?? '';
  }

  private async render(topic: string): Promise<TopicBytes | undefined> {
    const content = await this.topics.content(topic);
    return content && { ...content, etag: entityTag(content.body) };
  }
}
