// Documents that went the whole way from import to release, as rows to make copies of.
import { documentFiles } from '../../dist/src/imports/document-files.js';
import { EXAMPLES } from '../../dist/src/cli/demo.js';
import { DemoRun } from '../../dist/src/cli/demo-run.js';

const QUIET = {
  progress: () => undefined,
  imported: () => undefined,
  document: () => Promise.resolve(),
  step: () => undefined,
  leftToTranslate: () => undefined,
  notReleased: () => undefined,
  failed: (_, error) => {
    throw error;
  },
};

/** Brings the examples to the public of an empty database. */
export async function releaseExamples(app) {
  const run = await DemoRun.of(app, QUIET);
  await run.walk(await documentFiles([EXAMPLES]), new AbortController().signal);
}

const ROWS = {
  documents: 'SELECT * FROM documents WHERE id = $1',
  variants: 'SELECT * FROM variants WHERE document_id = $1 ORDER BY language',
  revisions:
    'SELECT r.* FROM revisions r JOIN variants v ON v.revision_id = r.id WHERE v.document_id = $1 ORDER BY v.language',
  segments: 'SELECT s.* FROM segments s JOIN variants v ON v.id = s.variant_id WHERE v.document_id = $1',
  publications: 'SELECT * FROM publications WHERE document_id = $1 ORDER BY language',
};

/** Every document that is public in three languages: `{ kind, rows: { <table>: [{ <column>: <text or null> }] } }`. */
export async function templates(client) {
  const { rows } = await client.query(
    `SELECT document_id AS id, min(kind) AS kind FROM publications WHERE slug NOT LIKE 'bench-%'
      GROUP BY document_id HAVING count(*) = 3 ORDER BY 1`,
  );
  const found = [];
  for (const { id, kind } of rows) found.push({ kind, rows: await rowsOf(client, id) });
  return found;
}

async function rowsOf(client, documentId) {
  const rows = {};
  for (const [table, text] of Object.entries(ROWS)) {
    // As PostgreSQL writes them, which is how COPY reads them.
    const types = { getTypeParser: () => (value) => value };
    const result = await client.query({ text, values: [documentId], types });
    const generated = await generatedColumns(client, table);
    rows[table] = result.rows.map((row) => omit(row, generated));
  }
  return rows;
}

async function generatedColumns(client, table) {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'ALWAYS'`,
    [table],
  );
  return rows.map(({ name }) => name);
}

const omit = (row, names) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
