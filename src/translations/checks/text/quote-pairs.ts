interface Quote {
  quote: string;
  index: number;
  opens: boolean;
}

export interface QuotePair {
  opening: Quote;
  closing: Quote;
  /** 0 for the outer ones. */
  depth: number;
}

/** How many open quotations are looked through for the one that a mark closes. */
const DEEPEST = 8;

const OPENED_BY: Record<string, string> = { '»': '«', '”': '“„' };

/** The quotation marks of a text in pairs, and those that have no other half. Straight ones after a digit are inches. */
export function pairQuotes(text: string): { pairs: QuotePair[]; single: Quote[] } {
  const open: Quote[] = [];
  const pairs: QuotePair[] = [];
  const single: Quote[] = [];
  for (const { 0: quote, index } of text.matchAll(/[«»“”„‟"]/g)) {
    const here = { quote, index, opens: false };
    const partner = partnerOf(quote, open);
    const opening = open[partner];
    if (opening) {
      single.push(...open.splice(partner + 1));
      open.pop();
      pairs.push({ opening, closing: here, depth: open.length });
    } else if (quote in OPENED_BY) single.push(here);
    else if (continuesParagraph(text, here, open)) open.splice(-1, 1, { ...here, opens: true });
    else if (!isInches(text, here)) open.push({ ...here, opens: true });
  }
  return { pairs, single: [...single, ...open].sort((one, other) => one.index - other.index) };
}

/** The index of what `quote` closes among the `open` ones, or -1. */
function partnerOf(quote: string, open: readonly Quote[]): number {
  if (quote === '“') return open.at(-1)?.quote === '„' ? open.length - 1 : -1;
  const openers = quote === '"' ? quote : (OPENED_BY[quote] ?? '');
  const index = open.slice(-DEEPEST).findLastIndex((one) => openers.includes(one.quote));
  return index < 0 ? -1 : Math.max(0, open.length - DEEPEST) + index;
}

/** A quotation of several paragraphs opens again at each of them, and closes once. */
function continuesParagraph(text: string, { quote, index }: Quote, open: readonly Quote[]): boolean {
  return quote === '“' && open.at(-1)?.quote === '“' && /[\r\n]\s*$/.test(text.slice(Math.max(0, index - 3), index));
}

function isInches(text: string, { quote, index }: Quote): boolean {
  return quote === '"' && /\d/.test(text.charAt(index - 1));
}
