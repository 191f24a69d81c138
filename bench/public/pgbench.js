// The statements of one release, as a script that pgbench sends for other documents.
import { spawn } from 'node:child_process';
import { access, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { statementsOf } from './statements.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const NUMBER = ':jarshynumber';
const FOLDER = '/usr/lib/postgresql';

/**
 * Transactions a second that the same statements reach without Jarshy: `{ perSecond, by }`, where `by` is `pgbench`, or
 * `pg` where there is none.
 */
export async function referenceReleases({ app, releaser, databaseUrl, folder, count, atOnce }) {
  const [sample] = releaser.take(1);
  const since = Date.now();
  const statements = await statementsOf(app, () => releaser.release(sample));
  const each = Math.floor(count / atOnce);
  const first = releaser.take(each * atOnce)[0];
  const script = statements.map((statement) => literal(statement, String(sample), since));
  const program = await findPgbench();
  const perSecond = program
    ? await byPgbench({ program, script, folder, databaseUrl, first, each, atOnce })
    : await byClients({ script, databaseUrl, first, each, atOnce });
  return { perSecond, by: program ? 'pgbench' : 'pg', statements: statements.length };
}

/** With the values in the text, and the number of the sample as pgbench's variable. Ids made up get others each time. */
function literal({ sql, values }, sample, since) {
  const filled = sql.replace(/\$(\d+)/g, (_, index) => literalOf(values[Number(index) - 1]));
  return filled.replaceAll(sample, NUMBER).replace(UUID, (id) => (timeOf(id) < since ? id : own(id)));
}

/** In ms: of RFC 9562, version 7. */
const timeOf = (id) => parseInt(id.replace('-', '').slice(0, 12), 16);

const made = new Map();

/** The same id wherever the sample has the same, and another for each number. */
function own(id) {
  if (!made.has(id)) made.set(id, made.size);
  return `${String(made.get(id)).padStart(8, '0')}-0000-7000-9000-0000${NUMBER}`;
}

function literalOf(value) {
  if (value === null || value === undefined) return 'NULL';
  return pg.escapeLiteral(textOf(value));
}

function textOf(value) {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return `{${value.map((each) => (each === null ? 'NULL' : JSON.stringify(textOf(each)))).join()}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

async function findPgbench() {
  const versions = await readdir(FOLDER).catch(() => []);
  const places = [
    ...versions
      .sort()
      .reverse()
      .map((version) => join(FOLDER, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  for (const place of places) {
    const program = join(place, 'pgbench');
    if (
      await access(program).then(
        () => true,
        () => false,
      )
    )
      return program;
  }
  return undefined;
}

async function byPgbench({ program, script, folder, databaseUrl, first, each, atOnce }) {
  const file = join(folder, 'release.sql');
  const counting = `\\set round :round + 1\n\\set jarshynumber ${first} + :client_id * ${each} + :round\n`;
  await writeFile(file, `${counting}${script.map((sql) => `${sql};\n`).join('')}`);
  const settings = [
    '-n',
    '-c',
    atOnce,
    '-j',
    2,
    '-t',
    each,
    '-M',
    'simple',
    '--max-tries',
    10,
    '-D',
    'round=-1',
    '-f',
    file,
  ];
  const output = await run(program, [...settings.map(String), databaseUrl]);
  const processed = /actually processed: (\d+)\/(\d+)/.exec(output);
  if (!processed || processed[1] !== processed[2]) throw new Error(`pgbench has failed:\n${output}`);
  return Number(/tps = ([\d.]+)/.exec(output)?.[1]);
}

function run(program, parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', reject).on('exit', () => resolve(output));
  });
}

async function byClients({ script, databaseUrl, first, each, atOnce }) {
  const clients = Array.from({ length: atOnce }, () => new pg.Client({ connectionString: databaseUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  const started = performance.now();
  await Promise.all(
    clients.map(async (client, index) => {
      for (let round = 0; round < each; round += 1) {
        for (const sql of script) await client.query(sql.replaceAll(NUMBER, String(first + index * each + round)));
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return (each * atOnce) / seconds;
}
