import type { Block } from './blocks.js';
import { withoutMarks } from './marks.js';
import { headerOf, type Table, type TableCell } from './table.js';

/** Where a cell stands, for people who see it outside of its table. */
export interface CellPlace {
  /** From 1. */
  row: number;
  column: number;
  /** What names its row and its column, where anything does; null for a header itself. */
  rowName: string | null;
  columnName: string | null;
}

/** The cells of all tables by the paths of their texts, such as `body.t1.rows.r2.cells.c1.text`. */
export function cellPlaces(blocks: readonly Block[]): Map<string, CellPlace> {
  return new Map(blocks.flatMap((block) => (block.type === 'table' ? placesIn(block) : [])));
}

function placesIn({ id, header, rows }: Table): [string, CellPlace][] {
  const [columns] = rows;
  return rows.flatMap(({ id: row, cells }, at) =>
    cells.map((cell, column): [string, CellPlace] => {
      const isHeader = headerOf(header, at, column) !== undefined;
      const rowName = isHeader || headerOf(header, at, 0) !== 'row' ? null : nameOf(cells[0]);
      const columnName = isHeader || headerOf(header, 0, column) !== 'col' ? null : nameOf(columns?.cells[column]);
      return [`body.${id}.rows.${row}.cells.${cell.id}.text`, { row: at + 1, column: column + 1, rowName, columnName }];
    }),
  );
}

function nameOf(cell: TableCell | undefined): string | null {
  return (cell && withoutMarks(cell.text, cell.marks ?? [])) || null;
}
