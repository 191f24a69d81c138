import type { ProfileContent } from '../../officials/profile-content.js';
import { kindsOf, nameIn, type NamedAward } from './award-names.js';
import { awardSpans, type Span } from './award-segments.js';
import { awardTokens, type AwardKind, type AwardToken } from './award-tokens.js';
import type { Piece } from './trace.js';

export interface AwardLine {
  awards: Omit<ProfileContent['awards'][number], 'id'>[];
  pieces: Piece[];
  /** The kind of the awards on the lines that follow, when this line only announces it: `Medals:`. */
  heading: AwardKind | null;
}

/**
 * Reads a sentence or a line about awards: `He was awarded "Kurmet" Order, "Astana" medal`, «Орден «Парасат»»,
 * «Құрмет» орденімен марапатталған. Null for a line that tells of none. `first` is the index of its first award in the content.
 */
export function readAwardLine(line: string, first: number, heading: AwardKind | null = null): AwardLine | null {
  if (line.length > LINE_LIMIT) return null;
  const tokens = awardTokens(line);
  if (heading === null && !tellsOfAwards(tokens)) return null;
  const found = awardSpans(tokens).map((span) => nameIn(tokens, span));
  const names = found.flatMap(({ name }) => name ?? []);
  if (names.length > AWARDS_LIMIT || names.some((name) => nameText(tokens, name).length > NAME_LIMIT)) return null;
  if (names.length === 0) return readHeading(line, tokens, found);
  const kinds = kindsOf(found, heading);
  const awards = found.flatMap(({ name }, index) =>
    name ? [{ kind: kinds[index] ?? 'other', name: nameText(tokens, name) }] : [],
  );
  return { awards, pieces: piecesOf(tokens, names, first), heading: null };
}

export function isAwardSentence(line: string): boolean {
  if (line.length > LINE_LIMIT) return false;
  const words = awardTokens(line).filter(({ type }) => type !== 'space' && type !== 'separator');
  return words.at(0)?.type === 'awarded' || words.at(-1)?.type === 'awarded';
}

function tellsOfAwards(tokens: AwardToken[]): boolean {
  return (
    tokens.some(({ type }) => type === 'kind' || type === 'awarded') || tokens.every(({ type }) => type !== 'word')
  );
}

function readHeading(line: string, tokens: AwardToken[], found: NamedAward[]): AwardLine | null {
  const kind = found[0]?.kind ?? null;
  if (found.length !== 1 || !line.endsWith(':')) return null;
  return { awards: [], pieces: piecesOf(tokens, [], 0), heading: kind };
}

function nameText(tokens: AwardToken[], name: Span): string {
  const text = textOf(tokens, name);
  return isQuotation(tokens, name) ? text.slice(1, -1).trim() : text;
}

function piecesOf(tokens: AwardToken[], names: Span[], first: number): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  names.forEach((name, index) => {
    const text = textOf(tokens, name);
    const path = `awards.${first + index}.name`;
    pieces.push(...plainPieces(tokens, { start: position, end: name.start }));
    if (isQuotation(tokens, name)) pieces.push(...quotationPieces(text, path));
    else pieces.push({ text, as: { path } });
    position = name.end;
  });
  return [...pieces, ...plainPieces(tokens, { start: position, end: tokens.length })];
}

function quotationPieces(text: string, path: string): Piece[] {
  return [
    { text: text.slice(0, 1), as: 'punctuation' },
    { text: text.slice(1, -1), as: { path } },
    { text: text.slice(-1), as: 'punctuation' },
  ];
}

function plainPieces(tokens: AwardToken[], { start, end }: Span): Piece[] {
  return tokens
    .slice(start, end)
    .map(({ type, text }) => ({ text, as: type === 'space' || type === 'separator' ? 'punctuation' : 'label' }));
}

function isQuotation(tokens: AwardToken[], { start, end }: Span): boolean {
  return end - start === 1 && tokens[start]?.type === 'quote';
}

function textOf(tokens: AwardToken[], { start, end }: Span): string {
  return tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join('');
}

const LINE_LIMIT = 5_000;
const AWARDS_LIMIT = 200;
const NAME_LIMIT = 500;
