import type { InlinePiece } from './inline-text.js';
import type { MarkNames } from './mark-names.js';
import { markOf } from './xliff-words.js';
import type { XmlElement } from './xml-tree.js';

/** A `<source>` or `<target>` taken apart. */
export interface XliffText {
  pieces: InlinePiece[];
  /** Codes that stand alone. */
  alone: number;
}

export function takeApart(content: XmlElement): XliffText {
  const text: XliffText = { pieces: [], alone: 0 };
  walk(content, text);
  return text;
}

/** Words and marks: a code that is cut by the end of a segment goes on in the next, so pairs are not looked for here. */
export function wordsWithMarks({ pieces }: XliffText, names: MarkNames): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const name = markOf(piece.code) ?? names.of(piece.code);
      if (name === undefined) return '';
      return piece.kind === 'open' ? `<${name}>` : `</${name}>`;
    })
    .join('');
}

function walk({ children }: XmlElement, text: XliffText): void {
  for (const child of children) {
    if (typeof child === 'string') text.pieces.push(child);
    else code(child, text);
  }
}

/** XLIFF 2.1, section 4.2.3, and XLIFF 1.2, section 2.4. */
const ROLES: Record<string, 'pair' | 'open' | 'close' | 'around' | 'character' | 'nothing'> = {
  ...{ pc: 'pair', g: 'pair' },
  ...{ sc: 'open', bx: 'open', bpt: 'open' },
  ...{ ec: 'close', ex: 'close', ept: 'close' },
  ...{ mrk: 'around', sm: 'nothing', em: 'nothing' },
  cp: 'character',
};

function code(child: XmlElement, text: XliffText): void {
  const { id = '', rid, startRef, hex = '' } = child.attributes;
  const role = ROLES[child.name];
  if (role === undefined) text.alone += 1;
  if (role === 'character') text.pieces.push(characterOf(hex));
  if (role === 'open' || role === 'pair') text.pieces.push({ kind: 'open', code: rid ?? id });
  if (role === 'around' || role === 'pair') walk(child, text);
  if (role === 'close' || role === 'pair') text.pieces.push({ kind: 'close', code: startRef ?? rid ?? id });
}

function characterOf(hex: string): string {
  const point = /^[0-9A-Fa-f]{1,8}$/.test(hex) ? parseInt(hex, 16) : NaN;
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
