const TABLE = /<table>(.*?)<\/table>/gs;
const LINE = /<(caption|tr)>(.*?)<\/\1>/gs;
const CELL = /<t[dh][^>]*>(.*?)<\/t[dh]>/gs;

/**
 * The HTML of a text with a paragraph for each row of its tables, for those who take no tables: Dzen knows paragraphs,
 * headings, lists, quotes, pictures and what stands out within them, and drops other tags with what they mean.
 */
export function tablesAsRows(html: string): string {
  return html.replaceAll(TABLE, (_, table: string) =>
    [...table.matchAll(LINE)]
      .map(([, name, inner = '']) => paragraph(name === 'caption' ? bold(inner) : row(inner)))
      .join(''),
  );
}

/** What names the columns stands out, as it does in the table. */
function row(inner: string): string {
  const cells = [...inner.matchAll(CELL)].map(([cell, text = '']) => (cell.startsWith('<th') ? bold(text) : text));
  return cells.join(' | ').trim();
}

function paragraph(text: string): string {
  return text.replaceAll(/[\s|]/g, '') === '' ? '' : `<p>${text}</p>`;
}

function bold(text: string): string {
  return `<strong>${text}</strong>`;
}
