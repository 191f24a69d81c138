import { gzipSync } from 'node:zlib';
import { answerFeed, readyFeed } from './ready-feed.js';

const BODY = Buffer.from('<rss/>');
const URL = 'https://press.example/kk/feed.xml';
const FEED = readyFeed(
  {
    path: '/kk/feed.xml',
    contentType: 'application/rss+xml; charset=utf-8',
    body: BODY,
    gzip: gzipSync(BODY),
    etag: '"a"',
    lastModified: new Date('2026-11-20T10:00:00Z'),
    version: 7,
  },
  URL,
);
const GZIP_ETAG = FEED.gzip.etag;

it('answers with the bytes and everything that is known of them', () => {
  expect(answerFeed(FEED, {})).toEqual({
    status: 200,
    body: BODY,
    headers: {
      'content-type': 'application/rss+xml; charset=utf-8',
      etag: '"a"',
      'last-modified': 'Fri, 20 Nov 2026 10:00:00 GMT',
      'cache-control': expect.stringContaining('public, max-age=300, stale-while-revalidate='),
      vary: 'Accept-Encoding',
      link: `<${URL}>; rel="self"`,
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Link',
    },
  });
});

it('answers compressed under a tag of its own to who takes gzip', () => {
  const { headers, body } = answerFeed(FEED, { 'accept-encoding': 'gzip' });
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', etag: GZIP_ETAG });
  expect(GZIP_ETAG).not.toBe('"a"');
  expect(body).toEqual(gzipSync(BODY));
});

it.each([
  ['the tag', { 'if-none-match': '"a"' }, '"a"'],
  ['the tag of the compressed bytes', { 'accept-encoding': 'gzip', 'if-none-match': GZIP_ETAG }, GZIP_ETAG],
  ['the date', { 'if-modified-since': 'Fri, 20 Nov 2026 10:00:00 GMT' }, '"a"'],
])('answers 304 to %s, with what caches need', (_, headers, etag) => {
  const answer = answerFeed(FEED, headers);
  expect(answer).toMatchObject({ status: 304, body: undefined, headers: { etag, vary: 'Accept-Encoding' } });
  expect(Object.keys(answer.headers).sort()).toEqual([
    'access-control-allow-origin',
    'access-control-expose-headers',
    'cache-control',
    'etag',
    'link',
    'vary',
  ]);
});

it('does not take the tag of one representation for the other', () => {
  expect(answerFeed(FEED, { 'if-none-match': GZIP_ETAG }).status).toBe(200);
  expect(answerFeed(FEED, { 'if-none-match': '"a"', 'accept-encoding': 'gzip' }).status).toBe(200);
});

it('tells no date that is still to come', () => {
  const before = answerFeed(FEED, {}, Date.parse('2026-11-20T09:59:59Z'));
  expect(before.headers).not.toHaveProperty('last-modified');
  expect(before).toMatchObject({ status: 200, body: BODY, headers: { etag: '"a"' } });
});

it('makes no header anew for a request', () => {
  expect(answerFeed(FEED, {})).toBe(answerFeed(FEED, {}));
});
