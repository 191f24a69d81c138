// The public side under load, beside the barest servers that say the same.
import { PublicationsQuery } from '../../dist/src/publications/publications.query.js';
import { Child } from './child.js';
import { FIRST_PUBLISHED, idOf } from './copies.js';
import { rateOf, ratioOf } from './ratios.js';
import { MINUTES_BETWEEN } from './seed.js';
import { statementsOf } from './statements.js';

const LIST = '/api/v1/publications?language=ru&limit=20';
const FEED = '/ru/feed.xml';
const ONE = '/api/v1/publications/';
// Of the connection, and not of the answer.
const NOT_COPIED = ['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding'];
const DOCUMENTS_ASKED_FOR = 2000;

/** `warm` keeps answers in memory, `cold` none. Every part has `ratio`, `perSecond`, `theirs`, `p50`, `p99`. */
export async function measureReading({ app, load, warm, cold, databaseUrl, documents, rounds, seconds }) {
  const page = await aPage(warm.url);
  const copies = await Promise.all([FEED, page, LIST].map((path) => copyOf(warm.url, path)));
  const references = new Child('./references-process.js');
  try {
    const queries = await coldQueries(app);
    const bare = await references.ask({ copies, queries, databaseUrl });
    const compare = (ours, theirs) => ratioOf(load, { ours, theirs, rounds, seconds });
    const answers = (path) => compare({ url: warm.url, paths: [path] }, { url: bare.fastify, paths: [path] });
    const etag = copies[0].headers.etag;
    return {
      feed: await answers(FEED),
      page: await answers(page),
      api: await answers(LIST),
      notModified: await compare(
        { url: warm.url, paths: [FEED], headers: { 'if-none-match': etag } },
        { url: bare.fastify, paths: [FEED] },
      ),
      feedToHttp: await compare({ url: warm.url, paths: [FEED] }, { url: bare.http, paths: [FEED] }),
      coldList: await compare(
        { url: cold.url, paths: cursors(documents).map((cursor) => `${LIST}&cursor=${cursor}`) },
        { url: bare.cold, paths: cursors(documents).map((cursor) => `/list/${cursor}`) },
      ),
      coldOne: await compare(
        { url: cold.url, paths: ids(documents).map((id) => `${ONE}${id}`) },
        { url: bare.cold, paths: ids(documents).map((id) => `/one/${id}`) },
      ),
    };
  } finally {
    references.close();
  }
}

/** Requests a second of what grows with the tables, if anything does. */
export async function measureCold({ load, cold, documents, seconds }) {
  const rate = (paths) => rateOf(load, { url: cold.url, paths }, seconds);
  return {
    coldList: await rate(cursors(documents).map((cursor) => `${LIST}&cursor=${cursor}`)),
    coldOne: await rate(ids(documents).map((id) => `${ONE}${id}`)),
    coldFeed: await rate([FEED]),
  };
}

/** All over the table, the same ones in every run. */
function ids(documents) {
  const count = Math.min(DOCUMENTS_ASKED_FOR, documents);
  const step = Math.floor(documents / count);
  return Array.from({ length: count }, (_, n) => `${idOf(0, FIRST_PUBLISHED + n * step)}.ru`);
}

/** Where lists begin, from the newest to an old one: so that no two who ask at the same time ask for the same. */
function cursors(documents) {
  const newest = Date.now() - 3_600_000;
  return ids(documents).map((id, n) => {
    const at = new Date(
      newest - n * MINUTES_BETWEEN * 60_000 * Math.max(1, Math.floor(documents / DOCUMENTS_ASKED_FOR)),
    );
    return Buffer.from(JSON.stringify([at.toISOString(), id.slice(0, -'.ru'.length), 'ru'])).toString('base64url');
  });
}

/** Answered from memory from then on, also to who asks for it otherwise. */
async function copyOf(url, path) {
  const response = await fetch(`${url}${path}`, { headers: { 'accept-encoding': 'identity' } });
  if (response.status !== 200) throw new Error(`${path} is answered ${response.status}`);
  const headers = [...response.headers].filter(([name]) => !NOT_COPIED.includes(name));
  return { path, headers: Object.fromEntries(headers), body: Buffer.from(await response.arrayBuffer()) };
}

async function aPage(url) {
  const { items } = await (await fetch(`${url}${LIST}&kind=article`)).json();
  return new URL(items[0].url).pathname;
}

async function coldQueries(app) {
  const publications = app.get(PublicationsQuery);
  const [list] = await statementsOf(app, () => publications.list({ language: 'ru', limit: 20, cursor: cursors(1)[0] }));
  const [one] = await statementsOf(app, () => publications.byId(idOf(0, FIRST_PUBLISHED), 'ru'));
  return { list, one };
}
