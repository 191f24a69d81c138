/** Rows of cells as lines, each column as wide as its widest cell, two spaces apart. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = widthsOf(rows);
  return rows.map((row) => line(row, widths));
}

/** For rows that come one by one: the line of each, in columns that hold whatever `samples` hold. */
export function columnsLike(samples: readonly (readonly string[])[]): (row: readonly string[]) => string {
  const widths = widthsOf(samples);
  return (row) => line(row, widths);
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const most = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: most }, (_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
}

function line(row: readonly string[], widths: readonly number[]): string {
  const padded = row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)));
  return padded.join('  ').trimEnd();
}
