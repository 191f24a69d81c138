import { preferredEncoding } from './accept-encoding.js';

it.each([
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.9, gzip', 'gzip'],
  ['BR; q=0.5 , gzip;q=0.4', 'br'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip;q=0.001', 'gzip'],
  ['identity;q=0, gzip;q=0.5', 'gzip'],
  ['identity;q=0, *;q=0.5', 'br'],
  ['gzip;q=0.5, identity', 'identity'],
  ['gzip;q=0.5, identity;q=0.5', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['*;q=0', 'identity'],
  ['identity;q=0', 'identity'],
  ['deflate', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
  [';;,=', 'identity'],
  ['gzip;q=much', 'identity'],
])('for "%s" it is %s', (header, encoding) => {
  expect(preferredEncoding(header)).toBe(encoding);
});

it('stays right after more headers than it remembers', () => {
  for (let n = 0; n < 250; n += 1) expect(preferredEncoding(`gzip;q=0, x-${n}`)).toBe('identity');
  expect(preferredEncoding('gzip')).toBe('gzip');
  expect(preferredEncoding('gzip;q=0, x-1')).toBe('identity');
});
