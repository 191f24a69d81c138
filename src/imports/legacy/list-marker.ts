import { everyOf } from './label-patterns.js';

/** What stands before an item of a list: `11.`, `1)`, `11.3.`, `b)`, «б)» or a bullet. */
export interface ListMarker {
  /** With the space after it. */
  text: string;
  style: 'dot' | 'parenthesis' | 'nested' | 'letter' | 'bullet';
}

export function markerAt(line: string): ListMarker | null {
  for (const [style, pattern] of STYLES) {
    const text = pattern.exec(line)?.[0];
    if (text !== undefined) return { text, style };
  }
  return null;
}

/** Whether a marker numbers the item at these positions, counted from 0: of a top item `[10]`, of a sub-item `[10, 2]`. */
export function numbers(marker: string, positions: number[]): boolean {
  const style = markerAt(marker)?.style;
  const position = positions.at(-1) ?? 0;
  if (style === 'bullet') return true;
  if (style === 'letter') return everyOf(({ alphabet }) => [alphabet[position]]).includes(marker[0]?.toLowerCase());
  const figures = (marker.match(/\d+/g) ?? []).map((figure) => Number(figure) - 1);
  return style === 'nested' ? String(figures) === String(positions) : figures[0] === position;
}

const STYLES: [ListMarker['style'], RegExp][] = [
  ['nested', /^\d{1,3}\.\d{1,3}(?:\.|\))? /],
  ['dot', /^\d{1,3}\.(?!\d) ?/],
  ['parenthesis', /^\d{1,3}\) ?/],
  ['letter', /^\p{L}[.)] /u],
  ['bullet', /^[-–—•·*▪] ?/],
];
