import type { HtmlToken } from './html-tokens.js';
import { inlineHtml, isBlank, type Piece } from './pasted-pieces.js';
import { cellType, type Header } from './table-document.js';

type Open = Extract<HtmlToken, { kind: 'open' }>;

interface Cell {
  pieces: Piece[];
  isHeader: boolean;
}

const HEADERS: readonly string[] = ['none', 'row', 'column', 'both'] satisfies Header[];
/** Far more than a text may have; what says more would only take time. */
const WIDEST_SPAN = 100;
/** What a text may have, as the API refuses more. */
const MOST = { rows: 200, columns: 20, cells: 1_000 };

/** A table as it is read: each cell in its row and column, those that spanned others split. */
export class PastedTable {
  private readonly rows: Cell[][] = [];
  private readonly caption: Piece[] = [];
  private into: Piece[] | undefined;
  /** For each column, how many rows a cell above still reaches down. */
  private reach: number[] = [];
  private readonly said: string | undefined;

  constructor(attributes: Open['attributes']) {
    this.said = HEADERS.find((header) => header === attributes['data-header']);
  }

  open({ name, attributes }: Open): void {
    if (name === 'tr') this.beginRow();
    if (name === 'td' || name === 'th') this.beginCell(name === 'th', attributes);
    if (name === 'caption') this.into = this.caption;
  }

  close(name: string): void {
    if (/^(td|th|tr|caption)$/.test(name)) this.into = undefined;
  }

  /** What stands between cells is no part of any. */
  write(piece: Piece): void {
    this.into?.push(piece);
  }

  /** '' where nothing is written in it; paragraphs where it was a frame around one text, or is larger than a text may have. */
  html(): string {
    const rows = evened(this.rows.filter((row) => row.some(({ pieces }) => !isBlank(pieces))));
    const caption = inlineHtml(this.caption, { plain: true });
    const [first] = rows;
    if (!first) return caption && `<p>${caption}</p>`;
    if (rows.length === 1 && first.length === 1 && !caption && !this.said)
      return `<p>${inlineHtml(first[0]!.pieces)}</p>`;
    if (isTooLarge(rows)) return (caption && `<p>${caption}</p>`) + rows.map(asParagraph).join('');
    const header = this.headerOf(rows);
    const shown = rows.map(
      (row, at) => `<tr>${row.map((cell, column) => cellHtml(cell, cellType(header, at, column))).join('')}</tr>`,
    );
    const said = caption && `<caption>${caption}</caption>`;
    return `<table data-header="${header}">${said}<tbody>${shown.join('')}</tbody></table>`;
  }

  private beginRow(): void {
    this.into = undefined;
    this.reach = this.reach.map((rows) => Math.max(rows - 1, 0));
    this.rows.push([]);
  }

  private beginCell(isHeader: boolean, { colspan, rowspan }: Open['attributes']): void {
    if (this.rows.length === 0) this.beginRow();
    const row = this.rows.at(-1) ?? [];
    while ((this.reach[row.length] ?? 0) > 0) row.push({ pieces: [], isHeader });
    const cell = { pieces: [], isHeader };
    this.into = cell.pieces;
    for (let column = 0; column < spanOf(colspan); column += 1) {
      // The row in which it begins counts too.
      this.reach[row.length] = spanOf(rowspan);
      row.push(column === 0 ? cell : { pieces: [], isHeader });
    }
  }

  private headerOf(rows: readonly (readonly Cell[])[]): Header {
    if (this.said !== undefined) return this.said as Header;
    const [first = []] = rows;
    const row = first.every(({ isHeader }) => isHeader) || isBold(first);
    const column = rows.every(([cell]) => cell?.isHeader === true) && !(rows.length === 1 && row);
    if (row) return column ? 'both' : 'row';
    return column ? 'column' : 'none';
  }
}

/** Word knows no headers but by their look. */
function isBold(cells: readonly Cell[]): boolean {
  const written = cells.filter(({ pieces }) => !isBlank(pieces));
  return written.every(({ pieces }) => pieces.every(({ bold, text }) => bold || text.trim() === ''));
}

function isTooLarge(rows: readonly (readonly Cell[])[]): boolean {
  const columns = rows[0]?.length ?? 0;
  return rows.length > MOST.rows || columns > MOST.columns || rows.length * columns > MOST.cells;
}

function asParagraph(row: readonly Cell[]): string {
  const written = row.filter(({ pieces }) => !isBlank(pieces));
  return `<p>${written.map(({ pieces }) => inlineHtml(pieces)).join(' | ')}</p>`;
}

/** As many cells in each; columns at the end in which nothing is written are none. */
function evened(rows: readonly Cell[][]): Cell[][] {
  const columns = rows.reduce(
    (most, row) => Math.max(most, row.findLastIndex(({ pieces }) => !isBlank(pieces)) + 1),
    0,
  );
  return rows.map((row) => [
    ...row.slice(0, columns),
    ...Array.from({ length: Math.max(columns - row.length, 0) }, () => ({ pieces: [], isHeader: false })),
  ]);
}

/** What names others stands out by that already. */
function cellHtml({ pieces }: Cell, type: ReturnType<typeof cellType>): string {
  if (type === 'tableCell') return `<td><p>${inlineHtml(pieces)}</p></td>`;
  return `<th><p>${inlineHtml(pieces.map((piece) => ({ ...piece, bold: false })))}</p></th>`;
}

function spanOf(written: string | undefined): number {
  return Math.min(Math.max(Math.trunc(Number(written)) || 1, 1), WIDEST_SPAN);
}
