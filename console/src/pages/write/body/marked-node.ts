import type { MarkedText } from '../content.js';
import { joined, markedTextOf, runsOf, sameRuns, type Run } from './runs.js';

/** A document, node or text of TipTap, as its JSON. */
export interface BodyNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: BodyNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

export function node(type: string, attrs: Record<string, unknown>, content: BodyNode[]): BodyNode {
  return { type, attrs, ...(content.length > 0 && { content }) };
}

/** What names an element, and how its text was written. */
export function known({ id, text, marks }: MarkedText & { id?: string | undefined }): Record<string, unknown> {
  const origin: MarkedText = marks ? { text, marks } : { text };
  return { ...(id !== undefined && { elementId: id }), origin };
}

export function textNodes(runs: readonly Run[]): BodyNode[] {
  return runs.map(({ text, bold, italic, href }) => {
    const marks = [
      ...(href === null ? [] : [{ type: 'link', attrs: { href } }]),
      ...(bold ? [{ type: 'bold' }] : []),
      ...(italic ? [{ type: 'italic' }] : []),
    ];
    return { type: 'text', text, ...(marks.length > 0 && { marks }) };
  });
}

/** The texts of the only paragraph in an item or a cell. */
export function paragraphIn({ content = [] }: BodyNode): BodyNode[] {
  return content.flatMap((paragraph) => paragraph.content ?? []);
}

/** As it was written, when it still looks so; undefined: there is nothing in it. */
export function markedOf(body: BodyNode, content: readonly BodyNode[]): (MarkedText & { id?: string }) | undefined {
  const runs = joined(content.map(runOf));
  const origin = (body.attrs?.['origin'] ?? undefined) as MarkedText | undefined;
  if (origin && sameRuns(runsOf(origin), runs)) return { ...idOf(body), ...origin };
  if (runs.every(({ text }) => text.trim() === '')) return undefined;
  return { ...idOf(body), ...markedTextOf(trimmed(runs), origin?.marks) };
}

/** Spaces around a text are none of it, wherever its marks begin. */
function trimmed(runs: readonly Run[]): Run[] {
  const from = runs.findIndex(({ text }) => text.trim() !== '');
  const to = runs.findLastIndex(({ text }) => text.trim() !== '');
  return joined(
    runs.slice(from, to + 1).map((run, index, { length }) => {
      const text = index === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: index === length - 1 ? text.trimEnd() : text };
    }),
  );
}

function runOf({ text = '', marks = [] }: BodyNode): Run {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const href = marks.find((mark) => mark.type === 'link')?.attrs?.['href'];
  return { text, bold: has('bold'), italic: has('italic'), href: typeof href === 'string' ? href : null };
}

export function idOf({ attrs }: BodyNode): { id?: string } {
  const id = attrs?.['elementId'];
  return typeof id === 'string' ? { id } : {};
}
