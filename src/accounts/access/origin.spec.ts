import { isForeign } from './origin.js';

const PUBLIC_URL = 'https://press.example';

function foreign(headers: Record<string, string>, method = 'POST', publicUrl = PUBLIC_URL): boolean {
  return isForeign({ method, headers: { host: 'press.example', ...headers } }, publicUrl);
}

describe('a request that would change something', () => {
  it.each([
    ['the public origin', { origin: 'https://press.example' }],
    ['the public origin behind a proxy that changes Host', { origin: 'https://press.example', host: '10.0.0.5:3000' }],
    [
      'the same host at another address than the public one',
      { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
    ],
    ['the same host in other letters', { origin: 'http://intranet:3000', host: 'Intranet:3000' }],
    ['a page of the same origin, without Origin', { 'sec-fetch-site': 'same-origin' }],
    ['the reader themselves', { 'sec-fetch-site': 'none' }],
    ['a program that is no browser', {}],
  ])('may come from %s', (_, headers) => {
    expect(foreign(headers)).toBe(false);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a subdomain', { origin: 'https://blog.press.example' }],
    ['another port', { origin: 'https://press.example:8443' }],
    ['the same host without encryption', { origin: 'http://press.example' }],
    ['a name that begins like ours', { origin: 'https://press.example.evil.example' }],
    ['nowhere', { origin: 'null' }],
    ['nothing that can be read', { origin: 'press.example' }],
    ['an empty origin', { origin: '' }],
    ['a file', { origin: 'file://' }],
    ['another site that claims to be ours', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    ['another site, without Origin', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site, without Origin', { 'sec-fetch-site': 'same-site' }],
    [
      'a site that uses credentials which browsers repeat',
      { origin: 'https://evil.example', authorization: 'Basic eDp5' },
    ],
  ])('is foreign from %s', (_, headers) => {
    expect(foreign(headers)).toBe(true);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'POST', 'LINK'])('is asked where it comes from when it is a %s', (method) => {
    expect(foreign({ origin: 'https://evil.example' }, method)).toBe(true);
  });

  it('may come from anywhere with a bearer token', () => {
    expect(foreign({ origin: 'https://evil.example', authorization: 'Bearer jarshy_x' })).toBe(false);
  });

  it('may come from the local address that PUBLIC_URL stands for by default', () => {
    expect(foreign({ origin: 'http://localhost:3000', host: 'localhost:3000' }, 'POST', 'http://localhost:3000')).toBe(
      false,
    );
  });
});

describe('a request that only reads', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('may come from anywhere (%s)', (method) => {
    expect(foreign({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, method)).toBe(false);
  });
});
