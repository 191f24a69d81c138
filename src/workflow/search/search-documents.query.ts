import type { DataSource, EntityManager } from 'typeorm';
import type { Kind } from '../../documents/kind.js';
import type { State } from '../../documents/variant.entity.js';
import type { Language } from '../../languages/languages.js';
import type { SoughtNames } from './sought-names.js';
import { lexemesOf, type SoughtWord } from './sought-words.js';

export interface FoundText {
  id: string;
  kind: Kind;
  variantId: string;
  language: Language;
  state: State;
  title: string;
  /** The beginning of the text. */
  body: string;
  score: number;
}

interface Sought {
  /** At least one. */
  words: readonly SoughtWord[];
  names: SoughtNames;
  kinds: readonly Kind[];
  /** Of whoever asks: what fits equally well is shown in it. */
  language: Language;
  /** Whether what is under an embargo may be told. */
  withEmbargoed: boolean;
  limit: number;
}

/** Of how many documents it is found out how well they fit: the newest that fit at all. */
const MOST_CANDIDATES = 200;
/** UTF-16 code units, roughly. */
const LONGEST_BODY = 20_000;

/** The documents that say what is sought, each once, what fits best first; in one statement. */
export async function searchDocuments(database: DataSource, sought: Sought): Promise<FoundText[]> {
  const { words, names, kinds, language, withEmbargoed, limit } = sought;
  const values: unknown[] = [kinds, names.ids, names.slug, names.language, language, limit];
  const query = wordsQuery(words, values);
  const exact = `$${values.push(words.map(({ text }) => `'${text}'`).join(' & '))}::tsquery`;
  return byIndex(database, (tx) => tx.query(statement(query, exact, withEmbargoed), values));
}

/**
 * PostgreSQL takes the words of a text to be near, though they lie beside the table: reading all of them seems cheap to it
 * and is not.
 */
export function byIndex<T>(database: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  return database.transaction(async (tx) => {
    await tx.query(`SET LOCAL enable_seqscan = off`);
    return work(tx);
  });
}

/** All of the words, as a tsquery; its values are pushed to `values`. */
export function wordsQuery(words: readonly SoughtWord[], values: unknown[]): string {
  return words.map((word) => lexemesAsked(word, values)).join(' && ');
}

function lexemesAsked(word: SoughtWord, values: unknown[]): string {
  const lexemes = values.push(lexemesOf(word));
  const text = values.push(word.text);
  return `($${lexemes}::tsquery || plainto_tsquery('pg_catalog.russian', $${text}) || plainto_tsquery('pg_catalog.english', $${text}))`;
}

// $1 kinds; $2 ids; $3 slug; $4 its language; $5 language of the reader; $6 limit; from $7 on what is sought.
function statement(query: string, exact: string, withEmbargoed: boolean): string {
  const allowed = `kind = ANY ($1)${withEmbargoed ? '' : ` AND document_id NOT IN (${EMBARGOED})`}`;
  const fitting = (column: string) =>
    // Sought for themselves (OFFSET 0): read from the newest on, all texts might have to be looked at.
    `(SELECT variant_id, 0 AS named FROM (SELECT * FROM working_texts WHERE ${column} @@ (${query}) OFFSET 0) AS said
       WHERE ${allowed} ORDER BY document_id DESC LIMIT ${MOST_CANDIDATES})`;
  return `
  WITH sought AS (SELECT ${query} AS query, ${exact} AS exact),
  candidates AS (
    ${fitting('title_words')} UNION ALL ${fitting('words')} UNION ALL
    SELECT v.id, 20 FROM variants v WHERE ${allowed} AND (v.id = ANY ($2) OR v.document_id = ANY ($2))
    UNION ALL SELECT v.id, 20 FROM variants v
      WHERE ${allowed} AND v.slug = $3 AND v.language IN ('kk', 'ru', 'en') AND ($4::text IS NULL OR v.language = $4)
    UNION ALL SELECT v.id, 10 FROM publication_addresses a
      JOIN variants v ON v.document_id = a.document_id AND v.language = a.language
      WHERE a.kind = ANY ($1)${withEmbargoed ? '' : ` AND a.document_id NOT IN (${EMBARGOED})`}
        AND a.slug = $3 AND a.language IN ('kk', 'ru', 'en') AND ($4::text IS NULL OR a.language = $4)),
  best AS (
    SELECT DISTINCT ON (t.document_id) t.document_id, t.kind, t.variant_id, t.language, t.title, t.score
      FROM (SELECT w.*, c.named
                 + CASE WHEN w.title_words @@ s.query THEN 4 ELSE 0 END + CASE WHEN w.title_words @@ s.exact THEN 2 ELSE 0 END
                 + CASE WHEN w.words @@ s.exact THEN 1 ELSE 0 END + ts_rank(w.words, s.query, 1)
                 + CASE WHEN w.language = $5 THEN 0.1 ELSE 0 END AS score
              FROM (SELECT variant_id, max(named) AS named FROM candidates GROUP BY variant_id) AS c
              JOIN working_texts w USING (variant_id) CROSS JOIN sought s) AS t
     ORDER BY t.document_id, t.score DESC)
  SELECT b.document_id AS id, b.kind, b.variant_id AS "variantId", b.language, v.state,
         coalesce(nullif(b.title, ''), s.title, '') AS title, b.score::float,
         coalesce(left((working_text(b.variant_id)).body, ${LONGEST_BODY}), '') AS body
    FROM (SELECT * FROM best ORDER BY score DESC, document_id DESC LIMIT $6) AS b
    JOIN variants v ON v.id = b.variant_id
    JOIN documents d ON d.id = b.document_id
    LEFT JOIN working_texts s ON s.document_id = d.id AND s.language = d.source_language
   ORDER BY b.score DESC, b.document_id DESC`;
}

const EMBARGOED = `SELECT id FROM documents WHERE embargo_until > now()`;
