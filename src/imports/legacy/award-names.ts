import type { Span } from './award-segments.js';
import type { AwardKind, AwardToken } from './award-tokens.js';

/** What a span says about its award. */
export interface NamedAward {
  /** The tokens that are the name; null when the span only tells the kind of what follows: `Medals:`. */
  name: Span | null;
  kind: AwardKind | null;
  /** Whether the kind stands first, and so is also that of the names after it: `medals "A", "B"`. */
  kindFirst: boolean;
}

/** Finds the name in a span: a quotation without the word for its kind, or else all that the span says. */
export function nameIn(tokens: AwardToken[], span: Span): NamedAward {
  const { start, end } = trimmed(tokens, span);
  const inside = tokens.slice(start, end);
  const kind = inside.find((token) => token.kind)?.kind ?? null;
  const said = inside.map(({ type }) => SHORT[type] ?? '').join('');
  const kindFirst = /^w*k/.test(said);
  if (said === 'k' && tokens[span.end]?.text === ':') return { name: null, kind, kindFirst };
  // The name of a diploma or a badge needs the word; an order and a medal have their kind.
  if (kind !== 'other' && /^kq[^kq]*$/.test(said))
    return { name: { start: quoteIn(tokens, start), end }, kind, kindFirst };
  if (kind !== 'other' && said === 'qk') return { name: { start, end: start + 1 }, kind, kindFirst };
  return { name: { start, end }, kind, kindFirst };
}

/** The kinds of awards in a row: their own, or else that before them (`medals "A", "B"`), or after them (`"A", "B" medals`). */
export function kindsOf(awards: NamedAward[], heading: AwardKind | null): AwardKind[] {
  return awards.map((award, index) => {
    const before = awards.slice(0, index).findLast(({ kind }) => kind);
    const after = awards.slice(index).find(({ kind }) => kind);
    const inherited = before?.kindFirst ? before.kind : after && !after.kindFirst ? after.kind : heading;
    return award.kind ?? inherited ?? 'other';
  });
}

function quoteIn(tokens: AwardToken[], start: number): number {
  return tokens.findIndex(({ type }, index) => index >= start && type === 'quote');
}

function trimmed(tokens: AwardToken[], { start, end }: Span): Span {
  while (start < end && !SHORT[tokens[start]?.type ?? 'space']) start++;
  while (end > start && !SHORT[tokens[end - 1]?.type ?? 'space']) end--;
  return { start, end };
}

const SHORT: Partial<Record<AwardToken['type'], string>> = { quote: 'q', kind: 'k', word: 'w' };
