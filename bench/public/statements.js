import { DataSource } from 'typeorm';

/** What the application asks of PostgreSQL while `work` runs: `[{ sql, values }]`. */
export async function statementsOf(app, work) {
  const source = app.get(DataSource);
  const said = [];
  const { logger } = source;
  const quiet = Object.fromEntries(LOGGING.map((name) => [name, () => undefined]));
  source.logger = { ...quiet, logQuery: (sql, values) => said.push({ sql, values: values ?? [] }) };
  try {
    await work();
    return said;
  } finally {
    source.logger = logger;
  }
}

const LOGGING = ['logQueryError', 'logQuerySlow', 'logSchemaBuild', 'logMigration', 'log'];
