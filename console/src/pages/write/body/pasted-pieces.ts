/** A stretch of what is pasted; its text has character references. */
export interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
}

export function isBlank(pieces: readonly Piece[]): boolean {
  return pieces.every(({ text }) => text.trim() === '');
}

/** `plain`: without marks. */
export function inlineHtml(pieces: readonly Piece[], { plain = false } = {}): string {
  if (isBlank(pieces)) return '';
  const html = pieces.map(({ text, bold, italic, href }) => {
    if (plain || text.trim() === '') return text;
    const slanted = italic ? `<em>${text}</em>` : text;
    const heavy = bold ? `<strong>${slanted}</strong>` : slanted;
    return href === null ? heavy : `<a href="${href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${heavy}</a>`;
  });
  return html.join('').replaceAll(/ {2,}/g, ' ').trim();
}
