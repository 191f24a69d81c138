import { translatorFor } from '../languages/i18n.js';
import { LANGUAGES } from '../languages/languages.js';
import { renderPublicationPage, type PublicationView } from './publication-page.js';

const site = { publicUrl: 'https://example.org', feeds: [] };

function main(changes: Partial<PublicationView> = {}): string {
  return whole(changes).match(/<main[^]*<\/main>/)?.[0] ?? '';
}

function whole(changes: Partial<PublicationView>): string {
  const view: PublicationView = {
    kind: 'article',
    language: 'kk',
    url: 'https://example.org/kk/news/a',
    title: 'Ғылым & <өнер>',
    description: 'Қысқаша',
    html: '<p>Мәтін &amp; <strong>екпін</strong></p>',
    section: ['Жаңалықтар', 'Қала & дала'],
    publishedAt: new Date('2017-10-31T04:50:00Z'),
    updatedAt: new Date('2017-10-31T04:50:30Z'),
    siblings: [{ language: 'en', url: 'https://example.org/en/news/b' }],
    ...changes,
  };
  return renderPublicationPage(view, site, translatorFor(view.language));
}

describe('renderPublicationPage', () => {
  it('is one article with its section, title and body', () => {
    expect(main()).toContain('<p class="section">Жаңалықтар / Қала &amp; дала</p>');
    expect(main()).toContain('<h1>Ғылым &amp; &lt;өнер&gt;</h1>');
    expect(main()).toContain('<div class="text"><p>Мәтін &amp; <strong>екпін</strong></p></div>');
    expect(main().match(/<article/g)).toHaveLength(1);
  });

  it('puts its own address and description into the head', () => {
    expect(whole({})).toContain('<link rel="canonical" href="https://example.org/kk/news/a" />');
    expect(whole({})).toContain('<meta name="description" content="Қысқаша" />');
    expect(whole({})).toContain('<link rel="alternate" hreflang="en" href="https://example.org/en/news/b" />');
  });

  it.each([
    ['kk', 'Жарияланды: <time datetime="2017-10-31T10:50:00+06:00">2017 ж. 31 қазан, 10:50</time>'],
    ['ru', 'Опубликовано: <time datetime="2017-10-31T10:50:00+06:00">31 октября 2017 г., 10:50</time>'],
    ['en', 'Published: <time datetime="2017-10-31T10:50:00+06:00">31 October 2017, 10:50</time>'],
  ] as const)('tells in %s when it was published', (language, text) => {
    expect(main({ language }).replace(/\s+/g, ' ')).toContain(text);
  });

  it('tells of a correction when one was made', () => {
    expect(main().match(/<time/g)).toHaveLength(1);
    const corrected = main({ language: 'en', updatedAt: new Date('2024-03-01T05:00:00Z') });
    expect(corrected).toContain('Updated: <time datetime="2024-03-01T10:00:00+05:00">1 March 2024, 10:00</time>');
  });

  it.each([
    ['kk', 'Лауазымды тұлға'],
    ['ru', 'Должностное лицо'],
    ['en', 'Official'],
  ] as const)('says in %s what it is when it has no section', (language, kind) => {
    expect(main({ kind: 'official', section: [], language })).toContain(`<p class="section">${kind}</p>`);
  });

  it('leads to its published siblings', () => {
    expect(main()).toContain('<a href="https://example.org/en/news/b" hreflang="en" lang="en">English</a>');
    expect(main({ siblings: [] })).not.toContain('<footer>');
    expect(main({ siblings: [{ language: 'kk', url: 'https://example.org/kk/news/a' }] })).not.toContain('<footer>');
  });

  it.each(LANGUAGES)('leaves no key of a text in %s', (language) => {
    expect(main({ language, updatedAt: new Date() })).not.toMatch(/site:|undefined|\{\{/);
  });
});
