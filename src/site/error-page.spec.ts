import { translatorFor } from '../languages/i18n.js';
import { LANGUAGES } from '../languages/languages.js';
import { renderGonePage, renderNotFoundPage, type WithdrawnView } from './error-page.js';

const site = {
  publicUrl: 'https://example.org',
  feeds: LANGUAGES.map((language) => ({
    language,
    title: language,
    url: `https://example.org/${language}/feed.xml`,
    type: 'application/rss+xml',
  })),
};

function gone(changes: Partial<WithdrawnView> = {}): string {
  const withdrawnAt = new Date('2024-02-29T18:30:00Z');
  const view: WithdrawnView = { language: 'en', withdrawnAt, siblings: [], ...changes };
  return renderGonePage(view, site, translatorFor(view.language));
}

describe('the page for 404', () => {
  it.each([
    ['kk', 'Бет табылмады', 'Басты бет'],
    ['ru', 'Страница не найдена', 'Главная страница'],
    ['en', 'Page not found', 'Front page'],
  ] as const)('speaks %s and leads on', (language, title, home) => {
    const document = renderNotFoundPage(language, site, translatorFor(language));
    expect(document).toContain(`<html lang="${language}">`);
    expect(document).toContain(`<h1>${title}</h1>`);
    expect(document).toContain(`<a href="https://example.org/${language}">${home}</a>`);
    expect(document).toContain(`<a href="https://example.org/${language}/feed.xml" type="application/rss+xml">`);
    expect(document).toContain('<meta name="robots" content="noindex" />');
    expect(document).not.toContain('rel="canonical"');
  });
});

describe('the page for 410', () => {
  it.each([
    ['kk', 'Материал жарияланымнан алынды', 'Алынған уақыты:', '2024 ж. 29 ақпан, 23:30'],
    ['ru', 'Материал снят с публикации', 'Снят с публикации:', '29 февраля 2024 г., 23:30'],
    ['en', 'Publication withdrawn', 'Withdrawn:', '29 February 2024, 23:30'],
  ] as const)('says in %s when it was withdrawn', (language, title, label, time) => {
    expect(gone({ language })).toContain(`<h1>${title}</h1>`);
    expect(gone({ language })).toContain(`${label} <time datetime="2024-02-29T23:30:00+05:00">${time}</time>`);
    expect(gone({ language })).toContain('<meta name="robots" content="noindex" />');
  });

  it('shows the notice to the public when there is one', () => {
    expect(gone({ notice: 'Names & <dates> were wrong.' })).toContain('<p>Names &amp; &lt;dates&gt; were wrong.</p>');
    for (const notice of [undefined, '']) expect(gone({ notice })).not.toContain('class="notice"');
  });

  it('leads to the versions that are still published', () => {
    const siblings = [{ language: 'ru' as const, url: 'https://example.org/ru/news/a' }];
    expect(gone({ siblings })).toContain('<a href="https://example.org/ru/news/a" hreflang="ru" lang="ru">Русский</a>');
  });
});
