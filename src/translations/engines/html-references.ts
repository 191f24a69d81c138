const WRITTEN: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What engines write besides numbers (HTML, section 13.5); others stay as they stand. */
const NAMED: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' },
  ...{ laquo: '«', raquo: '»', bdquo: '„', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’' },
  ...{ ndash: '–', mdash: '—', hellip: '…', middot: '·', bull: '•', deg: '°', numero: '№', sect: '§' },
};

const LARGEST = 0x10ffff;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => WRITTEN[character] ?? character);
}

export function unescapeHtml(html: string): string {
  return html.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]+));/g, (all, decimal, hex, name: string) => {
    if (name !== undefined) return NAMED[name] ?? all;
    const code = decimal !== undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= LARGEST ? String.fromCodePoint(code) : all;
  });
}
