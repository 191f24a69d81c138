// Lines for PostgreSQL's COPY, made from the rows of a template by putting in what differs from copy to copy.

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

// Characters for private use, which no text has.
const [NUMBER, TIME] = ['\uE001', '\uE002'];

/** Of all copies; with eight digits, so that one is never a part of another. */
export const FIRST_PUBLISHED = 10_000_000;
export const FIRST_RELEASABLE = 50_000_000;

/** The id of the `kind`-th row of copy `number`. Decimal, so that a script of pgbench can write it too. */
export const idOf = (kind, number) => `00000000-0000-7000-8${String(kind).padStart(3, '0')}-0000${number}`;

/** What of a published copy stands in the tables; its text is in the read model alone. */
export function publishedCopies({ rows }) {
  const variants = rows.variants.map((row) => ({
    ...row,
    slug: `bench-${NUMBER}`,
    revision_id: null,
    source_revision_id: null,
  }));
  const publications = rows.publications.map((row) => ({
    ...row,
    slug: `bench-${NUMBER}`,
    title: `${row.title} ${NUMBER}`,
    ...{ published_at: TIME, first_released_at: TIME, updated_at: TIME },
  }));
  const documents = rows.documents.map((row) => ({ ...row, import_key: null, dated_at: TIME, created_at: TIME }));
  return lines({ documents, variants, publications }, ids(rows));
}

/** A document whose three languages are approved, and wait for their first release. */
export function releasableCopies({ rows }) {
  const waiting = { state: 'approved', live: 'f', first_published_at: null, slug: `bench-${NUMBER}` };
  const variants = rows.variants.map((row) => ({ ...row, ...waiting }));
  const documents = rows.documents.map((row) => ({ ...row, import_key: null, dated_at: null }));
  return lines({ documents, variants, revisions: rows.revisions, segments: rows.segments }, ids(rows));
}

/** Rows of the template by their ids, in one order for all. */
function ids({ documents, variants, revisions }) {
  return [...documents, ...variants, ...revisions].map(({ id }) => id);
}

/** `{ <table>: { columns, line(number, time) } }` */
function lines(tables, known) {
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => {
      const text = rows.map((row) => `${Object.values(row).map(escaped).join('\t')}\n`).join('');
      return [table, { columns: Object.keys(rows[0]), line: filling(text, known) }];
    }),
  );
}

/** Cuts the text once where something is to be put in, so that a copy is a few joined strings. */
function filling(text, known) {
  const parts = text
    .replace(UUID, (id) => (known.includes(id) ? `\uE003${known.indexOf(id)}\uE003` : id))
    .split(/(\uE001|\uE002|\uE003\d+\uE003)/);
  const fill = parts.map((part) => {
    if (part === NUMBER) return (number) => number;
    if (part === TIME) return (_, time) => time;
    if (part.startsWith('\uE003')) return (number) => idOf(Number(part.slice(1, -1)), number);
    return () => part;
  });
  return (number, time) => fill.map((write) => write(number, time)).join('');
}

const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (value) => (value === null ? '\\N' : value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]));
