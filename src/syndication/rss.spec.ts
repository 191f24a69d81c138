import fc from 'fast-check';
import {
  anyItems,
  anyText,
  channelOf,
  CHANNEL as channel,
  feedItem as item,
  isWellFormedForXmllint,
  numbered,
  parsed,
  WITHDRAWN,
} from '../../test/support/feeds.js';
import type { FeedChannel } from './feed.js';
import { renderRss } from './rss.js';
import { xmlCharacters } from './xml.js';

interface ReadChannel {
  item?: Record<string, unknown>[];
  [name: string]: unknown;
}

function read(xml: string): ReadChannel {
  return parsed<{ rss: { channel: ReadChannel } }>(xml, ['item', 'category']).rss.channel;
}

const guids = (xml: string) => [...xml.matchAll(/<guid isPermaLink="false">(.*?)<\/guid>/g)].map(([, guid]) => guid);

describe('renderRss', () => {
  it('describes the channel', () => {
    expect(read(renderRss(channel, [item()]))).toMatchObject({
      title: channel.title,
      link: channel.link,
      description: channel.description,
      language: 'kk',
      copyright: channel.rights,
      lastBuildDate: 'Fri, 01 Mar 2024 10:00:00 +0500',
      docs: 'https://www.rssboard.org/rss-specification',
      generator: 'Jarshy',
      ttl: '60',
      'sy:updatePeriod': 'daily',
      'sy:updateFrequency': '24',
      'atom:link': [
        { '@_rel': 'self', '@_type': 'application/rss+xml', '@_href': channel.selfUrl },
        { '@_rel': 'hub', '@_href': 'https://example.org/hub' },
        { '@_rel': 'hub', '@_href': 'https://hub.example/?a&b' },
      ],
    });
  });

  it('writes an item whole, the description before the full text', () => {
    expect(renderRss(channel, [item()])).toContain(
      '<item><title>R&#x26;D: 5 &#x3C; 8</title>' +
        '<link>https://example.org/kk/news/a</link>' +
        '<guid isPermaLink="false">tag:example.org,2017:article/1/kk</guid>' +
        '<pubDate>Tue, 31 Oct 2017 10:50:00 +0600</pubDate>' +
        '<atom:updated>2024-03-01T10:00:00+05:00</atom:updated>' +
        '<dc:creator>Жаршы</dc:creator>' +
        '<category domain="https://example.org/kk/sections">Жаңалықтар</category>' +
        '<category domain="https://example.org/kk/sections">Астана</category>' +
        '<description>AT&amp;amp;T &amp;lt;b&amp;gt;</description>' +
        '<content:encoded>&lt;div lang="kk"&gt;&lt;p&gt;AT&amp;amp;T&lt;/p&gt;&lt;/div&gt;</content:encoded>' +
        '<dc:rights>Сілтеме жасау міндетті</dc:rights></item>',
    );
  });

  it('leaves out what is not known', () => {
    const bare: FeedChannel = { ...channel, ttlMinutes: 1 };
    delete bare.generator;
    delete bare.categoryDomain;
    const xml = renderRss(bare, [item()]);
    expect(xml).not.toContain('<generator');
    expect(xml).toContain('<category>Астана</category>');
    expect(renderRss(channel, [])).not.toMatch(/<item|<lastBuildDate/);
  });

  it.each([
    [1, '1440'],
    [60, '24'],
    [1440, '1'],
    [10_000, '1'],
  ])('tells a ttl of %i minutes as %s updates a day', (ttlMinutes, frequency) => {
    expect(read(renderRss({ ...channel, ttlMinutes }, []))['sy:updateFrequency']).toBe(frequency);
  });

  it.each([
    [1234, true],
    [0, false],
    [-1, false],
    [NaN, false],
    [1.5, false],
  ])('with an enclosure of %p bytes, writes it: %p', (length, written) => {
    const xml = renderRss(channel, [
      item({ media: [{ url: 'https://example.org/a.mp3', type: 'audio/mpeg', length }] }),
    ]);
    const element = `<enclosure url="https://example.org/a.mp3" length="${length}" type="audio/mpeg"/>`;
    expect(xml.includes(element)).toBe(written);
    expect(xml.includes('<enclosure')).toBe(written);
  });

  it('has one enclosure an item, and says the other files as Media RSS', () => {
    const media = [1, 2, 3].map((length) => ({ url: `https://example.org/${length}.jpg`, type: 'image/jpeg', length }));
    const xml = renderRss(channel, [item({ media })]);
    expect(xml.match(/<enclosure [^>]*>/g)).toEqual([
      '<enclosure url="https://example.org/1.jpg" length="1" type="image/jpeg"/>',
    ]);
    expect(xml.match(/<media:content [^>]*>/g)).toEqual([
      '<media:content url="https://example.org/2.jpg" fileSize="2" type="image/jpeg"/>',
      '<media:content url="https://example.org/3.jpg" fileSize="3" type="image/jpeg"/>',
    ]);
  });

  it('shows the picture of the publisher, which leads to the page that the feed follows', () => {
    const image = { url: 'https://example.org/logo.png', title: 'Жаршы' };
    expect(renderRss({ ...channel, image }, [])).toContain(
      '<image><url>https://example.org/logo.png</url><title>Жаршы</title><link>https://example.org/kk</link></image>',
    );
  });

  it('keeps what was withdrawn among the 60 newest, however old it is, and in its place', () => {
    const old = { ...WITHDRAWN, guid: 'old', publishedAt: new Date(0) };
    const kept = guids(renderRss(channel, [old, ...numbered(70)]));
    expect(kept).toHaveLength(60);
    expect(kept.slice(-2)).toEqual(['g11', 'old']);
  });

  it('gives half of the places at most to what was withdrawn, the last withdrawals first', () => {
    const withdrawn = numbered(40).map((each, n) => ({
      ...each,
      guid: `w${n}`,
      withdrawn: { at: new Date(Date.UTC(2021, 0, 40 - n)), kind: 'duplicate' as const },
    }));
    const kept = guids(renderRss(channel, [...withdrawn, ...numbered(70)])).filter((guid) => guid?.startsWith('w'));
    expect(kept.sort()).toEqual(
      withdrawn
        .slice(0, 30)
        .map(({ guid }) => guid)
        .sort(),
    );
  });

  it('puts the newest first, and equal times in the order of their guids', () => {
    const items = [
      item({ guid: 'b', publishedAt: new Date('2020-01-01') }),
      item({ guid: 'c', publishedAt: new Date('2021-01-01') }),
      item({ guid: 'a', publishedAt: new Date('2020-01-01') }),
    ];
    expect(guids(renderRss(channel, items))).toEqual(['c', 'a', 'b']);
    expect(renderRss(channel, [...items].reverse())).toBe(renderRss(channel, items));
  });

  it('keeps the 60 newest items', () => {
    const kept = guids(renderRss(channel, numbered(70)));
    expect(kept).toHaveLength(60);
    expect([kept[0], kept[59]]).toEqual(['g69', 'g10']);
  });

  it('drops the oldest items beyond 2 MB', () => {
    const xml = renderRss(channel, numbered(10, { html: 'ә'.repeat(200_000) }));
    expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(2_000_000);
    expect(guids(xml)).toEqual(['g9', 'g8', 'g7', 'g6']);
  });

  it('fills the 2 MB to the last byte', () => {
    const longTexts = numbered(4, { html: 'a'.repeat(450_000) });
    const withOldest = (html: string) =>
      renderRss(channel, [...longTexts, item({ guid: 'oldest', publishedAt: new Date(0), html })]);
    const room = 2_000_000 - Buffer.byteLength(withOldest('a')) + 1;
    expect(Buffer.byteLength(withOldest('a'.repeat(room)))).toBe(2_000_000);
    expect(guids(withOldest('a'.repeat(room)))).toContain('oldest');
    expect(guids(withOldest('a'.repeat(room + 1)))).not.toContain('oldest');
  });

  it('gives a very long text by its description alone', () => {
    const xml = renderRss(channel, [item({ html: 'a'.repeat(600_000) })]);
    expect(xml).not.toContain('content:encoded>');
    expect(xml).toContain('<description>AT&amp;amp;T');
  });

  it('refuses an invalid date', () => {
    expect(() => renderRss(channel, [item({ updatedAt: new Date(NaN) })])).toThrow(RangeError);
  });
});

describe('any text', () => {
  it('comes back from a parser as it was, but for characters that XML cannot carry', () => {
    fc.assert(
      fc.property(anyText, anyItems, (title, items) => {
        const feed = read(renderRss(channelOf(title), items));
        expect(feed.title).toBe(xmlCharacters(title));
        expect((feed['atom:link'] as Record<string, string>[])[0]?.['@_href']).toBe(xmlCharacters(title));
        const byGuid = new Map(feed.item?.map((found) => [(found['guid'] as { '#text': string })['#text'], found]));
        for (const { guid, title, html, creator } of items)
          expect(byGuid.get(xmlCharacters(guid))).toMatchObject({
            title: xmlCharacters(title),
            'content:encoded': xmlCharacters(html),
            'dc:creator': xmlCharacters(creator),
          });
      }),
      { numRuns: 300 },
    );
  });

  isWellFormedForXmllint(fc.tuple(anyText, anyItems).map(([text, items]) => renderRss(channelOf(text), items)));
});
