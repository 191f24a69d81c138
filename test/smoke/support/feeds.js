import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

// Debian's python3, for which python3-feedparser is installed; another may come first on the PATH.
const PYTHON = '/usr/bin/python3';

const READ_FEED = `
import feedparser, json, sys
feed = feedparser.parse(sys.stdin.buffer.read())
print(json.dumps({
    'bozo': bool(feed.bozo),
    'why': str(feed.get('bozo_exception', '')),
    'version': feed.version,
    'language': feed.feed.get('language'),
    'entries': [{'id': e.get('id'), 'link': e.get('link'), 'title': e.get('title'),
                 'dated': e.get('published_parsed') is not None,
                 'content': [c.value for c in e.get('content', [])]} for e in feed.entries],
}))`;

export const LANGUAGES = ['kk', 'ru', 'en'];

/** As feedparser reads it. */
export async function readFeed(bytes) {
  return JSON.parse(await withInput(PYTHON, ['-c', READ_FEED], bytes));
}

/** @throws what xmllint says when the bytes are not well-formed XML */
export async function requireWellFormed(bytes) {
  await withInput('xmllint', ['--noout', '--nonet', '-'], bytes);
}

/** Everything that readers rely on: well-formed, read without complaint, 304 by ETag. Returns the entries. */
export async function checkFeed(url, language) {
  const answer = await fetch(url);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^application\/rss\+xml/);
  const bytes = Buffer.from(await answer.arrayBuffer());
  await requireWellFormed(bytes);
  const feed = await readFeed(bytes);
  assert.equal(feed.bozo, false, feed.why);
  assert.equal(feed.version, 'rss20');
  assert.equal(feed.language?.slice(0, 2), language);
  const again = await fetch(url, { headers: { 'if-none-match': answer.headers.get('etag') } });
  assert.equal(again.status, 304);
  return feed.entries;
}

async function withInput(program, args, bytes) {
  const running = run(program, args, { maxBuffer: 64 * 1024 * 1024 });
  running.child.stdin.end(bytes);
  return (await running).stdout;
}
