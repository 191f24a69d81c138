import type { DataSource } from 'typeorm';
import type { Language } from '../../languages/languages.js';
import type { Found } from './search.schema.js';
import type { SoughtNames } from './sought-names.js';
import { beginningOf, type SoughtWord } from './sought-words.js';

interface Row {
  id: string;
  text: string;
  language: Language;
  others: string[];
  score: number;
}

/** Terms of the glossary by a form in any language, or by their id; each once, by the form that fits best. */
export async function searchTerms(
  database: DataSource,
  words: readonly SoughtWord[],
  { ids }: SoughtNames,
  limit: number,
): Promise<(Found & { score: number })[]> {
  const patterns = words.map((word) => `\\m${beginningOf(word)}`);
  const whole = words.map(({ text }) => text.replaceAll('е', '[её]')).join('[^[:alnum:]]+');
  const fits = patterns.map((_, index) => `lower(f.text) ~ $${index + 4}`).join(' AND ');
  const rows: Row[] = await database.query(
    `SELECT b.*, ARRAY(SELECT o.text FROM glossary_forms o
                        WHERE o.term_id = b.id AND o.status = 'preferred' AND o.text <> b.text ORDER BY o.language) AS others
       FROM (SELECT DISTINCT ON (f.term_id) f.term_id AS id, f.text, f.language, CASE WHEN lower(f.text) ~ $3 THEN 8 ELSE 3 END
                    + 1.0 / length(f.text) + CASE f.status WHEN 'preferred' THEN 0.5 ELSE 0 END
                    + CASE WHEN f.term_id = ANY ($1) THEN 20 ELSE 0 END AS score
               FROM (SELECT * FROM glossary_forms f WHERE ${fits}
                     UNION SELECT * FROM glossary_forms f WHERE f.term_id = ANY ($1)) AS f
              ORDER BY f.term_id, score DESC) AS b
      ORDER BY b.score DESC, b.id LIMIT $2`,
    [ids, limit, `^${whole}$`, ...patterns],
  );
  return rows.map(({ id, text, language, others, score }) => ({
    ...{ kind: 'term', id, title: text, language, variantId: null, state: null, score: Number(score) },
    excerpt: others.length > 0 ? { text: others.join(' · '), highlights: [] } : null,
  }));
}
