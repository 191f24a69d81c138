import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';

const FILE = new URL('../../docs/performance.md', import.meta.url);
const [BEGIN, END] = ['<!-- figures -->', '<!-- end of figures -->'];

const WANTED = {
  feedRatio: ['a feed from memory, to bare Fastify', '≥ 0.85'],
  pageRatio: ['a page from memory, to bare Fastify', '≥ 0.85'],
  apiRatio: ['a list of 20 of the API from memory, to bare Fastify', '≥ 0.85'],
  notModifiedRatio: ['a feed told unchanged (304), to bare Fastify’s 200', '≥ 1'],
  coldListRatio: ['a list of 20 from the database, to bare Fastify + pg', '≥ 0.6'],
  coldOneRatio: ['one publication from the database, to bare Fastify + pg', '≥ 0.6'],
  releaseToFeedP50Ms: ['commit of a release to all feeds of its language, p50 (ms)', '< 50'],
  releaseToFeedP99Ms: ['the same, p99 (ms)', '< 250'],
  releaseToFeedLoadedP99Ms: ['the same under half of the greatest load, p99 (ms)', '< 1000'],
  releaseRatio: ['releases, to the same statements sent by pgbench', '≥ 0.5'],
  growthRatio: ['the slowest figure of the small database, to that of the large one', '≤ 1.5'],
  rssMiB: ['memory of the process after mixed load (MiB)', '< 256'],
};

/** Prints what was found, and puts it into `docs/performance.md` between its marks. */
export async function writeReport(found, plan, { write }) {
  const text = [surroundings(plan), '', ...figures(found), '', ...rates(found), '', ...growth(found, plan)].join('\n');
  process.stdout.write(`${text}\n`);
  if (!write) return;
  const page = await readFile(FILE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const [, after] = (rest ?? '').split(END);
  if (after === undefined) throw new Error('docs/performance.md has lost the marks of its figures');
  await writeFile(FILE, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
}

function surroundings({ documents, rounds, seconds, soak }) {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} × ${model}, ${memory} GiB, Node ${process.versions.node}`;
  const day = new Date().toISOString().slice(0, 10);
  return `${day}: ${machine}, load ${loadavg()[0].toFixed(1)} at the end. ${documents} documents × 3 languages, ${rounds} rounds of ${seconds} s for each side, ${soak} s of mixed load.`;
}

function figures({ figures: measured }) {
  const rows = Object.entries(WANTED).map(([name, [what, wanted]]) => [what, measured[name], wanted]);
  return table(['What', 'Measured', 'Wanted'], rows);
}

function rates({ parts }) {
  const NAMES = {
    feed: 'feed (RSS)',
    page: 'page of an article',
    api: 'list of 20',
    notModified: 'feed, 304',
    feedToHttp: 'feed, beside bare node:http',
    coldList: 'list of 20, nothing in memory',
    coldOne: 'one publication, nothing in memory',
  };
  const rows = Object.entries(NAMES).map(([name, what]) => {
    const { perSecond, theirs, p50, p99 } = parts[name];
    return [what, perSecond, theirs, `${p50} / ${p99}`];
  });
  const { perSecond, theirs, by, statements } = parts.releasing;
  rows.push([
    `releases in three languages (${statements} statements; ${by})`,
    Math.round(perSecond),
    Math.round(theirs),
    '',
  ]);
  return table(['A second', 'Jarshy', 'Reference', 'p50 / p99 (ms)'], rows);
}

function growth({ small, large }, plan) {
  const NAMES = {
    coldList: 'lists a second, nothing in memory',
    coldOne: 'single publications a second, nothing in memory',
    coldFeed: 'feeds a second, rendered each time',
    releases: 'releases a second',
    releaseToFeed: 'releases to all feeds one after the other, a second (1000 / p50)',
  };
  const rows = Object.entries(NAMES).map(([name, what]) => [what, Math.round(small[name]), Math.round(large[name])]);
  return table(['Growth', `${plan.small} documents`, `${plan.documents} documents`], rows);
}

function table(head, rows) {
  const widths = head.map((title, column) => Math.max(3, ...[head, ...rows].map((row) => String(row[column]).length)));
  const line = (cells) => `| ${cells.map((cell, column) => String(cell).padEnd(widths[column])).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)];
}
