import fc from 'fast-check';
import { anyText, isWellFormedForXmllint, parsed } from '../../test/support/feeds.js';
import { renderNewsSitemap, type NewsItem } from './news-sitemap.js';
import { xmlCharacters } from './xml.js';

const NOW = new Date('2026-11-22T05:00:00Z');
const HOUR = 3_600_000;
const CHANNEL = { name: 'Жаршы', language: 'kk' as const };

const aged = (hours: number, changes: Partial<NewsItem> = {}): NewsItem => ({
  url: `https://example.org/kk/news/${hours}`,
  title: `${hours} h`,
  publishedAt: new Date(NOW.getTime() - hours * HOUR),
  withdrawn: false,
  ...changes,
});

interface UrlSet {
  urlset: { url?: { loc: string; 'news:news': { 'news:title': string } }[] };
}

const read = (items: NewsItem[]) => parsed<UrlSet>(renderNewsSitemap(CHANNEL, items, NOW), ['url']).urlset.url ?? [];

it('tells a publication as Google News wants it', () => {
  expect(renderNewsSitemap(CHANNEL, [aged(1)], NOW)).toContain(
    '<url><loc>https://example.org/kk/news/1</loc><news:news>' +
      '<news:publication><news:name>Жаршы</news:name><news:language>kk</news:language></news:publication>' +
      '<news:publication_date>2026-11-22T09:00:00+05:00</news:publication_date><news:title>1 h</news:title>' +
      '</news:news></url>',
  );
});

it('tells the last two days, newest first, without what was withdrawn', () => {
  const items = [aged(47.9), aged(48), aged(49), aged(2), aged(1, { withdrawn: true })];
  expect(read(items).map(({ loc }) => loc)).toEqual([
    'https://example.org/kk/news/2',
    'https://example.org/kk/news/47.9',
  ]);
});

it('tells 1,000 at most, the newest', () => {
  const read1000 = read(Array.from({ length: 1_100 }, (_, n) => aged(n / 100)));
  expect(read1000).toHaveLength(1_000);
  expect(read1000[0]?.loc).toBe('https://example.org/kk/news/0');
});

it('gives any title back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(read([aged(1, { title: text })])[0]?.['news:news']['news:title']).toBe(xmlCharacters(text));
    }),
  );
});

isWellFormedForXmllint(
  anyText.map((text) => renderNewsSitemap({ ...CHANNEL, name: text }, [aged(1, { title: text, url: text })], NOW)),
);
