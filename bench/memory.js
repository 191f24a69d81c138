// How quickly the translation memory answers over 1,000,000 units of one pair of languages (`--units` for another
// number), in an embedded PostgreSQL with its settings as Jarshy starts it. Needs `npm run build`.
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../dist/src/database/data-source.js';
import { startEmbeddedPostgres } from '../dist/src/database/embedded-postgres.js';
import { MemoryService } from '../dist/src/translations/memory/memory.service.js';
import { Corpus } from './memory-corpus.js';
import { load } from './memory-load.js';
import { articles, queries } from './memory-queries.js';
import { recallOf } from './memory-recall.js';
import { printPlans, printSizes } from './memory-plans.js';

const PAIR = { from: 'kk', to: 'ru' };
const ROUNDS = 3;

const { values } = parseArgs({ options: { units: { type: 'string', default: '1000000' } } });
const units = Number(values.units);
const folder = await mkdtemp(join(tmpdir(), 'jarshy-bench-'));
const server = await startEmbeddedPostgres(folder);
const source = new DataSource(dataSourceOptions(server.url));
try {
  await migrate(server.url);
  await source.initialize();
  const figures = await measure();
  process.stdout.write(`${JSON.stringify({ bench: 'memory', units, ...figures })}\n`);
} finally {
  if (source.isInitialized) await source.destroy();
  await server.release();
  await rm(folder, { recursive: true, force: true });
}

async function measure() {
  const memory = new MemoryService();
  const corpus = new Corpus();
  const texts = await load(source, corpus, units, say);
  await printSizes(source, say);
  const asked = queries(corpus, texts);
  const documents = articles(corpus, texts, 12);
  await printPlans(source, memory, PAIR, { query: asked[1], article: documents[0] }, say);
  const matches = await rounds('top five matches', asked, (query) => memory.matches(source.manager, PAIR, query));
  const prefill = await rounds('prefill of 40 segments', documents, (segments) =>
    memory.proposals(source.manager, PAIR, segments),
  );
  await printFilled(memory, documents);
  const recall = await recallOf(source, memory, PAIR, texts, asked, say);
  return { p50Ms: matches.p50, p95Ms: matches.p95, prefillMs: prefill.p50, prefillMaxMs: prefill.max, ...recall };
}

/** The round with the smallest median, since the others tell what else the machine did. The first one warms up. */
async function rounds(what, inputs, work) {
  let best;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = [];
    for (const input of inputs) {
      const started = performance.now();
      await work(input);
      times.push(performance.now() - started);
    }
    const found = { p50: quantile(times, 0.5), p95: quantile(times, 0.95), max: quantile(times, 1) };
    const { p50, p95, max } = found;
    const busy = loadavg()[0].toFixed(1);
    say(`${what}, round ${round} of ${inputs.length}: p50 ${p50} ms, p95 ${p95} ms, max ${max} ms (load ${busy})`);
    if (round > 0 && (!best || p50 < best.p50)) best = found;
  }
  return best;
}

async function printFilled(memory, documents) {
  const filled = (
    await Promise.all(documents.map((segments) => memory.proposals(source.manager, PAIR, segments)))
  ).flat();
  const kinds = new Map();
  for (const match of filled) kinds.set(match?.kind ?? 'none', (kinds.get(match?.kind ?? 'none') ?? 0) + 1);
  say(`prefilled of ${filled.length} segments: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
}

function quantile(times, share) {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] * 10) / 10;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
