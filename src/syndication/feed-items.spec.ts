import { translatorFor } from '../languages/i18n.js';
import type { FeedPublication } from '../publications/publication.js';
import { feedItem, type Publisher } from './feed-items.js';

const PUBLISHER: Publisher = {
  publicUrl: 'https://press.example:8443',
  siteName: 'Баспасөз қызметі',
  t: translatorFor('kk'),
};
const PUBLICATION: FeedPublication = {
  documentId: '01970000-0000-7000-8000-000000000001',
  guid: 'tag:press.example,2017:article/01970000-0000-7000-8000-000000000001/kk',
  language: 'kk',
  kind: 'article',
  slug: 'zhana-mektep',
  title: 'Жаңа мектеп ашылды',
  description: 'Ауылда мектеп ашылды.',
  section: ['Жаңалықтар', 'Білім'],
  sectionSlugs: ['zhanalyqtar', 'bilim'],
  html: '<p>Ауылда мектеп ашылды.</p>',
  publishedAt: new Date('2017-10-31T04:50:00Z'),
  updatedAt: new Date('2017-11-01T04:50:00Z'),
  ...{ officials: [], correctedAt: null, minorEditedAt: null, corrections: [] },
  ...{ correctionAwaitedSince: null, correctedLanguage: null },
  ...{ withdrawnAt: null, withdrawal: null },
};

it('tells a publication with its text in its language', () => {
  expect(feedItem(PUBLICATION, PUBLISHER)).toEqual({
    guid: 'tag:press.example,2017:article/01970000-0000-7000-8000-000000000001/kk',
    url: 'https://press.example:8443/kk/news/zhana-mektep',
    title: 'Жаңа мектеп ашылды',
    description: 'Ауылда мектеп ашылды.',
    html: '<div lang="kk"><p>Ауылда мектеп ашылды.</p></div>',
    categories: ['Жаңалықтар', 'Білім'],
    creator: 'Баспасөз қызметі',
    rights: expect.stringContaining('press.example:8443'),
    publishedAt: PUBLICATION.publishedAt,
    updatedAt: PUBLICATION.updatedAt,
  });
});

it('tells that a publication was withdrawn, under the same guid and address, and nothing of what it said', () => {
  const withdrawnAt = new Date('2018-01-01T00:00:00Z');
  const item = feedItem({ ...PUBLICATION, withdrawnAt }, PUBLISHER);
  const { guid, url, publishedAt } = feedItem(PUBLICATION, PUBLISHER);
  expect(item).toMatchObject({ guid, url, publishedAt, updatedAt: withdrawnAt, categories: [] });
  expect(item.html).toMatch(/^<div lang="kk"><p>.+<\/p><\/div>$/);
  expect(JSON.stringify(item)).not.toMatch(/мектеп|Білім/);
});
