import { wordsQuery } from '../search/search-documents.query.js';
import { soughtWords } from '../search/sought-words.js';
import type { TaskKind } from '../task-kind.js';
import type { BoardFilters, Turn } from './board.schema.js';

const TASKS_OF: Record<Turn, TaskKind> = {
  author: 'write',
  translator: 'translate',
  reviewer: 'review',
  publisher: 'release',
};

export const turnOf = (kind: TaskKind) =>
  (Object.keys(TASKS_OF) as Turn[]).find((turn) => TASKS_OF[turn] === kind) as Turn;

const open = (which: string) => `a.document_id IN (SELECT document_id FROM tasks WHERE closed_at IS NULL AND ${which})`;

export const LATE = open(`due_at < now()`);
export const PLANNED = `a.document_id IN (SELECT document_id FROM schedule WHERE state = 'waiting')`;
export const UNCONFIRMED = `a.document_id IN (SELECT document_id FROM release_overrides WHERE confirmed_at IS NULL)`;
export const WITHDRAWN = `a.document_id IN (SELECT document_id FROM variants WHERE NOT live AND first_published_at IS NOT NULL)`;
export const NOT_EMBARGOED = `a.document_id NOT IN (SELECT id FROM documents WHERE embargo_until > now())`;
export const waitingFor = (turn: Turn) => open(`kind = '${TASKS_OF[turn]}'`);
export const inState = (state: string) =>
  `a.document_id IN (SELECT document_id FROM variants WHERE state = '${state}')`;

/** The filters that are given, as conditions on `document_activity a`; each value is pushed to `values`. */
export function conditionsOf(filters: BoardFilters, values: unknown[]): string[] {
  return [...ofTexts(filters, values), ...ofDocument(filters, values), ...flags(filters)];
}

function ofTexts({ language, state, turn, q, behind }: BoardFilters, values: unknown[]): string[] {
  const given = (value: unknown) => `$${values.push(value)}`;
  const inLanguage = language ? ` AND language = ${given(language)}` : '';
  return [
    // Either kind, so that the index serves both.
    ...(state ? [ofVariant(`kind IN ('article', 'official') AND state = ${given(state)}${inLanguage}`)] : []),
    ...(turn ? [open(`kind = ${given(TASKS_OF[turn])}${inLanguage}`)] : []),
    ...(language && !state && !turn ? [ofVariant(`true${inLanguage}`)] : []),
    ...(q === undefined ? [] : [saying(q, values)]),
    ...(behind ? [behindAnother(behind === 'any' ? null : given(behind))] : []),
  ];
}

function ofDocument({ kind, section, official, updatedSince }: BoardFilters, values: unknown[]): string[] {
  const given = (value: unknown) => `$${values.push(value)}`;
  const path = section === undefined ? undefined : `${given([section].flat())}::text[]`;
  return [
    ...(kind ? [`a.kind = ${given(kind)}`] : []),
    ...(path ? [where(`section @> ${path} AND section[1:cardinality(${path})] = ${path}`)] : []),
    ...(official ? [where(`officials @> ARRAY[${given(official)}::uuid]`)] : []),
    ...(updatedSince ? [`a.at >= ${given(updatedSince)}::timestamptz`] : []),
  ];
}

function flags({ late, planned, embargoed, unconfirmedOverride, withdrawn }: BoardFilters): string[] {
  return [
    ...(late ? [LATE] : []),
    ...(planned ? [PLANNED] : []),
    ...(embargoed ? [where(`embargo_until > now()`)] : []),
    ...(unconfirmedOverride ? [UNCONFIRMED] : []),
    ...(withdrawn ? [WITHDRAWN] : []),
  ];
}

const where = (which: string) => `a.document_id IN (SELECT id FROM documents WHERE ${which})`;
const ofVariant = (which: string) => `a.document_id IN (SELECT document_id FROM variants WHERE ${which})`;

/** Nothing has fewer than two letters in common with anything. */
function saying(q: string, values: unknown[]): string {
  const words = soughtWords(q);
  if (words.length === 0) return 'false';
  // As an array, the words are sought first and for themselves: read by activity, all texts might have to be looked at.
  return `a.document_id = ANY (ARRAY(SELECT document_id FROM working_texts WHERE words @@ (${wordsQuery(words, values)})))`;
}

function behindAnother(language: string | null): string {
  return `a.document_id IN (
    SELECT b.document_id FROM variants b JOIN documents d ON d.id = b.document_id
     WHERE b.first_published_at IS NULL AND b.language = ANY (d.required_languages || d.optional_languages)
       AND EXISTS (SELECT 1 FROM variants o WHERE o.document_id = b.document_id AND o.first_published_at IS NOT NULL)
       ${language === null ? '' : `AND b.language = ${language}`})`;
}
