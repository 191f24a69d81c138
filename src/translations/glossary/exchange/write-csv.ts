import { stringify } from 'csv-stringify/sync';
import type { Term } from '../term.js';
import { COLUMNS, type Column } from './csv-columns.js';
import { guarded, joined } from './csv-cell.js';

/** With a byte order mark, without which Excel does not read UTF-8. */
export const CSV_HEAD = `\uFEFF${stringify([[...COLUMNS.keys()]], { record_delimiter: '\r\n' })}`;

/** One line for each term (RFC 4180). */
export function csvOf(terms: readonly Term[]): string {
  const rows = terms.map((term) => [...COLUMNS.values()].map((column) => guarded(cellOf(term, column))));
  return stringify(rows, { record_delimiter: '\r\n' });
}

function cellOf(term: Term, column: Column): string {
  switch (column.kind) {
    case 'id':
      return term.id;
    case 'text':
      return term[column.property] ?? '';
    case 'flag':
      return String(term[column.property]);
    case 'forms': {
      const forms = term.forms[column.language] ?? [];
      return joined(forms.filter(({ status }) => status === column.status).map(({ text }) => text));
    }
  }
}
