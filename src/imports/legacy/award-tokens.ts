import { anyOf, wordsHere } from './label-patterns.js';
import type { LabelWords } from './labels.js';

export type AwardKind = keyof LabelWords['awards'];

export interface AwardToken {
  text: string;
  type: 'space' | 'quote' | 'kind' | 'awarded' | 'filler' | 'and' | 'separator' | 'word';
  /** Of a `kind` token. */
  kind: AwardKind | null;
}

/** Cuts a line about awards into words; a quotation is one token, with its marks. The texts, joined, are the line. */
export function awardTokens(line: string): AwardToken[] {
  const tokens: AwardToken[] = [];
  for (let position = 0; position < line.length;) {
    const token = tokenAt(line, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

function tokenAt(line: string, position: number): AwardToken {
  for (const { type, kind, pattern } of PATTERNS) {
    pattern.lastIndex = position;
    const text = pattern.exec(line)?.[0];
    if (text) return { text, type, kind };
  }
  return { text: line[position] ?? '', type: 'word', kind: null };
}

const KINDS = ['order', 'medal', 'title', 'other'] as const satisfies AwardKind[];

const PATTERNS: { type: AwardToken['type']; kind: AwardKind | null; pattern: RegExp }[] = [
  plain('space', / /y),
  plain('quote', /"[^"]*[\p{L}\p{N}][^"]*"|«[^«»]*[\p{L}\p{N}][^«»]*»|[“„][^“”„]*[\p{L}\p{N}][^“”„]*[“”]/uy),
  plain('awarded', wordsHere(anyOf(({ awarded }) => awarded))),
  plain('filler', wordsHere(anyOf(({ awardFillers }) => awardFillers))),
  ...KINDS.map((kind) => ({ type: 'kind' as const, kind, pattern: wordsHere(anyOf(({ awards }) => awards[kind])) })),
  plain('and', wordsHere(anyOf(({ and }) => and))),
  // The point of «2005 г.» ends no sentence.
  plain('word', wordsHere(anyOf(({ year }) => year))),
  plain('separator', /[,;:]|\.(?= |$)/y),
  plain('word', /[\p{L}\p{N}]+/uy),
];

function plain(type: AwardToken['type'], pattern: RegExp) {
  return { type, kind: null, pattern };
}
