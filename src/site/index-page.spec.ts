import { translatorFor } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { renderIndexPage, type IndexView } from './index-page.js';

const site = {
  publicUrl: 'https://example.org',
  feeds: [
    { language: 'kk' as const, title: 'kk', url: 'https://example.org/kk/feed.xml', type: 'application/rss+xml' },
    { language: 'ru' as const, title: 'ru', url: 'https://example.org/ru/feed.xml', type: 'application/rss+xml' },
  ],
};

function page(language: Language, changes: Partial<IndexView> = {}): string {
  const view: IndexView = {
    language,
    url: `https://example.org/${language}`,
    siblings: [{ language: 'kk', url: 'https://example.org/kk' }],
    publications: [
      {
        url: 'https://example.org/ru/news/b?x=1&y=2',
        title: 'Вторая <новость>',
        description: '',
        publishedAt: new Date('2024-02-29T19:00:00Z'),
      },
      {
        url: 'https://example.org/ru/news/a',
        title: 'Первая',
        description: 'Кратко & ясно',
        publishedAt: new Date('2024-02-29T17:59:00Z'),
      },
    ],
    ...changes,
  };
  return renderIndexPage(view, site, translatorFor(language));
}

describe('renderIndexPage', () => {
  it('lists publications in the order given', () => {
    const text = page('ru').replace(/\s+/g, ' ');
    expect(text).toMatch(/Вторая &lt;новость&gt;.*Первая.*<p>Кратко &amp; ясно<\/p>/);
    expect(text).toContain('<a href="https://example.org/ru/news/b?x=1&amp;y=2">');
  });

  it('dates them by the calendar of Almaty', () => {
    expect(page('ru')).toContain('<time datetime="2024-03-01T00:00:00+05:00">1 марта 2024 г.</time>');
    expect(page('ru')).toContain('<time datetime="2024-02-29T23:59:00+06:00">29 февраля 2024 г.</time>');
  });

  it.each([
    ['kk', 'Соңғы жарияланымдар', 'Бұрынғы жарияланымдар', 'Әзірге қазақ тілінде ештеңе жарияланған жоқ.'],
    ['ru', 'Последние публикации', 'Более ранние публикации', 'На русском языке пока ничего не опубликовано.'],
    ['en', 'Latest publications', 'Earlier publications', 'Nothing has been published in English yet.'],
  ] as const)('speaks %s', (language, title, next, empty) => {
    const nextUrl = `https://example.org/${language}?after=1&limit=2`;
    expect(page(language, { nextUrl })).toContain(`<h1>${title}</h1>`);
    expect(page(language, { nextUrl })).toContain(
      `href="https://example.org/${language}?after=1&amp;limit=2" rel="next">${next}`,
    );
    expect(page(language, { publications: [] })).toContain(`<p>${empty}</p>`);
  });

  it('ends without a way on', () => expect(page('ru')).not.toContain('rel="next"'));

  it('leads to the feed of its language, and of no other', () => {
    const main = (language: Language) => page(language).split('<main')[1];
    expect(main('ru')).toContain('<a href="https://example.org/ru/feed.xml" type="application/rss+xml">RSS-лента</a>');
    expect(main('en')).not.toContain('feed.xml');
  });

  it('is titled with the name of the site', () => expect(page('ru')).toContain('<title>Жаршы</title>'));
});
