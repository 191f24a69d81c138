import { feedPath, frontPath, publicPath, publicationPath } from './addresses.js';

it.each([
  ['article', '/kk/news/zhana-mektep'],
  ['official', '/kk/officials/zhana-mektep'],
] as const)('puts an %s under %s', (kind, path) => {
  expect(publicationPath({ language: 'kk', kind, slug: 'zhana-mektep' })).toBe(path);
});

it('keeps a slug in one segment of the path, whatever it is made of', () => {
  const path = publicationPath({ language: 'ru', kind: 'article', slug: 'a/б?#' });
  expect(path).toBe('/ru/news/a%2F%D0%B1%3F%23');
});

it('has a front page and a feed for each language', () => {
  expect([frontPath('en'), feedPath('en')]).toEqual(['/en', '/en/feed.xml']);
});

it.each([
  ['https://press.example', '/kk'],
  ['https://press.example/', '/kk'],
  ['https://example.org/press', '/press/kk'],
])('shows readers of %s the front page at %s', (publicUrl, path) => {
  expect(publicPath(publicUrl, '/kk')).toBe(path);
});
