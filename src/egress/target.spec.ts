import { hostOf, literalAddress, refusalOf } from './target.js';

describe('an address to send to', () => {
  it.each(['http://a.example/', 'https://a.example:8443/x?y=1', 'http://a.example:80', 'https://[2606:4700::1]/'])(
    'may be %s',
    (url) => expect(refusalOf(url)).toBeNull(),
  );

  it.each([
    ['notAUrl', ''],
    ['notAUrl', 'a.example'],
    ['notAUrl', 'http://'],
    ['scheme', 'ftp://a.example/'],
    ['scheme', 'file:///etc/passwd'],
    ['scheme', 'javascript:alert(1)'],
    ['credentials', 'https://user@a.example/'],
    ['credentials', 'https://:secret@a.example/'],
    ['port', 'http://a.example:25/'],
    ['port', 'http://a.example:22/'],
    ['port', 'http://a.example:0/'],
    ['host', 'http://a..example/'],
    ['host', 'http://.example/'],
    ['tooLong', `https://a.example/${'x'.repeat(2_048)}`],
  ])('is refused for its %s: %s', (refusal, url) => expect(refusalOf(url)).toBe(refusal));

  it.each([
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://017700000001/', '127.0.0.1'],
    ['http://１２７.0.0.1/', '127.0.0.1'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['http://a.example/', undefined],
  ])('is an IP address however it is written: %s', (url, address) =>
    expect(literalAddress(new URL(url))).toBe(address),
  );

  it.each([
    ['https://A.example/x', 'a.example:443'],
    ['http://a.example./', 'a.example:80'],
    ['https://a.example:8443/', 'a.example:8443'],
    ['https://баспасөз.example/', 'xn--80aab0a2blc85k.example:443'],
  ])('%s counts as host %s', (url, host) => expect(hostOf(url)).toBe(host));
});
