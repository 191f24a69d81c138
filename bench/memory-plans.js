/** How large the table and its indices are. */
export async function printSizes(source, say) {
  const sizes = await source.query(
    `SELECT c.relname AS name, pg_size_pretty(pg_relation_size(c.oid)) AS size
       FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid
      WHERE coalesce(i.indrelid, c.oid) = 'memory_units'::regclass ORDER BY i.indrelid IS NOT NULL, c.relname`,
  );
  const [{ total }] = await source.query(`SELECT pg_size_pretty(pg_total_relation_size('memory_units')) AS total`);
  for (const { name, size } of sizes) say(`  ${name}: ${size}`);
  say(`  together: ${total}`);
}

/** The statements of one search for matches and one prefill, each with its plan as it ran. */
export async function printPlans(source, memory, pair, { query, article }, say) {
  const asked = [
    ['matches', () => memory.matches(source.manager, pair, query)],
    ['prefill', () => memory.proposals(source.manager, pair, article)],
  ];
  for (const [what, work] of asked) {
    await work();
    for (const { sql, parameters } of (await statementsOf(source, work)).filter(isSearch)) {
      say(`\n${what}: ${sql.trim().replace(/\s+/g, ' ').slice(0, 160)}…`);
      const plan = await source.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS) ${sql}`, parameters);
      for (const row of plan) say(`  ${row['QUERY PLAN'].slice(0, 200)}`);
    }
  }
  say('');
}

const isSearch = ({ sql }) => sql.includes('FROM memory_units');

async function statementsOf(source, work) {
  const statements = [];
  const { logger } = source;
  const silent = Object.fromEntries(
    ['logQueryError', 'logQuerySlow', 'logSchemaBuild', 'logMigration', 'log'].map((name) => [name, () => {}]),
  );
  source.logger = { ...silent, logQuery: (sql, parameters) => statements.push({ sql, parameters }) };
  try {
    await work();
  } finally {
    source.logger = logger;
  }
  return statements;
}
