const REFERENCES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const EMPTY_ROW = /<tr>(?:<t[dh][^>]*>(?:\s|<(?!\/?t[dhr]\b)[^>]*>)*<\/t[dh]>)+<\/tr>/g;

/**
 * The text of HTML that `html` templates have written, a line for each block and for each row of a table in which
 * anything is written.
 */
export function htmlAsText(html: string): string {
  return html
    .replace(EMPTY_ROW, '')
    .replace(/<\/t[dh]><t[dh][^>]*>/g, ' | ')
    .replace(/<\/(p|li|h[1-6]|blockquote|ul|ol|caption|tr)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (reference, name: string) => REFERENCES[name] ?? reference)
    .replace(/[^\S\n]*\n\s*/g, '\n')
    .trim();
}
