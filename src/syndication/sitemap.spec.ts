import fc from 'fast-check';
import { anyText, isWellFormedForXmllint, parsed } from '../../test/support/feeds.js';
import { renderSitemap, renderSitemapIndex, type SitemapPage } from './sitemap.js';
import { xmlCharacters } from './xml.js';

const VERSIONS: SitemapPage['versions'] = [
  { language: 'en', url: 'https://example.org/en/news/a' },
  { language: 'kk', url: 'https://example.org/kk/news/a' },
  { language: 'ru', url: 'https://example.org/ru/news/a' },
];
const pages = VERSIONS.map(({ url }) => ({ url, versions: VERSIONS, updatedAt: new Date('2024-03-01T05:00:00Z') }));

interface UrlSet {
  urlset: { url: { loc: string; lastmod?: string; 'xhtml:link': Record<string, string>[] }[] };
}

const read = (xml: string) => parsed<UrlSet>(xml, ['url', 'xhtml:link']).urlset.url;

it('tells an address, when it changed, and every language of the page with itself and the default', () => {
  expect(renderSitemap(pages.slice(2))).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"><url>' +
      '<loc>https://example.org/ru/news/a</loc><lastmod>2024-03-01T10:00:00+05:00</lastmod>' +
      '<xhtml:link rel="alternate" hreflang="kk" href="https://example.org/kk/news/a"/>' +
      '<xhtml:link rel="alternate" hreflang="ru" href="https://example.org/ru/news/a"/>' +
      '<xhtml:link rel="alternate" hreflang="en" href="https://example.org/en/news/a"/>' +
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/kk/news/a"/></url></urlset>\n',
  );
});

it('says the same of every language, from whichever it is asked', () => {
  const links = read(renderSitemap(pages)).map((page) => page['xhtml:link']);
  expect(links).toHaveLength(3);
  expect(new Set(links.map((each) => JSON.stringify(each))).size).toBe(1);
});

it('sends who speaks none of its languages to the first that the page has', () => {
  const english = {
    url: 'https://example.org/en/news/b',
    versions: [{ language: 'en' as const, url: 'https://example.org/en/news/b' }],
  };
  expect(read(renderSitemap([english]))[0]).toEqual({
    loc: 'https://example.org/en/news/b',
    'xhtml:link': [
      { '@_rel': 'alternate', '@_hreflang': 'en', '@_href': 'https://example.org/en/news/b' },
      { '@_rel': 'alternate', '@_hreflang': 'x-default', '@_href': 'https://example.org/en/news/b' },
    ],
  });
});

it('lists sitemaps', () => {
  expect(renderSitemapIndex([{ url: 'https://example.org/sitemaps/kk.xml' }])).toContain(
    '<sitemap><loc>https://example.org/sitemaps/kk.xml</loc></sitemap>',
  );
});

it('refuses more than 50,000 addresses, and more than 50 MiB', () => {
  const page = { url: 'https://example.org/', versions: [] };
  expect(read(renderSitemap(Array.from({ length: 50_000 }, () => page)))).toHaveLength(50_000);
  expect(() => renderSitemap(Array.from({ length: 50_001 }, () => page))).toThrow(RangeError);
  expect(() => renderSitemap([{ url: 'a'.repeat(52_428_800), versions: [] }])).toThrow(RangeError);
});

const pageOf = (url: string): SitemapPage => ({ url, versions: [{ language: 'kk', url }] });

it('gives any address back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [page] = read(renderSitemap([pageOf(text)]));
      expect(page?.loc).toBe(xmlCharacters(text));
      expect(page?.['xhtml:link'][0]?.['@_href']).toBe(xmlCharacters(text));
    }),
  );
});

isWellFormedForXmllint(anyText.map((text) => renderSitemap([pageOf(text)])));
