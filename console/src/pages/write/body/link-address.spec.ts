import { linkAddress } from './link-address.js';

describe('the address of a link', () => {
  it.each([
    ['example.kz/news', 'https://example.kz/news'],
    [' https://example.kz ', 'https://example.kz'],
    ['office@example.kz', 'mailto:office@example.kz'],
    ['/kk/news/kopir', '/kk/news/kopir'],
    ['tel:+77172000000', 'tel:+77172000000'],
    ['', ''],
  ])('%s is %s', (typed, address) => {
    expect(linkAddress(typed)).toBe(address);
  });
});
