import type { DataSource, Logger } from 'typeorm';

export interface Statement {
  sql: string;
  parameters: unknown[];
}

/** What a process looks up by itself from time to time. */
const OWN = /FROM public_versions$/;

/** The statements that `work` sends to PostgreSQL by way of the data source, in their order. */
export async function statementsOf(database: DataSource, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const before = database.logger;
  database.logger = {
    ...silent,
    logQuery: (sql: string, parameters?: unknown[]) => void statements.push({ sql, parameters: parameters ?? [] }),
  };
  try {
    await work();
  } finally {
    database.logger = before;
  }
  return statements.filter(({ sql }) => !OWN.test(sql));
}

const nothing = () => undefined;
const silent: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
}

/** How PostgreSQL means to do it: which tables it reads from end to end, and which indexes it uses. */
export async function planOf(
  database: Pick<DataSource, 'query'>,
  { sql, parameters }: Statement,
): Promise<{ scanned: string[]; indexes: string[] }> {
  const rows: { 'QUERY PLAN': [{ Plan: Plan }] }[] = await database.query(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
    parameters,
  );
  const [{ Plan: root }] = (rows[0] as (typeof rows)[number])['QUERY PLAN'];
  const nodes = nodesOf(root);
  return {
    scanned: nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [])),
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
  };
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}
