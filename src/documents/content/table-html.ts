import { html, type Raw } from '../../common/html.js';
import { inlineHtml } from './inline-html.js';
import { headerOf, isBlankTable, type Table, type TableCell } from './table.js';

/**
 * A table, or nothing while it is blank. Without white space between its elements, as `src/syndication/html-as-text.ts`
 * reads it.
 */
export function tableHtml(table: Table): Raw | null {
  if (isBlankTable(table)) return null;
  const { caption, header, rows } = table;
  const shown = rows.map(({ cells }, at) => {
    const written = cells.map((cell, column) => cellHtml(cell, headerOf(header, at, column)));
    return html`<tr>${written}</tr>`;
  });
  const headed = header === 'row' || header === 'both' ? 1 : 0;
  const parts = [part('thead', shown.slice(0, headed)), part('tbody', shown.slice(headed))];
  return html`<table>${caption && html`<caption>${caption}</caption>`}${parts}</table>\n`;
}

function part(name: 'thead' | 'tbody', rows: readonly Raw[]): Raw | null {
  if (rows.length === 0) return null;
  return name === 'thead' ? html`<thead>${rows}</thead>` : html`<tbody>${rows}</tbody>`;
}

// An empty cell names nothing, such as the corner between both headers.
function cellHtml(cell: TableCell, scope: 'col' | 'row' | undefined): Raw {
  if (scope === undefined || cell.text === '') return html`<td>${inlineHtml(cell)}</td>`;
  return html`<th scope="${scope}">${inlineHtml(cell)}</th>`;
}
