// Puts the corpus into an empty memory: rows first, indices after, as one does with a million of them.
import { newId } from '../dist/src/common/id.js';
import { rowOf } from '../dist/src/translations/memory/unit-row.js';

const BATCH = 2_000;
const HASHES = [
  ...['exact_hash', 'target_hash', 'skeleton_hash', 'target_skeleton_hash'],
  ...['previous_hash', 'next_hash', 'identity_hash'],
];
const COLUMNS = [
  ...['source_text', 'target_text', 'source_normalised', 'target_normalised', 'source_length', 'target_length'],
  ...HASHES,
  'search_keys',
];

/** @returns the source texts, in their order; each unit has the two around it as neighbours */
export async function load(source, corpus, count, say) {
  const started = performance.now();
  const indices = await source.query(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE tablename = 'memory_units' AND indexname <> 'memory_units_pkey'`,
  );
  for (const { name } of indices) await source.query(`DROP INDEX ${name}`);
  // Statistics are taken when all is there.
  await source.query('ALTER TABLE memory_units SET (autovacuum_enabled = false)');
  const texts = await insertAll(source, corpus, count);
  say(`${count} units, mean ${meanLength(texts)} characters, loaded in ${secondsSince(started)} s`);
  const loaded = performance.now();
  await buildIndices(source, indices, say);
  say(`indices and statistics in ${secondsSince(loaded)} s`);
  return texts;
}

async function insertAll(source, corpus, count) {
  const texts = [];
  let writing = Promise.resolve();
  let batch = [];
  const flush = async () => {
    const rows = batch;
    batch = [];
    await writing;
    writing = insert(source, rows);
  };
  for (const unit of corpus.units(count)) {
    batch.push({ ...unit, previousText: texts.at(-1) ?? null });
    texts.push(unit.sourceText);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  await writing;
  return texts;
}

async function insert(source, units) {
  const rows = units.map(({ sourceText, targetText, previousText }, index) =>
    rowOf({
      ...{ from: 'kk', to: 'ru', sourceText, targetText, previousText },
      nextText: units[index + 1]?.sourceText ?? null,
    }),
  );
  const values = COLUMNS.map((column) =>
    rows.map((row) => (column === 'search_keys' ? `{${row[column].join()}}` : row[column])),
  );
  const types = COLUMNS.map((column, index) => `$${index + 2}::${column.endsWith('_length') ? 'integer' : 'text'}[]`);
  const selected = COLUMNS.map((column) => {
    if (HASHES.includes(column)) return `decode(${column}, 'hex')`;
    return column === 'search_keys' ? 'search_keys::integer[]' : column;
  });
  await source.query(
    `INSERT INTO memory_units (id, ${COLUMNS.join()}, source_language, target_language, origin, reviewed, approved_at)
     SELECT id, ${selected.join()}, 'kk', 'ru', 'human', true, now()
       FROM unnest($1::uuid[], ${types.join()}) AS new(id, ${COLUMNS.join()})`,
    [units.map(() => newId()), ...values],
  );
}

async function buildIndices(source, indices, say) {
  const runner = source.createQueryRunner();
  try {
    await runner.query(`SET maintenance_work_mem = '1GB'`);
    for (const { name, definition } of indices) {
      const started = performance.now();
      await runner.query(definition);
      say(`  ${name} in ${secondsSince(started)} s`);
    }
    await runner.query('VACUUM (ANALYZE) memory_units');
    await runner.query('ALTER TABLE memory_units RESET (autovacuum_enabled)');
  } finally {
    await runner.query('RESET maintenance_work_mem');
    await runner.release();
  }
}

const secondsSince = (started) => Math.round((performance.now() - started) / 100) / 10;
const meanLength = (texts) => Math.round((texts.reduce((sum, { length }) => sum + length, 0) / texts.length) * 10) / 10;
