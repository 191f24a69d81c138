import type { Field } from '../../documents/content/segments.js';
import { markTokens, type Mark } from '../../documents/content/marks.js';
import type { FieldRole } from '../../documents/content/translatable.js';
import type { Language } from '../../languages/languages.js';
import { sentencesOf, type Range } from '../../languages/sentences.js';
import { similarity } from './similarity.js';

/** A part of a field that is translated by itself. */
export interface Piece {
  text: string;
  /** The white space between this piece and the next one of its field. */
  gap: string;
  marks: readonly Mark[];
}

/** What is made of sentences; headlines and names stay whole. */
const CUT: ReadonlySet<FieldRole> = new Set(['lead', 'body', 'item']);

/**
 * The pieces of a field: its sentences, or, where `known` texts (the pieces of an earlier cut, such as a person's) follow
 * one another in it, those. The pieces with their gaps are the text again.
 */
export function cut(
  field: Pick<Field, 'text' | 'marks' | 'role'>,
  language: Language,
  known: readonly string[],
): Piece[] {
  const { text, marks, role } = field;
  const sentences = CUT.has(role)
    ? keepMarksWhole(sentencesOf(text, language), field)
    : [{ start: 0, end: text.length }];
  const ranges = followKnown(text, sentences, known);
  return ranges.map(({ start, end }, index) => {
    const piece = text.slice(start, end);
    const next = ranges[index + 1];
    return { text: piece, gap: next ? text.slice(end, next.start) : '', marks: marksIn(piece, marks) };
  });
}

/** Where a text may be cut in two: outside of every mark. `offset` is in UTF-16 code units. */
export function isBetweenMarks(text: string, marks: readonly Pick<Mark, 'id'>[], offset: number): boolean {
  const tokens = markTokens(text, marks);
  if (tokens.some(({ start, end }) => start < offset && offset < end)) return false;
  const before = tokens.filter(({ end }) => end <= offset);
  return before.filter(({ kind }) => kind === 'open').length === before.filter(({ kind }) => kind === 'close').length;
}

export function marksIn(text: string, marks: readonly Mark[]): Mark[] {
  const ids = new Set(markTokens(text, marks).map(({ id }) => id));
  return marks.filter(({ id }) => ids.has(id));
}

function keepMarksWhole(sentences: readonly Range[], { text, marks }: Pick<Field, 'text' | 'marks'>): Range[] {
  if (marks.length === 0) return [...sentences];
  const whole: Range[] = [];
  for (const sentence of sentences) {
    const previous = whole.at(-1);
    if (previous && !isBetweenMarks(text, marks, sentence.start)) previous.end = sentence.end;
    else whole.push({ ...sentence });
  }
  return whole;
}

function followKnown(text: string, sentences: readonly Range[], known: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (let start = 0; start < text.length;) {
    const sentence = sentences.find(({ end }) => end > start);
    if (!sentence) break;
    start = Math.max(start, sentence.start);
    const end = knownEnd(text, start, sentences, known) ?? sentence.end;
    ranges.push({ start, end });
    start = end + whiteSpaceAt(text, end);
  }
  return ranges;
}

/**
 * Where the longest known piece that begins at `start` ends: with a sentence, or before most of the piece that followed
 * it, so that a person's cut within a sentence outlives a change of a word.
 */
function knownEnd(
  text: string,
  start: number,
  sentences: readonly Range[],
  known: readonly string[],
): number | undefined {
  const ends = known.flatMap((piece, index) => {
    const end = start + piece.length;
    if (piece === '' || !text.startsWith(piece, start)) return [];
    const sentence = sentences.find((one) => one.end >= end);
    if (sentence?.end === end) return [end];
    const gap = whiteSpaceAt(text, end);
    const follower = known[index + 1];
    if (gap === 0 || follower === undefined || !sentence) return [];
    return similarity(text.slice(end + gap, sentence.end), follower) >= 0.6 ? [end] : [];
  });
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

function whiteSpaceAt(text: string, offset: number): number {
  return (/^\s*/.exec(text.slice(offset)) as RegExpExecArray)[0].length;
}
