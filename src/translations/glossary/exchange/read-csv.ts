import { CsvError, parse } from 'csv-parse/sync';
import { parted, unguarded } from './csv-cell.js';
import { columnOf, type Column } from './csv-columns.js';
import { decoded } from './decode.js';
import type { Fault, ReadTerms, TermRow } from './term-row.js';

interface Line {
  record: string[];
  info: { lines: number };
}

interface NamedColumn {
  name: string;
  column: Column;
}

const FLAGS = new Map([
  ...['true', '1', 'yes', 'да', 'иә'].map((word) => [word, true] as const),
  ...['', 'false', '0', 'no', 'нет', 'жоқ'].map((word) => [word, false] as const),
]);

/**
 * Terms of a file of comma, semicolon or tab separated values whose first line names the columns. The first of several
 * forms under the name of a language is the preferred one, the others are admitted.
 */
export function readCsv(bytes: Uint8Array): ReadTerms {
  const text = decoded(bytes);
  if (text === undefined) return refused({ line: 1, code: 'glossary.not_utf8' });
  const lines = linesOf(text);
  if (!Array.isArray(lines)) return refused(lines);
  const [head, ...body] = lines;
  if (!head) return refused({ line: 1, code: 'glossary.empty_file' });
  const names = head.record;
  const faults = faultsOfHead(names);
  if (faults.length > 0) return { rows: [], faults };
  const columns = names.map((name) => ({ name: name.trim(), column: columnOf(name) as Column }));
  return rowsOf(body, columns);
}

function linesOf(text: string): Line[] | Fault {
  try {
    const [first = ''] = text.split(/[\r\n]/, 1);
    const delimiter = [',', ';', '\t'].find((each) => first.includes(each)) ?? ',';
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, delimiter } as const;
    return parse(text, options) as unknown as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { lines?: number };
    return { line: lines ?? 1, code: 'glossary.bad_csv' };
  }
}

function faultsOfHead(names: string[]): Fault[] {
  const known = names.map((name) => name.trim().toLowerCase());
  const faults = names.flatMap((name, index): Fault[] => {
    const at = { line: 1, place: name.trim(), params: { column: name.trim() } };
    if (!columnOf(name)) return [{ ...at, code: 'glossary.unknown_column' }];
    return known.indexOf(known[index] as string) < index ? [{ ...at, code: 'glossary.repeated_column' }] : [];
  });
  const hasForms = names.some((name) => columnOf(name)?.kind === 'forms');
  return hasForms || faults.length > 0 ? faults : [{ line: 1, code: 'glossary.no_language' }];
}

function rowsOf(lines: Line[], columns: NamedColumn[]): ReadTerms {
  const read: ReadTerms = { rows: [], faults: [] };
  for (const { record, info } of lines) {
    if (record.every((cell) => cell.trim() === '')) continue;
    const line = info.lines;
    if (record.length > columns.length) read.faults.push({ line, code: 'glossary.too_many_cells' });
    const row: TermRow = { line, id: null, properties: {}, forms: {} };
    columns.forEach(({ name, column }, index) => {
      const cell = unguarded(record[index] ?? '');
      if (!put(row, column, cell)) {
        read.faults.push({ line, place: name, code: 'glossary.no_flag', params: { text: cell.slice(0, 50) } });
      }
    });
    read.rows.push(row);
  }
  return read;
}

/** @returns whether the cell can be read */
function put(row: TermRow, column: Column, cell: string): boolean {
  if (column.kind === 'id') row.id = cell.trim() || null;
  if (column.kind === 'text') putText(row, column.property, cell.trim());
  if (column.kind === 'forms') putForms(row, column, parted(cell));
  if (column.kind !== 'flag') return true;
  const flag = FLAGS.get(cell.trim().toLowerCase());
  row.properties[column.property] = flag;
  return flag !== undefined;
}

function putText({ properties }: TermRow, property: 'section' | 'partOfSpeech' | 'note', text: string): void {
  if (property !== 'section') properties[property] = text === '' ? null : text;
  else if (text !== '') properties.section = text;
}

function putForms({ forms }: TermRow, { language, status }: Extract<Column, { kind: 'forms' }>, texts: string[]): void {
  const ofLanguage = (forms[language] ??= {});
  if (status !== 'preferred') {
    ofLanguage[status] = [...(ofLanguage[status] ?? []), ...texts];
    return;
  }
  ofLanguage.preferred = texts.slice(0, 1);
  if (texts.length > 1) ofLanguage.admitted = [...texts.slice(1), ...(ofLanguage.admitted ?? [])];
}

function refused(fault: Fault): ReadTerms {
  return { rows: [], faults: [fault] };
}
