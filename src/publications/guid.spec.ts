import { itemGuid } from './guid.js';

const identity = {
  host: 'news.example.org',
  kind: 'article',
  documentId: '0192f0c1',
  language: 'kk',
  firstPublishedAt: new Date('2017-10-31T04:50:00Z'),
} as const;

describe('itemGuid', () => {
  it('is a tag URI', () => expect(itemGuid(identity)).toBe('tag:news.example.org,2017:article/0192f0c1/kk'));

  it.each([
    ['News.Example.ORG', 'news.example.org'],
    ['localhost:3000', 'localhost'],
    ['example.org:', 'example.org'],
  ])('takes the authority of %s as %s', (host, authority) => {
    expect(itemGuid({ ...identity, host })).toBe(`tag:${authority},2017:article/0192f0c1/kk`);
  });

  it.each([
    ['2023-12-31T17:59:59Z', '2023'],
    ['2023-12-31T18:00:00Z', '2024'],
    ['2024-12-31T18:59:59Z', '2024'],
    ['2024-12-31T19:00:00Z', '2025'],
  ])('takes the year of %s in Almaty, %s', (utc, year) => {
    expect(itemGuid({ ...identity, firstPublishedAt: new Date(utc) })).toContain(`,${year}:`);
  });

  it('differs between languages', () => {
    expect(itemGuid({ ...identity, language: 'ru' })).not.toBe(itemGuid(identity));
  });
});
