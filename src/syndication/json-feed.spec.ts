import fc from 'fast-check';
import { anyItems, anyText, CHANNEL, channelOf, feedItem, numbered, WITHDRAWN } from '../../test/support/feeds.js';
import { renderJsonFeed } from './json-feed.js';

const CHANNEL_OF_JSON = { ...CHANNEL, selfUrl: 'https://example.org/kk/feed.json' };

interface Feed {
  items: Record<string, unknown>[];
  [name: string]: unknown;
}

const read = (json: string) => JSON.parse(json) as Feed;

describe('renderJsonFeed', () => {
  it('describes the feed', () => {
    const image = { url: 'https://example.org/logo.png', title: 'Жаршы' };
    expect(read(renderJsonFeed({ ...CHANNEL_OF_JSON, image }, []))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: CHANNEL.title,
      home_page_url: CHANNEL.link,
      feed_url: 'https://example.org/kk/feed.json',
      description: CHANNEL.description,
      icon: 'https://example.org/logo.png',
      authors: [{ name: 'Жаршы', url: 'https://example.org/kk' }],
      language: 'kk',
      hubs: CHANNEL.hubs.map((url) => ({ type: 'WebSub', url })),
      _rights: { text: CHANNEL.rights },
      items: [],
    });
  });

  it('names no hubs where there are none', () => {
    expect(read(renderJsonFeed({ ...CHANNEL_OF_JSON, hubs: [] }, []))).not.toHaveProperty('hubs');
  });

  it('writes an item whole', () => {
    const media = [{ url: 'https://example.org/a.jpg', type: 'image/jpeg', length: 7 }];
    expect(read(renderJsonFeed(CHANNEL_OF_JSON, [feedItem({ media })])).items).toEqual([
      {
        id: 'tag:example.org,2017:article/1/kk',
        url: 'https://example.org/kk/news/a',
        title: 'R&D: 5 < 8',
        summary: 'AT&T <b>',
        content_html: '<div lang="kk"><p>AT&amp;T</p></div>',
        date_published: '2017-10-31T10:50:00+06:00',
        date_modified: '2024-03-01T10:00:00+05:00',
        authors: [{ name: 'Жаршы' }],
        tags: ['Жаңалықтар', 'Астана'],
        attachments: [{ url: 'https://example.org/a.jpg', mime_type: 'image/jpeg', size_in_bytes: 7 }],
        _rights: { text: 'Сілтеме жасау міндетті' },
        _jarshy: { languages: [{ language: 'ru', url: 'https://example.org/ru/news/a' }], corrections: [] },
      },
    ]);
  });

  it('says what has happened to a text', () => {
    const at = new Date('2024-03-01T05:00:00Z');
    const corrected = feedItem({
      corrections: [{ at, note: 'It was 5, not 8.' }],
      correctionAwaited: { since: at, language: 'ru' },
    });
    const [first] = read(renderJsonFeed(CHANNEL_OF_JSON, [corrected])).items;
    expect(first?.['_jarshy']).toMatchObject({
      corrections: [{ at: '2024-03-01T10:00:00+05:00', note: 'It was 5, not 8.' }],
      correction_awaited: { since: '2024-03-01T10:00:00+05:00', language: 'ru' },
    });
    const [second] = read(renderJsonFeed(CHANNEL_OF_JSON, [WITHDRAWN])).items;
    expect(second?.['_jarshy']).toMatchObject({
      withdrawn: { at: '2024-03-02T10:00:00+05:00', kind: 'publishedInError' },
    });
  });

  it('keeps the 60 newest within 2 MB, a very long text by its summary alone', () => {
    expect(read(renderJsonFeed(CHANNEL_OF_JSON, numbered(70))).items).toHaveLength(60);
    const long = renderJsonFeed(CHANNEL_OF_JSON, numbered(10, { html: 'ә'.repeat(200_000) }));
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(2_000_000);
    expect(read(long).items.map(({ id }) => id)).toEqual(['g9', 'g8', 'g7', 'g6']);
    const [item] = read(renderJsonFeed(CHANNEL_OF_JSON, [feedItem({ html: 'a'.repeat(600_000) })])).items;
    expect(item).toMatchObject({ content_text: 'AT&T <b>' });
    expect(item).not.toHaveProperty('content_html');
  });

  it('gives any text back', () => {
    fc.assert(
      fc.property(anyText, anyItems, (title, items) => {
        const feed = read(renderJsonFeed(channelOf(title), items));
        expect(feed['title']).toBe(title);
        const byId = new Map(feed.items.map((item) => [item['id'], item]));
        for (const { guid, title, html, description } of items)
          expect(byId.get(guid)).toMatchObject({ title, content_html: html, summary: description });
      }),
    );
  });
});
