import { parseFeed } from '@rowanmanning/feed-parser';
import { LANGUAGES, type Language } from '../../../../src/languages/languages.js';

export interface Item {
  guid: string | null;
  title: string | null;
  html: string;
}

/** Who reads the feeds, and knows nothing of the office. */
export class Subscriber {
  constructor(private readonly url: string) {}

  /** The items of the feed in each language. */
  async read(): Promise<Record<Language, Item[]>> {
    const feeds = await Promise.all(LANGUAGES.map(async (language) => [language, await this.items(language)] as const));
    return Object.fromEntries(feeds) as Record<Language, Item[]>;
  }

  private async items(language: Language): Promise<Item[]> {
    const answer = await fetch(`${this.url}/${language}/feed.xml`);
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
    const { items } = parseFeed(await answer.text());
    return items.map(({ id, title, content }) => ({ guid: id, title, html: content ?? '' }));
  }
}
