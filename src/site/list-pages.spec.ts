import { translatorFor } from '../languages/i18n.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { feedLinks } from './feed-links.js';
import { feedsPage, type FeedsView } from './feeds-page.js';
import { officialsPage } from './officials-page.js';
import { renderPage } from './page.js';
import { sectionPage, type SectionView } from './section-page.js';

const site = { publicUrl: 'https://example.org', feeds: [] };
const at = (path: string) => `https://example.org${path}`;

const LISTED = {
  ...{ url: at('/kk/news/a'), title: 'Көпір & жол', description: 'Қысқаша' },
  publishedAt: new Date('2024-02-29T19:00:00Z'),
};

function sectionIn(language: Language, changes: Partial<SectionView> = {}): string {
  const view: SectionView = {
    ...{
      language,
      url: at(`/${language}/sections/qala`),
      section: { name: 'Қала & дала', url: at('/kk/sections/qala') },
    },
    above: [{ name: 'Жаңалықтар', url: at('/kk/sections/zhangalyqtar') }],
    feeds: feedLinks(site.publicUrl, language, { of: 'section', slug: 'qala' }, 'Қала'),
    publications: [LISTED],
    ...changes,
  };
  return renderPage(sectionPage(view, site, translatorFor(language)));
}

describe('the page of a section', () => {
  it('lists what is in it, below its name and the sections above', () => {
    const text = sectionIn('kk');
    expect(text).toContain('<h1>Қала &amp; дала</h1>');
    expect(text).toContain(`<a href="${at('/kk/sections/zhangalyqtar')}">Жаңалықтар</a>`);
    expect(text).toContain(`<a href="${LISTED.url}">Көпір &amp; жол</a>`);
    expect(text).toContain(`<a href="${at('/kk/sections/qala/feed.xml')}" type="application/rss+xml">`);
  });

  it.each([
    ['kk', 'Айдар', 'Айдардың RSS таспасы'],
    ['ru', 'Рубрика', 'RSS-лента рубрики'],
    ['en', 'Section', 'RSS feed of this section'],
  ] as const)('speaks %s', (language, kind, feed) => {
    const text = sectionIn(language, { above: [] });
    expect(text).toContain(`<p class="section">${kind}</p>`);
    expect(text).toContain(`>${feed}</a>`);
  });

  it('is no version of a page in another language', () => {
    expect(sectionIn('kk')).not.toContain('hreflang="x-default"');
  });
});

describe('the list of officials', () => {
  it('leads on, and is empty in words', () => {
    const view = { language: 'ru' as const, url: at('/ru/officials'), siblings: [], feeds: [], publications: [] };
    const nextUrl = at('/ru/officials?cursor=x');
    const text = renderPage(officialsPage({ ...view, nextUrl }, site, translatorFor('ru')));
    expect(text).toContain('<p>На русском языке пока нет сведений о должностных лицах.</p>');
    expect(text).toContain(`<a href="${nextUrl}" rel="next">`);
  });
});

describe('the page about feeds', () => {
  function feedsIn(language: Language, changes: Partial<FeedsView> = {}): string {
    const view: FeedsView = {
      language,
      sections: [{ name: 'Қала & дала', slug: 'qala' }],
      officials: [{ name: 'Ару', slug: 'aru' }],
      hubs: ['https://hub.example/'],
      ...changes,
    };
    return renderPage(feedsPage(view, site, translatorFor(language)));
  }
  const addresses = (text: string) => [...text.matchAll(/<code class="address">(.*?)<\/code>/g)].map(([, url]) => url);

  it.each(LANGUAGES)('shows in %s every address as text that can be copied', (language) => {
    const scopes = ['', '/appointments', '/sections/qala', '/officials/aru'];
    const feeds = scopes.flatMap((scope) =>
      ['xml', 'atom', 'json'].map((end) => at(`/${language}${scope}/feed.${end}`)),
    );
    expect(addresses(feedsIn(language))).toEqual([
      ...feeds,
      at(`/${language}/feeds.opml`),
      at(`/${language}/ninjs.json`),
      at(`/api/v1/publications?language=${language}`),
      at('/sitemap.xml'),
      'https://hub.example/',
    ]);
  });

  it('leaves out headings that nothing would stand below', () => {
    const text = feedsIn('en', { sections: [], officials: [] });
    expect(text).not.toContain('<h2>Sections</h2>');
    expect(text).not.toContain('<h2>Officials</h2>');
    expect(feedsIn('en')).toContain('<h2>Officials</h2>');
  });

  it('needs no script', () => expect(feedsIn('ru')).not.toMatch(/<script(?! type="application\/ld\+json")| on\w+="/));
});
