import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { LANGUAGES } from '../../languages/languages.js';
import { FORM_STATUSES, type Term, type TermForm } from './term.js';
import type { NewTerm } from './term.schema.js';

/** PostgreSQL channel that tells the version of the glossary after each change. */
export const GLOSSARY_CHANNEL = 'jarshy_glossary';

export interface StoredTerm extends Term {
  version: number;
  updatedAt: Date;
}

export const TERM_COLUMNS = `t.id, t.section, t.part_of_speech AS "partOfSpeech", t.note,
  t.case_sensitive AS "caseSensitive", t.do_not_translate AS "doNotTranslate", t.version, t.updated_at AS "updatedAt",
  (SELECT jsonb_object_agg(language, forms)
     FROM (SELECT f.language, jsonb_agg(jsonb_build_object('text', f.text, 'status', f.status) ORDER BY f.position) AS forms
             FROM glossary_forms f WHERE f.term_id = t.id GROUP BY f.language) AS of_languages) AS forms`;

/** In the order of their ids: all, or the `limit` that follow on `after`. */
export function readTerms(
  db: DataSource | EntityManager,
  { after, limit }: { after?: string | undefined; limit?: number } = {},
): Promise<StoredTerm[]> {
  return db.query<StoredTerm[]>(
    `SELECT ${TERM_COLUMNS} FROM glossary_terms t WHERE $1::uuid IS NULL OR t.id > $1 ORDER BY t.id LIMIT $2`,
    [after ?? null, limit ?? null],
  );
}

export async function readTerm(db: DataSource | EntityManager, id: string, lock = ''): Promise<StoredTerm | undefined> {
  const [term] = await db.query<StoredTerm[]>(`SELECT ${TERM_COLUMNS} FROM glossary_terms t WHERE t.id = $1 ${lock}`, [
    id,
  ]);
  return term;
}

/**
 * Tells every process that the glossary has changed, with the commit of `tx`. One change waits for the other.
 *
 * @returns the new version
 */
export async function announceGlossaryChange(tx: EntityManager): Promise<number> {
  const [[state]] = await tx.query<[[{ version: string }], number]>(
    `UPDATE glossary_state SET version = version + 1 RETURNING version`,
  );
  await tx.query(`SELECT pg_notify($1, $2)`, [GLOSSARY_CHANNEL, state.version]);
  return Number(state.version);
}

export async function readGlossaryVersion(db: DataSource | EntityManager): Promise<number> {
  const [state] = await db.query<[{ version: string }]>(`SELECT version FROM glossary_state`);
  return Number(state.version);
}

type Written = NewTerm & { id: string };

/** New terms, and terms that are there already with all that they have now. */
export async function writeTerms(
  tx: EntityManager,
  terms: readonly Written[],
  actor: Pick<Actor, 'id'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO glossary_terms AS t
            (id, section, part_of_speech, note, case_sensitive, do_not_translate, created_by, updated_by)
     SELECT id, section, "partOfSpeech", note, "caseSensitive", "doNotTranslate", $2, $2
       FROM jsonb_to_recordset($1) AS given (id uuid, section text, "partOfSpeech" text, note text,
                                             "caseSensitive" boolean, "doNotTranslate" boolean)
     ON CONFLICT (id) DO UPDATE SET
       section = excluded.section, part_of_speech = excluded.part_of_speech, note = excluded.note,
       case_sensitive = excluded.case_sensitive, do_not_translate = excluded.do_not_translate,
       version = t.version + 1, updated_at = now(), updated_by = excluded.updated_by`,
    [JSON.stringify(terms), actor.id],
  );
  await tx.query(`DELETE FROM glossary_forms WHERE term_id = ANY ($1)`, [terms.map(({ id }) => id)]);
  await tx.query(
    `INSERT INTO glossary_forms (term_id, language, position, text, status)
     SELECT term, language, position, text, status
       FROM jsonb_to_recordset($1) AS given (term uuid, language text, position integer, text text, status text)`,
    [JSON.stringify(terms.flatMap(formRows))],
  );
}

/** Forms as they are kept: of each language that has any, the preferred one first, the forbidden ones last. */
export function inOrder(forms: NewTerm['forms']): Term['forms'] {
  const rank = ({ status }: TermForm) => FORM_STATUSES.indexOf(status);
  const ordered = LANGUAGES.map((language) => [
    language,
    [...(forms[language] ?? [])].sort((a, b) => rank(a) - rank(b)),
  ]);
  return Object.fromEntries(ordered.filter(([, some]) => (some as TermForm[]).length > 0)) as Term['forms'];
}

function formRows({ id, forms }: Written): object[] {
  return Object.entries(inOrder(forms)).flatMap(([language, some]) =>
    some.map(({ text, status }, position) => ({ term: id, language, position, text, status })),
  );
}
