const REFERENCES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text of HTML that `html` templates have written, a line for each block and for each row of a table. */
export function htmlAsText(html: string): string {
  return html
    .replace(/<\/t[dh]><t[dh][^>]*>/g, ' | ')
    .replace(/<\/(p|li|h[1-6]|blockquote|ul|ol|caption|tr)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (reference, name: string) => REFERENCES[name] ?? reference)
    .replace(/[^\S\n]*\n\s*/g, '\n')
    .trim();
}
