import type { Statement } from '../database/prepared.js';
import type { Kind } from '../documents/kind.js';
import type { Language } from '../languages/languages.js';
import type { decodePosition } from './list-position.js';

export interface ListFilter {
  language?: Language | undefined;
  kind?: Kind | undefined;
  /** The slug of one level of the section. */
  section?: string | undefined;
  /** Published then or later. */
  since?: Date | undefined;
  position?: ReturnType<typeof decodePosition>;
  /** A positive integer. */
  rows: number;
}

const CONDITIONS = {
  language: 'p.language = $1',
  kind: 'p.kind = $1',
  section: 'p.section_slugs @> ARRAY[$1]',
  since: 'p.published_at >= $1::timestamptz',
  position: '(p.published_at, p.document_id, p.language) < ($1::timestamptz, $2::uuid, $3::text)',
};

// Those of the pages, and of who asks the API for no number of its own.
const USUAL_ROWS = 21;

/**
 * The newest that pass the filter, of `select`. A filter that is not given is not in the statement, so that its plan fits
 * all values; but how many publications there are in a section, or since a time, decides which index is best for them.
 */
export function listStatement(select: string, { rows, ...filter }: ListFilter): Statement {
  const given = Object.entries(CONDITIONS).filter(([name]) => filter[name as keyof typeof filter] !== undefined);
  const values: unknown[] = [];
  const conditions = given.map(([name, condition]) => {
    const before = values.length;
    values.push(...[filter[name as keyof typeof filter]].flat());
    return condition.replace(/\$(\d)/g, (_, index) => `$${before + Number(index)}`);
  });
  const sql = `${select} WHERE ${['p.withdrawn_at IS NULL', ...conditions].join(' AND ')}
    ORDER BY p.published_at DESC, p.document_id DESC, p.language DESC LIMIT ${rows}`;
  const isUsual = rows === USUAL_ROWS && filter.section === undefined && filter.since === undefined;
  return { name: isUsual ? ['newest', ...given.map(([name]) => name)].join(' ') : undefined, sql, values };
}
