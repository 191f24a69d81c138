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
    content: {},
    section: [
      { name: 'Жаңалықтар', url: 'https://example.org/kk/sections/zhangalyqtar' },
      { name: 'Қала & дала', url: 'https://example.org/kk/sections/qala' },
    ],
    publishedAt: new Date('2017-10-31T04:50:00Z'),
    updatedAt: new Date('2017-10-31T04:50:30Z'),
    ...{ correctedAt: null, corrections: [], officials: [], feeds: [] },
    siblings: [{ language: 'en', url: 'https://example.org/en/news/b' }],
    ...changes,
  };
  return renderPublicationPage(view, site, translatorFor(view.language));
}

describe('renderPublicationPage', () => {
  it('is one article with its section, title and body', () => {
    expect(main()).toContain('<a href="https://example.org/kk/sections/qala">Қала &amp; дала</a>');
    expect(main().match(/<nav class="path"/g)).toHaveLength(1);
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

  it('tells of an update when one was made', () => {
    expect(main().match(/<time/g)).toHaveLength(1);
    const corrected = main({ language: 'en', updatedAt: new Date('2024-03-01T05:00:00Z') });
    expect(corrected).toContain('Updated: <time datetime="2024-03-01T10:00:00+05:00">1 March 2024, 10:00</time>');
  });

  const AT = new Date('2024-03-01T05:00:00Z');

  it('notes corrections at its end, and dates them at its top, once', () => {
    const corrections = [{ at: AT, note: 'Ұзындығы 3 < 4 км.' }];
    const text = main({ correctedAt: AT, updatedAt: AT, corrections });
    expect(text).toContain('<a href="#corrections">Түзетілді:</a> <time datetime="2024-03-01T10:00:00+05:00">');
    expect(text.split('class="text"')[1]).toMatch(
      /<h2 id="corrections">Түзетулер<\/h2>[^]*<p>Ұзындығы 3 &lt; 4 км\.<\/p>/,
    );
    expect(text).not.toContain('Жаңартылды');
    expect(main({ correctedAt: AT, updatedAt: new Date('2024-04-01T05:00:00Z'), corrections })).toContain('Жаңартылды');
  });

  it.each([
    ['kk', 'Орыс тіліндегі мәтін түзетілді (2024 ж. 1 наурыз, 10:00).', 'Орыс тіліндегі түзетілген мәтінді оқу.'],
    ['en', 'The Russian text was corrected on 1 March 2024, 10:00.', 'Read the corrected text in Russian.'],
  ] as const)('says in %s above all that another language was corrected', (language, told, link) => {
    const url = 'https://example.org/ru/news/c';
    const text = main({ language, awaited: { language: 'ru', since: AT, url } });
    expect(text.split('<h1>')[0]).toContain(told);
    expect(text.split('<h1>')[0]).toContain(`<a href="${url}" hreflang="ru">${link}</a>`);
    expect(main({ language, awaited: { language: 'ru', since: AT } })).not.toContain(link);
    expect(main({ language })).not.toContain('class="notice awaited"');
  });

  it('leads to the officials that it names', () => {
    const officials = [{ name: 'Aru & Co', url: 'https://example.org/kk/officials/aru' }];
    expect(main({ officials })).toContain('<li><a href="https://example.org/kk/officials/aru">Aru &amp; Co</a></li>');
    expect(main()).not.toContain('class="officials"');
  });

  it.each([
    ['kk', 'Лауазымды тұлғалар', 'Жаңалық'],
    ['ru', 'Должностные лица', 'Новость'],
    ['en', 'Officials', 'News'],
  ] as const)('says in %s what it is when it has no section', (language, officials, news) => {
    expect(main({ section: [], language })).toContain(`<p class="section">${news}</p>`);
    const profile = main({ kind: 'official', section: [], language });
    expect(profile).toContain(`<a href="https://example.org/${language}/officials">${officials}</a>`);
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
