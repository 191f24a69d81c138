import type { Table } from '../content.js';
import { idOf, known, markedOf, node, paragraphIn, textNodes, type BodyNode } from './marked-node.js';
import { runsOf } from './runs.js';

type Row = Table['rows'][number];
type Cell = Row['cells'][number];

export type Header = NonNullable<Table['header']>;

/** A table as a node of the editor. One in which nothing is written stays when it came so. */
export function tableNode({ id, caption = '', header = 'row', rows }: Table): BodyNode {
  const attrs = { ...named(id), caption, header, keptEmpty: isBlank(caption, rows) };
  const shown = rows.map((row, at) => {
    const cells = row.cells.map((cell, column) => cellNode(cell, cellType(header, at, column)));
    return node('tableRow', named(row.id), cells);
  });
  return node('table', attrs, shown);
}

/** What stands in the first row or column names the others. */
export function cellType(header: Header, row: number, column: number): 'tableHeader' | 'tableCell' {
  const names = (row === 0 && header !== 'column') || (column === 0 && header !== 'row');
  return names && header !== 'none' ? 'tableHeader' : 'tableCell';
}

/** The table that a node shows; undefined: there is nothing in it. */
export function tableOf(body: BodyNode): Table | undefined {
  const { caption, header, keptEmpty } = body.attrs ?? {};
  const written = typeof caption === 'string' ? caption.trim() : '';
  const rows = (body.content ?? []).map((row) => ({ ...idOf(row), cells: (row.content ?? []).map(cellOf) }));
  if (isBlank(written, rows) && keptEmpty !== true) return undefined;
  return { ...idOf(body), type: 'table', caption: written, header: headerOf(header), rows };
}

export function headerOf(said: unknown): Header {
  return said === 'none' || said === 'column' || said === 'both' ? said : 'row';
}

function cellNode({ text = '', ...cell }: Cell, type: string): BodyNode {
  const marked = { ...cell, text };
  return node(type, known(marked), [node('paragraph', {}, textNodes(runsOf(marked)))]);
}

function cellOf(cell: BodyNode): Cell {
  return markedOf(cell, paragraphIn(cell)) ?? { ...idOf(cell), text: '' };
}

function isBlank(caption: string, rows: readonly Row[]): boolean {
  return caption === '' && rows.every(({ cells }) => cells.every(({ text = '' }) => text === ''));
}

function named(id: string | undefined): { elementId?: string } {
  return id === undefined ? {} : { elementId: id };
}
