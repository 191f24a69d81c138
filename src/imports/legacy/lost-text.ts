import { fromAlmatyWallTime } from '../../languages/almaty-time.js';
import { findFrame } from './frame.js';
import { isLabel } from './label-patterns.js';
import { numbers } from './list-marker.js';
import { parsePartialDate } from './partial-dates.js';
import type { LegacyDocument } from './read-legacy-document.js';
import { sameName } from './same-name.js';
import { decode, sourceLines, type SourceLine } from './source-text.js';
import { stampAt } from './time-stamp.js';
import { PUBLISHED_AT, type LineTrace, type Piece } from './trace.js';

/**
 * The lines and pieces of lines between the site's header and the attribution that a document does not hold: a text that is
 * not, whole, at its path, or that two pieces claim; a date, number or repetition that differs from its field; a label that is
 * not in the table. Empty for every document that the reader makes of the same bytes.
 */
export function lostText(bytes: Uint8Array, document: LegacyDocument): string[] {
  const { before, stamp, after, trailing } = findFrame(sourceLines(decode(bytes)));
  const own = [...before, ...(stamp ? [stamp] : []), ...after, ...trailing];
  const traces = new Map(document.lines.map((trace) => [trace.line, trace]));
  const claimed = new Set<string>();
  return own.flatMap((line) => lostOfLine(line, traces.get(line.number), document, claimed));
}

function lostOfLine(
  line: SourceLine,
  trace: LineTrace | undefined,
  document: LegacyDocument,
  claimed: Set<string>,
): string[] {
  if (trace?.pieces.map(({ text }) => text).join('') !== line.text) return [line.text];
  return trace.pieces.filter((piece) => !isKept(piece, document, claimed)).map(({ text }) => text);
}

function isKept(piece: Piece, document: LegacyDocument, claimed: Set<string>): boolean {
  const text = piece.text.trim();
  if (typeof piece.as === 'object') return isFirst(piece.as.path, claimed) && valueAt(document, piece.as.path) === text;
  if (!('of' in piece)) return piece.as === 'label' ? isLabel(text) : !/[\p{L}\p{N}]/u.test(text);
  if (piece.as === 'number')
    return valueAt(document, piece.of) !== undefined && numbers(piece.text, positionsIn(piece.of));
  if (piece.as === 'date') return dateOf(text, piece.of) === valueAt(document, piece.of);
  return sameName(text, String(valueAt(document, piece.of)));
}

function isFirst(path: string, claimed: Set<string>): boolean {
  if (claimed.has(path)) return false;
  claimed.add(path);
  return true;
}

function dateOf(text: string, path: string): unknown {
  if (path !== PUBLISHED_AT) return parsePartialDate(text);
  const stamp = stampAt(text);
  return stamp?.text === text ? fromAlmatyWallTime(stamp.wall)?.getTime() : null;
}

function valueAt(document: LegacyDocument, path: string): unknown {
  if (path === PUBLISHED_AT) return document.publishedAt.getTime();
  return path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), document.content);
}

function positionsIn(path: string): number[] {
  return path
    .split('.')
    .filter((key) => /^\d+$/.test(key))
    .map(Number);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
