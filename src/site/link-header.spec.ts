import { translatorFor } from '../languages/i18n.js';
import { html } from '../common/html.js';
import { linkHeader } from './link-header.js';
import type { Page } from './page.js';

const feed = (language: 'kk' | 'ru', path: string) => ({
  ...{ language, title: '', type: 'application/rss+xml', url: `https://example.org/${path}` },
});

const PAGE: Page = {
  ...{ publicUrl: 'https://example.org', language: 'ru', title: '', description: '', t: translatorFor('ru') },
  feeds: [feed('kk', 'kk/feed.xml'), feed('ru', 'ru/feed.xml')],
  canonical: 'https://example.org/ru/news/a',
  alternates: [{ language: 'kk', url: 'https://example.org/kk/news/b' }],
  body: html``,
};

it('names the address, all versions, and the feed of the language', () => {
  expect(linkHeader(PAGE)?.split(', ')).toEqual([
    '<https://example.org/ru/news/a>; rel="canonical"',
    '<https://example.org/kk/news/b>; rel="alternate"; hreflang="kk"',
    '<https://example.org/ru/news/a>; rel="alternate"; hreflang="ru"',
    '<https://example.org/kk/news/b>; rel="alternate"; hreflang="x-default"',
    '<https://example.org/ru/feed.xml>; rel="alternate"; type="application/rss+xml"',
  ]);
});

it('names the feed of what the page is about instead, and no versions where it is alone', () => {
  const ownFeeds = [feed('ru', 'ru/sections/gorod/feed.xml')];
  expect(linkHeader({ ...PAGE, ownFeeds, alternates: [] })).toBe(
    '<https://example.org/ru/news/a>; rel="canonical", ' +
      '<https://example.org/ru/sections/gorod/feed.xml>; rel="alternate"; type="application/rss+xml"',
  );
});

it('is not there for pages without an address', () => {
  expect(linkHeader({ ...PAGE, canonical: undefined })).toBeUndefined();
});
