import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import {
  anyItems,
  anyText,
  CHANNEL,
  channelOf,
  feedItem,
  isWellFormedForXmllint,
  numbered,
  parsed,
  WITHDRAWN,
} from '../../test/support/feeds.js';
import { renderAtom } from './atom.js';
import { renderAtomArchive } from './atom-archive.js';
import { xmlCharacters } from './xml.js';

const CHANNEL_OF_ATOM = { ...CHANNEL, selfUrl: CHANNEL.id };

interface Link {
  '@_rel': string;
  '@_href': string;
  '@_hreflang'?: string;
}

interface Feed {
  link: Link[];
  entry?: ({ link: Link[]; id: string } & Record<string, unknown>)[];
  [name: string]: unknown;
}

const read = (xml: string) => parsed<{ feed: Feed }>(xml, ['entry', 'link', 'category']).feed;
const linksOf = (links: Link[], rel: string) =>
  links.filter((link) => link['@_rel'] === rel).map((link) => link['@_href']);

describe('renderAtom', () => {
  it('describes the feed in its language', () => {
    const feed = read(
      renderAtom({ ...CHANNEL_OF_ATOM, archiveUrl: 'https://example.org/kk/archive/2024-03.atom' }, [feedItem()]),
    );
    expect(feed).toMatchObject({
      '@_xml:lang': 'kk',
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      id: CHANNEL.id,
      title: CHANNEL.title,
      subtitle: CHANNEL.description,
      updated: '2024-03-01T10:00:00+05:00',
      rights: CHANNEL.rights,
      author: { name: 'Жаршы', uri: 'https://example.org/kk' },
      generator: 'Jarshy',
    });
    expect(linksOf(feed.link, 'self')).toEqual([CHANNEL.id]);
    expect(linksOf(feed.link, 'alternate')).toEqual([CHANNEL.link]);
    expect(linksOf(feed.link, 'hub')).toEqual(CHANNEL.hubs);
    expect(linksOf(feed.link, 'prev-archive')).toEqual(['https://example.org/kk/archive/2024-03.atom']);
  });

  it('writes an entry whole', () => {
    const media = [{ url: 'https://example.org/a.jpg', type: 'image/jpeg', length: 7 }];
    expect(renderAtom(CHANNEL_OF_ATOM, [feedItem({ media })])).toContain(
      '<entry><id>tag:example.org,2017:article/1/kk</id><title>R&#x26;D: 5 &#x3C; 8</title>' +
        '<link rel="alternate" type="text/html" hreflang="kk" href="https://example.org/kk/news/a"/>' +
        '<link rel="related" type="text/html" hreflang="ru" href="https://example.org/ru/news/a"/>' +
        '<link rel="enclosure" type="image/jpeg" length="7" href="https://example.org/a.jpg"/>' +
        '<published>2017-10-31T10:50:00+06:00</published><updated>2024-03-01T10:00:00+05:00</updated>' +
        '<author><name>Жаршы</name><uri>https://example.org/kk</uri></author>' +
        '<category term="zhanalyqtar" scheme="https://example.org/kk/sections" label="Жаңалықтар"/>' +
        '<category term="astana" scheme="https://example.org/kk/sections" label="Астана"/>' +
        '<rights>Сілтеме жасау міндетті</rights><summary>AT&#x26;T &#x3C;b&#x3E;</summary>' +
        '<content type="html">&lt;div lang="kk"&gt;&lt;p&gt;AT&amp;amp;T&lt;/p&gt;&lt;/div&gt;</content></entry>',
    );
  });

  it('gives every entry one alternate, of its own language: readers take the last of several', () => {
    const siblings = (['ru', 'en'] as const).map((language) => ({
      language,
      url: `https://example.org/${language}/news/a`,
    }));
    const [entry] = read(renderAtom(CHANNEL_OF_ATOM, [feedItem({ siblings })])).entry ?? [];
    expect(linksOf(entry!.link, 'alternate')).toEqual(['https://example.org/kk/news/a']);
    expect(linksOf(entry!.link, 'related')).toEqual(siblings.map(({ url }) => url));
  });

  it('is read as one feed by a parser that knows nothing of it', () => {
    const feed = parseFeed(renderAtom(CHANNEL_OF_ATOM, numbered(2)));
    expect(feed).toMatchObject({ language: 'kk', self: CHANNEL.id, url: CHANNEL.link });
    expect(feed.items.map(({ id, url }) => [id, url])).toEqual([
      ['g1', 'https://example.org/kk/news/a'],
      ['g0', 'https://example.org/kk/news/a'],
    ]);
  });

  it('tells a withdrawal to who knows tombstones, later than to who does not', () => {
    const feed = read(renderAtom(CHANNEL_OF_ATOM, [WITHDRAWN]));
    expect(feed.entry).toEqual([
      expect.objectContaining({ id: WITHDRAWN.guid, title: WITHDRAWN.title, updated: '2024-03-02T10:00:00+05:00' }),
    ]);
    expect(feed['at:deleted-entry']).toEqual({
      '@_ref': WITHDRAWN.guid,
      '@_when': '2024-03-02T10:00:01+05:00',
      'at:comment': WITHDRAWN.description,
    });
  });

  it('has the date that the format wants also without entries', () => {
    const feed = read(renderAtom(CHANNEL_OF_ATOM, []));
    expect(feed['updated']).toMatch(/^1970-01-01T/);
    expect(feed).not.toHaveProperty('entry');
  });

  it('keeps the 60 newest within 2 MB', () => {
    expect(read(renderAtom(CHANNEL_OF_ATOM, numbered(70))).entry).toHaveLength(60);
    const long = renderAtom(CHANNEL_OF_ATOM, numbered(10, { html: 'ә'.repeat(200_000) }));
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(2_000_000);
    expect(read(long).entry?.map(({ id }) => id)).toEqual(['g9', 'g8', 'g7', 'g6']);
  });
});

