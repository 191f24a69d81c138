import { translatorFor } from '../languages/i18n.js';
import { renderPublicationPage, type PublicationView } from './publication-page.js';

const site = { publicUrl: 'https://example.org', siteName: 'Press office', feeds: [] };
const EARLY = new Date('2017-10-31T04:50:00Z');
const LATE = new Date('2024-03-01T05:00:00Z');

const VIEW: PublicationView = {
  kind: 'article',
  language: 'en',
  url: 'https://example.org/en/news/a',
  title: 'A bridge </script> opened',
  description: 'In short',
  html: '<p>Text</p>',
  content: {},
  section: [{ name: 'City', url: 'https://example.org/en/sections/city' }],
  ...{ publishedAt: EARLY, updatedAt: LATE, correctedAt: null, corrections: [], officials: [], feeds: [] },
  siblings: [
    { language: 'kk', url: 'https://example.org/kk/news/b' },
    { language: 'ru', url: 'https://example.org/ru/news/c' },
  ],
};

type Data = Record<string, unknown>;

function dataOf(changes: Partial<PublicationView> = {}): [Data, Data] {
  const page = renderPublicationPage({ ...VIEW, ...changes }, site, translatorFor('en'));
  const found = [...page.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)];
  expect(found).toHaveLength(2);
  return found.map(([, text]) => JSON.parse(text ?? '') as Data) as [Data, Data];
}

const PUBLISHER = {
  ...{ '@type': 'Organization', '@id': 'https://example.org/#publisher' },
  ...{ name: 'Press office', url: 'https://example.org/en' },
};
const work = (language: string, slug: string) => ({
  ...{ '@type': 'NewsArticle', '@id': `https://example.org/${language}/news/${slug}#article` },
  ...{ url: `https://example.org/${language}/news/${slug}`, inLanguage: language },
});

describe('an article', () => {
  it('is a NewsArticle of its publisher', () => {
    expect(dataOf()[0]).toEqual({
      ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': 'https://example.org/en/news/a#article' },
      ...{ url: VIEW.url, mainEntityOfPage: VIEW.url, headline: VIEW.title, description: 'In short' },
      ...{ inLanguage: 'en', articleSection: ['City'], publisher: PUBLISHER, author: PUBLISHER },
      ...{ datePublished: '2017-10-31T10:50:00+06:00', dateModified: '2024-03-01T10:00:00+05:00' },
      isPartOf: {
        ...{ '@type': 'WebSite', '@id': 'https://example.org/en', name: 'Press office' },
        ...{ url: 'https://example.org/en', inLanguage: 'en' },
      },
      usageInfo: {
        '@type': 'CreativeWork',
        text: 'Materials may be used provided that Press office is credited.',
      },
    });
  });

  it.each([
    ['a word of any length', 'x'.repeat(200), `${'x'.repeat(109)}…`],
    ['words', 'abcd '.repeat(40).trim(), `${'abcd '.repeat(21)}abcd…`],
    ['characters of two units', '😀'.repeat(120), `${'😀'.repeat(109)}…`],
    ['what is just short enough', 'x'.repeat(110), 'x'.repeat(110)],
  ])('has a headline of at most 110 characters: %s', (_, title, headline) => {
    expect(dataOf({ title })[0]['headline']).toBe(headline);
  });

  it('names its translations where it is the original, and the original where it is a translation', () => {
    expect(dataOf({ original: 'en' })[0]['workTranslation']).toEqual([work('kk', 'b'), work('ru', 'c')]);
    expect(dataOf({ original: 'ru' })[0]['translationOfWork']).toEqual(work('ru', 'c'));
    for (const original of [null, undefined] as const) {
      expect(dataOf({ original })[0]).not.toHaveProperty('workTranslation');
      expect(dataOf({ original })[0]).not.toHaveProperty('translationOfWork');
    }
    expect(dataOf({ original: 'ru', siblings: [] })[0]).not.toHaveProperty('translationOfWork');
  });

  it('tells its corrections', () => {
    const [data] = dataOf({ correctedAt: LATE, corrections: [{ at: LATE, note: 'It is 3 km long.' }] });
    expect(data['correction']).toEqual([
      { '@type': 'CorrectionComment', text: 'It is 3 km long.', datePublished: '2024-03-01T10:00:00+05:00' },
    ]);
  });

  it('names officials', () => {
    const officials = [{ name: 'Aru Example', url: 'https://example.org/en/officials/aru' }];
    expect(dataOf({ officials })[0]['mentions']).toEqual([{ '@type': 'Person', ...officials[0] }]);
  });

  it('stands at the end of a way from the front page', () => {
    expect(dataOf()[1]['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Press office', item: 'https://example.org/en' },
      { '@type': 'ListItem', position: 2, name: 'City', item: 'https://example.org/en/sections/city' },
      { '@type': 'ListItem', position: 3, name: VIEW.title, item: VIEW.url },
    ]);
  });
});

describe('a profile', () => {
  const url = 'https://example.org/en/officials/aru';
  const profile = { kind: 'official', title: 'Aru Example', url } as const;

  it('is a Person', () => {
    const content = { post: 'Akim', birthDate: '1966-03', awards: [{ id: 'a', kind: 'order', name: 'Parasat' }] };
    expect(dataOf({ ...profile, content })[0]).toEqual({
      ...{ '@context': 'https://schema.org', '@type': 'Person', '@id': `${url}#person`, name: 'Aru Example' },
      ...{
        url,
        mainEntityOfPage: url,
        jobTitle: 'Akim',
        birthDate: '1966-03',
        award: ['Parasat'],
        worksFor: PUBLISHER,
      },
    });
  });

  it.each([[{}], [{ post: 7, birthDate: null, awards: 'none' }]])('says of %j what there is', (content) => {
    const [data] = dataOf({ ...profile, content });
    expect(data).toMatchObject({ '@type': 'Person', name: 'Aru Example' });
    for (const absent of ['jobTitle', 'birthDate', 'award']) expect(data).not.toHaveProperty(absent);
  });
});
