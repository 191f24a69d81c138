import { translatorFor } from '../languages/i18n.js';
import type { FeedPublication } from '../publications/publications-feed.query.js';
import { feedItem } from './feed-items.js';
import type { Publisher } from './publisher.js';

const PUBLISHER: Publisher = {
  publicUrl: 'https://press.example:8443',
  siteName: 'Баспасөз қызметі',
  language: 'kk',
  t: translatorFor('kk'),
  hubs: [],
};
const DOCUMENT = '01970000-0000-7000-8000-000000000001';
const PUBLICATION: FeedPublication = {
  documentId: DOCUMENT,
  guid: `tag:press.example,2017:article/${DOCUMENT}/kk`,
  version: 1,
  language: 'kk',
  kind: 'article',
  slug: 'zhana-mektep',
  title: 'Жаңа мектеп ашылды',
  description: 'Ауылда мектеп ашылды.',
  section: ['Жаңалықтар', 'Білім'],
  sectionSlugs: ['zhanalyqtar', 'bilim'],
  officials: [],
  html: '<p>Ауылда мектеп ашылды.</p>',
  publishedAt: new Date('2017-10-31T04:50:00Z'),
  updatedAt: new Date('2017-11-01T04:50:00Z'),
  ...{ correctedAt: null, minorEditedAt: null, corrections: [], correctionAwaitedSince: null, correctedLanguage: null },
  ...{ withdrawnAt: null, withdrawal: null, redirect: null },
  siblings: [{ documentId: DOCUMENT, language: 'ru', kind: 'article', slug: 'novaya-shkola' }],
};
const WITHDRAWN: FeedPublication = {
  ...PUBLICATION,
  withdrawnAt: new Date('2018-01-01T00:00:00Z'),
  updatedAt: new Date('2018-01-02T00:00:00Z'),
  withdrawal: { kind: 'legalOrder', notice: null },
  corrections: [{ at: '2017-12-01T00:00:00Z', note: 'мектеп емес' }],
};

const itemOf = (changes: Partial<FeedPublication>) => feedItem({ ...PUBLICATION, ...changes }, PUBLISHER);

it('tells a publication with its text in its language', () => {
  expect(feedItem(PUBLICATION, PUBLISHER)).toEqual({
    guid: PUBLICATION.guid,
    url: 'https://press.example:8443/kk/news/zhana-mektep',
    title: 'Жаңа мектеп ашылды',
    description: 'Ауылда мектеп ашылды.',
    html: '<div lang="kk"><p>Ауылда мектеп ашылды.</p></div>',
    categories: [
      { slug: 'zhanalyqtar', name: 'Жаңалықтар' },
      { slug: 'bilim', name: 'Білім' },
    ],
    creator: 'Баспасөз қызметі',
    rights: expect.stringContaining('press.example:8443'),
    publishedAt: PUBLICATION.publishedAt,
    updatedAt: PUBLICATION.updatedAt,
    siblings: [{ language: 'ru', url: 'https://press.example:8443/ru/news/novaya-shkola' }],
    media: [],
    corrections: [],
  });
});

it('says what was corrected at the end of the text, newest first', () => {
  const item = itemOf({
    corrections: [
      { at: '2024-03-01T05:00:00Z', note: 'Екі <мектеп> емес, бір.' },
      { at: '2024-02-01T05:00:00Z', note: 'Ауылда.' },
    ],
  });
  expect(item.html).toBe(
    '<div lang="kk"><p>Ауылда мектеп ашылды.</p>' +
      '<p><strong>Түзету (2024 ж. 1 наурыз, 10:00):</strong> Екі &lt;мектеп&gt; емес, бір.</p>\n' +
      '<p><strong>Түзету (2024 ж. 1 ақпан, 11:00):</strong> Ауылда.</p>\n</div>',
  );
  expect(item.corrections.map(({ note }) => note)).toEqual(['Екі <мектеп> емес, бір.', 'Ауылда.']);
});

it('says before the text that another language has been corrected and this one has not', () => {
  const since = new Date('2024-03-01T05:00:00Z');
  const item = itemOf({ correctionAwaitedSince: since, correctedLanguage: 'ru' });
  expect(item.html).toMatch(/^<div lang="kk"><p><em>Орыс тіліндегі мәтінге түзету енгізілді.*<\/em><\/p>\n<p>Ауылда/);
  expect(item.correctionAwaited).toEqual({ since, language: 'ru' });
  expect(item.updatedAt).toBe(PUBLICATION.updatedAt);
});

it('moves neither dates nor guid with a minor edit', () => {
  const { guid, publishedAt, updatedAt } = feedItem(PUBLICATION, PUBLISHER);
  const edited = itemOf({ minorEditedAt: new Date(), version: 2, title: 'Жаңа мектеп' });
  expect(edited).toMatchObject({ guid, publishedAt, updatedAt, title: 'Жаңа мектеп' });
});

it.each([
  ['/kk/news/other', 'https://press.example:8443/kk/news/other'],
  ['other', 'https://press.example:8443/kk/other'],
  ['//other.example/a', 'https://other.example/a'],
  ['#part', 'https://press.example:8443/kk/#part'],
  ['https://other.example/?a=1&amp;b', 'https://other.example/?a=1&amp;b'],
  ['mailto:press@press.example', 'mailto:press@press.example'],
])('makes the address %s absolute', (address, absolute) => {
  expect(itemOf({ html: `<p><a href="${address}">a</a></p>` }).html).toContain(`<a href="${absolute}">`);
});

it('tells that a publication was withdrawn, under the same guid and address, and nothing of what it said', () => {
  const item = feedItem(WITHDRAWN, PUBLISHER);
  const { guid, url, publishedAt } = feedItem(PUBLICATION, PUBLISHER);
  expect(item).toMatchObject({
    guid,
    url,
    publishedAt,
    updatedAt: WITHDRAWN.updatedAt,
    categories: [],
    corrections: [],
  });
  expect(item.withdrawn).toEqual({ at: WITHDRAWN.withdrawnAt, kind: 'legalOrder' });
  expect(item.description).toBe('Материал заңнама талаптарына сәйкес жарияланымнан алынды.');
  expect(item.html).toBe(`<div lang="kk"><p>${item.description}</p></div>`);
  expect(JSON.stringify(item)).not.toMatch(/мектеп|Білім/);
});

it('gives the notice of a withdrawal that was written for it, and leads to what has taken its place', () => {
  const redirect = {
    documentId: DOCUMENT,
    language: 'kk' as const,
    kind: 'article' as const,
    slug: 'b',
    title: 'Жаңа & дұрыс',
  };
  const withdrawal = { kind: 'superseded' as const, notice: 'Facts & <names> were wrong.' };
  expect(feedItem({ ...WITHDRAWN, withdrawal, redirect }, PUBLISHER)).toMatchObject({
    description: 'Facts & <names> were wrong.',
    html:
      '<div lang="kk"><p>Facts &amp; &lt;names&gt; were wrong.</p>' +
      '<p><a href="https://press.example:8443/kk/news/b">Жаңа &amp; дұрыс</a></p></div>',
  });
});
