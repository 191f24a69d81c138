import { firstSegment, withoutTrailingSlash } from './url-path.js';

it.each([
  ['/kk/news/a', 'kk'],
  ['/kk?cursor=a/b', 'kk'],
  ['/api', 'api'],
  ['/', ''],
  ['//evil.example', ''],
  ['*', ''],
])('finds the first segment of %s', (target, segment) => {
  expect(firstSegment(target)).toBe(segment);
});

it.each([
  ['/kk/', '/kk'],
  ['/kk//', '/kk'],
  ['/ru/news/a/', '/ru/news/a'],
  ['/en/?cursor=a/', '/en?cursor=a/'],
])('takes the slash from the end of %s', (target, address) => {
  expect(withoutTrailingSlash(target)).toBe(address);
});

it.each(['/', '/kk', '/kk?a=/', '//', '//evil.example/', '/\\evil.example/', '/de/', '/favicon.ico/'])(
  'leaves %s alone',
  (target) => {
    expect(withoutTrailingSlash(target)).toBeUndefined();
  },
);

it('is quick with a path of slashes', () => {
  const started = performance.now();
  withoutTrailingSlash(`/kk${'/'.repeat(100_000)}x${'/'.repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(100);
});
