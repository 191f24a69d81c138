// How soon readers have what was released, and how many releases there are in a second.
import { once } from 'node:events';
import http from 'node:http';
import { DataSource } from 'typeorm';
import { demoCast } from '../../dist/src/cli/demo-cast.js';
import { ReleaseService } from '../../dist/src/workflow/release.service.js';
import { FIRST_RELEASABLE, idOf } from './copies.js';
import { quantile } from './ratios.js';

const LANGUAGES = ['kk', 'ru', 'en'];
const FORMATS = ['feed.xml', 'feed.atom', 'feed.json'];
const LONGEST_WAIT_MS = 30_000;
const BETWEEN_MS = 100;
const LOOK_AGAIN_MS = 500;

const agent = new http.Agent({ keepAlive: true });

/** Releases documents that wait for it, each once. */
export class Releaser {
  #next = FIRST_RELEASABLE;

  constructor(app, publisher, available) {
    Object.assign(this, { app, publisher, available });
  }

  static async of(app, available) {
    const { publisher } = await demoCast(app);
    return new Releaser(app, publisher, available);
  }

  /** The numbers of documents that nobody else releases. */
  take(count) {
    const first = this.#next;
    this.#next += count;
    if (this.#next > FIRST_RELEASABLE + this.available) throw new Error('More documents have to be seeded for release');
    return Array.from({ length: count }, (_, n) => first + n);
  }

  release(number) {
    return this.app.get(ReleaseService).release(idOf(0, number), this.publisher, () => true);
  }

  /** Releases a second, `atOnce` of them beside each other. */
  async perSecond(count, atOnce) {
    const numbers = this.take(count);
    const started = performance.now();
    const work = async () => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) await this.release(number);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return (count * 1000) / (performance.now() - started);
  }
}

/**
 * From the commit of a release until the feeds of a language have it in all formats, over HTTP. One figure for each
 * language of each release, in ms.
 */
export async function releaseToFeed(releaser, url, releases) {
  const waits = [];
  for (const number of releaser.take(releases)) {
    const feeds = LANGUAGES.map((language) => FORMATS.map((format) => `${url}/${language}/${format}`));
    const before = await Promise.all(feeds.flat().map(etagOf));
    await releaser.release(number);
    const committed = performance.now();
    const arrivals = await Promise.all(
      feeds.flat().map((feed, index) => arrival(feed, before[index], `bench-${number}`)),
    );
    LANGUAGES.forEach((_, index) => {
      const ofLanguage = arrivals.slice(index * FORMATS.length, (index + 1) * FORMATS.length);
      waits.push(Math.max(...ofLanguage) - committed);
    });
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  return { p50: quantile(waits, 0.5), p99: quantile(waits, 0.99), count: waits.length };
}

/** Until what the releases left to do is done: it would be measured with what comes next. */
export async function jobsDone(app) {
  const open =
    'SELECT 1 FROM outbox WHERE done_at IS NULL AND failed_at IS NULL AND coalesce(run_at, now()) <= now() LIMIT 1';
  const database = app.get(DataSource);
  while ((await database.query(open)).length > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
}

async function etagOf(feed) {
  const { headers } = await get(feed, {});
  return headers.etag;
}

/** When the feed had the slug; the bytes before it are told unchanged. */
async function arrival(feed, etag, slug) {
  const until = performance.now() + LONGEST_WAIT_MS;
  let known = etag;
  while (performance.now() < until) {
    const { status, headers, body } = await get(feed, { 'if-none-match': known });
    if (status === 200 && body.includes(slug)) return performance.now();
    known = headers.etag ?? known;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error(`${slug} has not come to ${feed}`);
}

// Readers that are busy themselves are no measure of the server: node:http takes a fraction of what fetch does.
async function get(url, headers) {
  const request = http.get(url, { agent, headers });
  const [response] = await once(request, 'response');
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}
