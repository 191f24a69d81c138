import fc from 'fast-check';
import { anyItems, feedItem, WITHDRAWN } from '../../test/support/feeds.js';
import { ninjsFaults, testOfNinjs } from '../../test/support/ninjs-schema.js';
import type { FeedItem } from './feed.js';
import { ninjs, type NinjsItem } from './ninjs.js';

const ninjsItem = (item: FeedItem = feedItem()): NinjsItem => ({
  ...item,
  language: 'kk',
  version: 3,
  changedAt: new Date('2024-03-01T05:00:00Z'),
  publisher: { name: 'Жаршы', url: 'https://example.org/kk' },
  sections: [{ name: 'Жаңалықтар', url: 'https://example.org/kk/sections/zhanalyqtar' }],
  people: [{ name: 'Асқар Асқаров', url: 'https://example.org/kk/officials/asqar-asqarov' }],
  translations: [
    { guid: 'tag:example.org,2017:article/1/ru', language: 'ru', url: 'https://example.org/ru/news/a', title: 'А' },
  ],
});

it('says everything of a publication', () => {
  expect(ninjs(ninjsItem())).toEqual({
    standard: { name: 'ninjs', version: '3.0', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#' },
    uri: 'tag:example.org,2017:article/1/kk',
    type: 'text',
    representationType: 'full',
    profile: 'text-only',
    version: '3',
    pubStatus: 'usable',
    language: 'kk',
    firstCreated: '2017-10-31T10:50:00+06:00',
    versionCreated: '2024-03-01T10:00:00+05:00',
    by: 'Жаршы',
    copyrightHolder: 'Жаршы',
    copyrightNotice: 'Сілтеме жасау міндетті',
    usageTerms: 'Сілтеме жасау міндетті',
    title: 'R&D: 5 < 8',
    headlines: [{ role: 'main', contentType: 'text/plain', value: 'R&D: 5 < 8' }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: 'AT&T <b>' }],
    bodies: [
      { role: 'main', contentType: 'text/html', value: '<div lang="kk"><p>AT&amp;T</p></div>' },
      { role: 'main', contentType: 'text/plain', value: 'AT&T', charCount: 4, wordCount: 2 },
    ],
    infoSources: [{ role: 'publisher', name: 'Жаршы', uri: 'https://example.org/kk' }],
    subjects: [{ rel: 'section', name: 'Жаңалықтар', uri: 'https://example.org/kk/sections/zhanalyqtar' }],
    people: [{ rel: 'about', name: 'Асқар Асқаров', uri: 'https://example.org/kk/officials/asqar-asqarov' }],
    renditions: [{ name: 'web', href: 'https://example.org/kk/news/a', contentType: 'text/html' }],
    associations: [
      {
        name: 'А',
        rel: 'translation',
        uri: 'tag:example.org,2017:article/1/ru',
        type: 'text',
        representationType: 'partial',
        pubStatus: 'usable',
        language: 'ru',
        title: 'А',
        renditions: [{ name: 'web', href: 'https://example.org/ru/news/a', contentType: 'text/html' }],
      },
    ],
  });
});

it('cancels what was withdrawn, and says why to the desk that receives it', () => {
  expect(ninjs(ninjsItem(WITHDRAWN))).toMatchObject({
    pubStatus: 'canceled',
    title: WITHDRAWN.title,
    edNote: 'Withdrawn (publishedInError): 2024-03-02T10:00:00+05:00',
  });
});

it('tells the receiving desk of corrections, and of one that is awaited', () => {
  const at = new Date('2024-03-01T05:00:00Z');
  const item = feedItem({
    corrections: [{ at, note: '5 емес, 8.' }],
    correctionAwaited: { since: at, language: 'ru' },
  });
  expect(ninjs(ninjsItem(item))).toMatchObject({
    edNote: 'Correction awaited (ru): 2024-03-01T10:00:00+05:00\nCorrected: 2024-03-01T10:00:00+05:00: 5 емес, 8.',
  });
});

testOfNinjs('is ninjs 3.0 by the schema of the IPTC, whatever the texts are', () => {
  const faultsOf = ninjsFaults();
  expect(faultsOf(ninjs(ninjsItem()))).toEqual([]);
  expect(faultsOf(ninjs(ninjsItem(WITHDRAWN)))).toEqual([]);
  expect(faultsOf({ ...ninjs(ninjsItem()), pubStatus: 'withdrawn' })).toHaveLength(1);
  fc.assert(
    fc.property(anyItems, ([item]) => {
      // Addresses are made by the program.
      const { guid, url } = feedItem();
      expect(faultsOf(ninjs(ninjsItem({ ...item!, guid, url })))).toEqual([]);
    }),
  );
});