describe('renderAtomArchive', () => {
  const archive = { ...CHANNEL_OF_ATOM, selfUrl: 'https://example.org/kk/archive/2024-02.atom' };
  const links = {
    current: CHANNEL.id,
    previous: 'https://example.org/kk/archive/2024-01.atom',
    next: 'https://example.org/kk/archive/2024-03.atom',
  };

  it('is an archive of the same feed, between its neighbours', () => {
    const feed = read(renderAtomArchive(archive, numbered(3), links));
    expect(feed).toMatchObject({ id: CHANNEL.id, 'fh:archive': '' });
    expect(linksOf(feed.link, 'self')).toEqual([archive.selfUrl]);
    expect(linksOf(feed.link, 'current')).toEqual([links.current]);
    expect(linksOf(feed.link, 'prev-archive')).toEqual([links.previous]);
    expect(linksOf(feed.link, 'next-archive')).toEqual([links.next]);
    expect(feed.entry?.map(({ id }) => id)).toEqual(['g0', 'g1', 'g2']);
  });

  it('ends where there is nothing older and nothing newer', () => {
    const feed = read(renderAtomArchive(archive, numbered(1), { current: CHANNEL.id }));
    expect(feed.link.map((link) => link['@_rel']).filter((rel) => rel.endsWith('-archive'))).toEqual([]);
  });

  it('keeps of what was withdrawn that it was', () => {
    const feed = read(renderAtomArchive(archive, [WITHDRAWN, ...numbered(1)], links));
    expect(feed.entry?.map(({ id }) => id)).toEqual(['g0']);
    expect(feed['at:deleted-entry']).toMatchObject({ '@_ref': WITHDRAWN.guid });
  });
});

describe('any text', () => {
  it('comes back from a parser as it was, but for characters that XML cannot carry', () => {
    fc.assert(
      fc.property(anyText, anyItems, (title, items) => {
        const feed = read(renderAtom(channelOf(title), items));
        expect(feed['title']).toBe(xmlCharacters(title));
        expect(linksOf(feed.link, 'self')).toEqual([xmlCharacters(title)]);
        const byId = new Map(feed.entry?.map((entry) => [entry.id, entry]));
        for (const { guid, title, html, description } of items)
          expect(byId.get(xmlCharacters(guid))).toMatchObject({
            title: xmlCharacters(title),
            summary: xmlCharacters(description),
            content: html && xmlCharacters(html) ? { '#text': xmlCharacters(html) } : { '@_type': 'html' },
          });
      }),
      { numRuns: 300 },
    );
  });

  isWellFormedForXmllint(fc.tuple(anyText, anyItems).map(([text, items]) => renderAtom(channelOf(text), items)));
});
