/**
 * What spreadsheets would take for a formula (OWASP, CSV Injection). They get an apostrophe before them, and so does what
 * begins with apostrophes before such a character, so that one apostrophe can be taken away again.
 */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const GUARDED = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** Several texts in one cell: `a|b`; a bar or a backslash of a text has a backslash before it. */
export function joined(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join('|');
}

export function parted(cell: string): string[] {
  const texts = [''];
  for (const [piece, escaped] of cell.matchAll(/\\([\\|])|\||[^\\|]+|\\/g)) {
    if (piece === '|') texts.push('');
    else texts.push((texts.pop() as string) + (escaped ?? piece));
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
