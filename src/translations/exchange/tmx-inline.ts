import type { InlinePiece } from './inline-text.js';
import { CHARACTER } from './tmx-unit.js';
import { textOf, type XmlElement } from './xml-tree.js';

/** A `<seg>` taken apart. */
export interface TmxSegment {
  pieces: InlinePiece[];
  /** The `type` of each paired code. */
  types: Map<string, string>;
  /** Codes that stand alone. */
  alone: number;
}

/** What stands in codes is the other system's own markup, not words; `hi` holds words. */
export function takeApart(seg: XmlElement): TmxSegment {
  const segment: TmxSegment = { pieces: [], types: new Map(), alone: 0 };
  walk(seg, segment, new Map());
  return segment;
}

/** @param codes what the `i` of a pair is called in all texts of the unit (its `x`) */
function walk({ children }: XmlElement, segment: TmxSegment, codes: Map<string, string>): void {
  for (const child of children) {
    if (typeof child === 'string') segment.pieces.push(child);
    else if (child.name === 'bpt') open(child, segment, codes);
    else if (child.name === 'ept') close(child, segment, codes);
    else if (child.name === 'hi') highlight(child, segment, codes);
    else if (child.name === 'ph' && child.attributes['type'] === CHARACTER) segment.pieces.push(character(child));
    else segment.alone += 1;
  }
}

function open({ attributes }: XmlElement, { pieces, types }: TmxSegment, codes: Map<string, string>): void {
  const number = attributes['i'] ?? '';
  const code = attributes['x'] ?? number;
  codes.set(number, code);
  pieces.push({ kind: 'open', code });
  if (attributes['type']) types.set(code, attributes['type']);
}

function close({ attributes }: XmlElement, { pieces }: TmxSegment, codes: Map<string, string>): void {
  const number = attributes['i'] ?? '';
  pieces.push({ kind: 'close', code: codes.get(number) ?? number });
}

function highlight(hi: XmlElement, segment: TmxSegment, codes: Map<string, string>): void {
  const code = hi.attributes['x'] ?? `hi${segment.pieces.length}`;
  if (hi.attributes['type']) segment.types.set(code, hi.attributes['type']);
  segment.pieces.push({ kind: 'open', code });
  walk(hi, segment, codes);
  segment.pieces.push({ kind: 'close', code });
}

function character(ph: XmlElement): string {
  const code = /^U\+([0-9A-F]{1,6})$/.exec(textOf(ph))?.[1];
  return code === undefined ? '' : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff));
}
