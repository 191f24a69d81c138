import { translatorFor } from '../languages/i18n.js';
import { LANGUAGES } from '../languages/languages.js';
import { html } from '../common/html.js';
import { renderPage, type Page } from './page.js';
import { STYLE_ELEMENT } from './style.js';

const PUBLIC_URL = 'https://example.org/press';
const feeds = LANGUAGES.map((language) => ({
  language,
  title: `Feed "${language}"`,
  url: `${PUBLIC_URL}/${language}/feed.xml`,
  type: 'application/rss+xml',
}));

function page(changes: Partial<Page> = {}): string {
  const language = changes.language ?? 'ru';
  return renderPage({
    publicUrl: PUBLIC_URL,
    feeds,
    language,
    title: 'R&D <новости>',
    description: 'Кратко: "5 < 8"',
    canonical: `${PUBLIC_URL}/ru/news/a`,
    alternates: [{ language: 'kk', url: `${PUBLIC_URL}/kk/news/b` }],
    body: html`<p>Текст</p>`,
    t: translatorFor(language),
    ...changes,
  });
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);

describe('renderPage', () => {
  it.each(LANGUAGES)('is a document in %s', (language) => {
    const document = page({ language });
    expect(document).toMatch(/^<!doctype html>\n/);
    expect(document).toContain(`<html lang="${language}">`);
    expect(document).toContain('<meta charset="utf-8" />');
    expect(document).toContain('<meta name="viewport" content="width=device-width, initial-scale=1" />');
  });

  it.each([
    ['kk', 'Негізгі мазмұнға өту', '«Жаршы» сайтына сілтеме жасалған жағдайда'],
    ['ru', 'Перейти к основному содержанию', 'при условии ссылки на сайт «Жаршы»'],
    ['en', 'Skip to main content', 'provided that Jarshy is credited'],
  ] as const)('speaks %s around the content', (language, skip, attribution) => {
    expect(page({ language })).toContain(`<a class="skip" href="#content">${skip}</a>`);
    expect(page({ language }).split('</main>')[1]).toContain(attribution);
  });

  it('escapes its title and description', () => {
    expect(page()).toContain('<title>R&amp;D &lt;новости&gt; – Жаршы</title>');
    expect(page()).toContain('<meta name="description" content="Кратко: &quot;5 &lt; 8&quot;" />');
  });

  it('takes the name of the office instead of its own', () => {
    expect(page({ siteName: 'Акимат' })).toMatch(/<title>R&amp;D &lt;новости&gt; – Акимат<\/title>[^]*«Акимат»/);
    expect(page({ siteName: 'Акимат' })).not.toContain('Жаршы');
    expect(page({ title: 'Жаршы' })).toContain('<title>Жаршы</title>');
  });

  it('names every published version, itself too, in the order of the languages', () => {
    expect(all(page(), /<link rel="alternate" hreflang="(.*?" href=".*?)"/g)).toEqual([
      `kk" href="${PUBLIC_URL}/kk/news/b`,
      `ru" href="${PUBLIC_URL}/ru/news/a`,
      `x-default" href="${PUBLIC_URL}/kk/news/b`,
    ]);
    expect(page()).toContain(`<link rel="canonical" href="${PUBLIC_URL}/ru/news/a" />`);
  });

  it('does not name itself twice', () => {
    const alternates = (['ru', 'en'] as const).map((language) => ({
      language,
      url: `${PUBLIC_URL}/${language}/news/a`,
    }));
    expect(all(page({ alternates }), /<link rel="alternate" hreflang="(.*?)"/g)).toEqual(['ru', 'en', 'x-default']);
  });

  it('names no versions when there is one alone, or no address', () => {
    expect(page({ alternates: [] })).not.toContain('rel="alternate" hreflang');
    expect(page({ canonical: undefined })).not.toMatch(/rel="canonical"|rel="alternate" hreflang/);
  });

  it.each([
    ['kk', ['kk', 'ru', 'en']],
    ['ru', ['ru', 'kk', 'en']],
    ['en', ['en', 'kk', 'ru']],
  ] as const)('offers in %s its own feed first', (language, order) => {
    const found = all(page({ language }), /<link rel="alternate" type="application\/rss\+xml" hreflang="(.*?)"/g);
    expect(found).toEqual(order);
    expect(page()).toContain('title="Feed &quot;kk&quot;"');
  });

  it('switches to the same content where it is published, else to the front page', () => {
    const navigation = page().match(/<nav class="languages"[^]*?<\/nav>/)?.[0] ?? '';
    expect(navigation).toContain(`<a href="${PUBLIC_URL}/kk/news/b" hreflang="kk" lang="kk">Қазақша</a>`);
    expect(navigation).toContain('<span lang="ru" aria-current="true">Русский</span>');
    expect(navigation).toContain(`<a href="${PUBLIC_URL}/en" hreflang="en" lang="en">English</a>`);
  });

  it('names feeds of its own before those of the site', () => {
    const ownFeeds = [
      { language: 'ru' as const, title: 'Город', url: `${PUBLIC_URL}/ru/sections/gorod/feed.xml`, type: 'a/b' },
    ];
    expect(all(page({ ownFeeds }), /<link rel="alternate" type="(.*?)"/g)[0]).toBe('a/b');
  });

  it('tells programs that show an address what stands there', () => {
    expect(page()).toContain('<meta property="og:title" content="R&amp;D &lt;новости&gt;" />');
    expect(page({ type: 'article' })).toContain('<meta property="og:type" content="article" />');
    expect(page()).toContain('<meta property="og:locale" content="ru_RU" />');
    expect(page({ canonical: undefined })).not.toContain('property="og:');
  });

  it('shows where the reader is among its places', () => {
    expect(page({ canonical: `${PUBLIC_URL}/ru/officials` })).toContain(
      `<a href="${PUBLIC_URL}/ru/officials" aria-current="page">Должностные лица</a>`,
    );
    expect(page()).toContain(`<a href="${PUBLIC_URL}/ru/officials">Должностные лица</a>`);
  });

  it('holds robots off only when told', () => {
    expect(page()).not.toContain('name="robots"');
    expect(page({ robots: 'noindex' })).toContain('<meta name="robots" content="noindex" />');
  });

  it('has one style element, untouched, and no script', () => {
    expect(all(page(), /(<style>[^]*?<\/style>)/g)).toEqual([STYLE_ELEMENT.html]);
    expect(page()).not.toMatch(/<script| style="| on\w+="/);
  });

  it('offers no feed of another language as its own', () => {
    expect(page({ feeds: feeds.slice(0, 1) }).split('</main>')[1]).not.toContain('feed.xml');
  });
});
