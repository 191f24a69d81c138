import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import type { FeedChannel, FeedItem } from './feed.js';
import { renderRss } from './rss.js';
import { xmlCharacters } from './xml.js';

const channel: FeedChannel = {
  title: 'Жаршы – жаңалықтар & хабарландырулар',
  link: 'https://example.org/kk',
  description: 'Баспасөз қызметінің жаңалықтары',
  language: 'kk',
  selfUrl: 'https://example.org/kk/feed.xml?a=1&b=2',
  rights: 'Сілтеме жасау міндетті',
  generator: 'Jarshy',
  ttlMinutes: 60,
  categoryDomain: 'https://example.org/kk/sections',
};

function item(changes: Partial<FeedItem> = {}): FeedItem {
  return {
    guid: 'tag:example.org,2017:article/1/kk',
    url: 'https://example.org/kk/news/a',
    title: 'R&D: 5 < 8',
    description: 'AT&T <b>',
    html: '<p>AT&amp;T</p>',
    categories: ['Жаңалықтар', 'Астана'],
    creator: 'Жаршы',
    rights: 'Сілтеме жасау міндетті',
    publishedAt: new Date('2017-10-31T04:50:00Z'),
    updatedAt: new Date('2024-03-01T05:00:00Z'),
    ...changes,
  };
}

const numbered = (count: number, changes: Partial<FeedItem> = {}) =>
  Array.from({ length: count }, (_, index) =>
    item({ guid: `g${index}`, publishedAt: new Date(Date.UTC(2020, 0, 1 + index)), ...changes }),
  );

const parser = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => name === 'item' || name === 'category',
});

interface ReadChannel {
  item?: Record<string, unknown>[];
  [name: string]: unknown;
}

function read(xml: string): ReadChannel {
  return (parser.parse(xml) as { rss: { channel: ReadChannel } }).rss.channel;
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
      'atom:link': { '@_rel': 'self', '@_type': 'application/rss+xml', '@_href': channel.selfUrl },
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
        '<content:encoded>&lt;p&gt;AT&amp;amp;T&lt;/p&gt;</content:encoded>' +
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
    const enclosure = { url: 'https://example.org/a.mp3', type: 'audio/mpeg', length };
    const element = `<enclosure url="https://example.org/a.mp3" length="${length}" type="audio/mpeg"/>`;
    expect(renderRss(channel, [item({ enclosure })]).includes(element)).toBe(written);
    expect(renderRss(channel, [item({ enclosure })]).includes('<enclosure')).toBe(written);
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
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...'<>&"\';]]>#x\r\n\t\u000B\u0000\uD800\uDC00\uFFFE', ']]>', '&amp;', '<![CDATA['),
      maxLength: 40,
    }),
  );
  const items = fc.array(fc.record({ title: text, description: text, html: text, creator: text, url: text }), {
    minLength: 1,
    maxLength: 5,
  });

  it('comes back from a parser as it was, but for characters that XML cannot carry', () => {
    fc.assert(
      fc.property(text, items, (title, texts) => {
        const rendered = renderRss(
          { ...channel, title, selfUrl: title },
          texts.map((fields) => item(fields)),
        );
        const feed = read(rendered);
        expect(feed.title).toBe(xmlCharacters(title));
        expect((feed['atom:link'] as Record<string, string>)['@_href']).toBe(xmlCharacters(title));
        texts.forEach((fields, index) => {
          expect(feed.item?.[index]).toMatchObject({
            title: xmlCharacters(fields.title),
            'content:encoded': xmlCharacters(fields.html),
            'dc:creator': xmlCharacters(fields.creator),
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  const xmllint = spawnSync('xmllint', ['--version']).status === 0;
  if (!xmllint)
    process.stderr.write('xmllint is not on the PATH: well-formedness is checked by fast-xml-parser alone\n');

  (xmllint ? it : it.skip)('is well-formed for xmllint', () => {
    fc.assert(
      fc.property(text, items, (title, texts) => {
        const rendered = renderRss(
          { ...channel, title },
          texts.map((fields) => item(fields)),
        );
        execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: rendered, stdio: ['pipe', 'pipe', 'pipe'] });
      }),
      { numRuns: 60 },
    );
  });
});
