import { withoutMarks } from './marks.js';
import { headerOf, type Table, type TableCell } from './table.js';

/** Where a cell stands, for people who see it outside of its table. */
export interface CellPlace {
  /** From 1. */
  row: number;
  column: number;
  /** What names its row and its column, cut to `LONGEST_NAME`, where anything does; null for a header itself. */
  rowName: string | null;
  columnName: string | null;
}

/** In characters: a name stands beside every cell of its row or column. */
const LONGEST_NAME = 100;

const CELL = /^body\.(\w+)\.rows\.\w+\.cells\.\w+\.text$/;

/** The table that the path of a text leads into; undefined: it is no cell. */
export function tableOf(path: string): string | undefined {
  return CELL.exec(path)?.[1];
}

/** The cells whose texts have these paths, such as `body.t1.rows.r2.cells.c1.text`, by their paths. */
export function cellPlaces(tables: readonly Table[], paths: ReadonlySet<string>): Map<string, CellPlace> {
  return new Map(tables.flatMap((table) => placesIn(table, paths)));
}

function placesIn(table: Table, paths: ReadonlySet<string>): [string, CellPlace][] {
  return table.rows.flatMap(({ id, cells }, row) =>
    cells.flatMap((cell, column): [string, CellPlace][] => {
      const path = `body.${table.id}.rows.${id}.cells.${cell.id}.text`;
      return paths.has(path) ? [[path, placeAt(table, row, column)]] : [];
    }),
  );
}

function placeAt({ header, rows }: Table, row: number, column: number): CellPlace {
  const isHeader = headerOf(header, row, column) !== undefined;
  const rowName = isHeader || headerOf(header, row, 0) !== 'row' ? null : nameOf(rows[row]?.cells[0]);
  const columnName = isHeader || headerOf(header, 0, column) !== 'col' ? null : nameOf(rows[0]?.cells[column]);
  return { row: row + 1, column: column + 1, rowName, columnName };
}

function nameOf(cell: TableCell | undefined): string | null {
  const characters = [...(cell ? withoutMarks(cell.text, cell.marks ?? []) : '')];
  if (characters.length <= LONGEST_NAME) return characters.join('') || null;
  return `${characters
    .slice(0, LONGEST_NAME - 1)
    .join('')
    .trimEnd()}…`;
}
