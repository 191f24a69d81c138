import { acceptsGzip } from './accepts-gzip.js';

it.each([
  'gzip',
  'gzip, deflate, br, zstd',
  'br;q=1, gzip;q=0.8',
  'GZIP',
  '*',
  'gzip;q=0.001',
  'identity;q=0, *;q=0.5',
])('compresses for "%s"', (header) => {
  expect(acceptsGzip(header)).toBe(true);
});

it.each([undefined, '', 'br', 'identity', 'gzip;q=0', '*;q=0', 'gzip;q=0, *', 'gzip;q=0.5, identity', ';;,='])(
  'does not compress for %p',
  (header) => {
    expect(acceptsGzip(header)).toBe(false);
  },
);

it('stays right after more headers than it remembers', () => {
  for (let n = 0; n < 250; n += 1) expect(acceptsGzip(`gzip;q=0, x-${n}`)).toBe(false);
  expect(acceptsGzip('gzip')).toBe(true);
  expect(acceptsGzip('gzip;q=0, x-1')).toBe(false);
});
