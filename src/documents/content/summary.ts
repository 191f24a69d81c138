const LONGEST = 300;

/** The first `LONGEST` characters of a text, cut at a word, for lists and search results. */
export function summaryOf(text: string): string {
  const collapsed = text.replace(/\s+/g, ' ').trim();
  if (collapsed.length <= LONGEST) return collapsed;
  const cut = collapsed.slice(0, LONGEST);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > LONGEST / 2 ? end : LONGEST).replace(/[\s,;:–—-]+$/, '')}…`;
}
