import type { DataSource } from 'typeorm';
import type { Found } from './search.schema.js';
import type { SoughtNames } from './sought-names.js';
import { beginningOf, type SoughtWord } from './sought-words.js';

interface Row {
  id: string;
  name: string;
  email: string;
  score: number;
}

/** People by name, address or id. There are few: they are read from the first to the last. */
export async function searchPeople(
  database: DataSource,
  words: readonly SoughtWord[],
  { ids }: SoughtNames,
  limit: number,
): Promise<(Found & { score: number })[]> {
  const patterns = words.map((word) => `\\m${beginningOf(word)}`);
  const rows: Row[] = await database.query(
    `SELECT id, name, email, CASE WHEN id = ANY ($2) THEN 20 ELSE 5 END AS score
       FROM people
      WHERE id = ANY ($2) OR (SELECT bool_and(lower(name || ' ' || email) ~ pattern) FROM unnest($1::text[]) AS pattern)
      ORDER BY score DESC, disabled_at IS NOT NULL, name, id LIMIT $3`,
    [patterns, ids, limit],
  );
  return rows.map(({ id, name, email, score }) => ({
    ...{ kind: 'person', id, title: name, language: null, variantId: null, state: null, score },
    excerpt: { text: email, highlights: [] },
  }));
}
