import type { Block, MarkedText } from '../content.js';
import { joined, markedTextOf, runsOf, sameRuns, type Run } from './runs.js';

/** A document, node or text of TipTap, as its JSON. */
export interface BodyNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: BodyNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

type Item = Extract<Block, { type: 'list' }>['items'][number];

/**
 * The blocks of a text as a document of the editor. Each node bears the id of its block as `elementId`, and as `origin` how
 * its text was written, so that what nobody touches comes back as it was.
 */
export function documentOf(blocks: readonly Block[]): BodyNode {
  const content = blocks.map(nodeOf);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** The blocks that stand in a document of the editor, without the blank ones. */
export function blocksOf({ content = [] }: BodyNode): Block[] {
  return content.flatMap((node) => blockOf(node) ?? []);
}

function nodeOf(block: Block): BodyNode {
  if (block.type === 'list') return listNode(block);
  const attrs = { ...known(block), ...(block.type === 'heading' && { level: block.level }) };
  const type = block.type === 'quote' ? 'blockquote' : block.type;
  return block.type === 'heading'
    ? node(type, attrs, textNodes(runsOf({ text: block.text })))
    : node(type, attrs, textNodes(runsOf(block)));
}

function listNode({ id, ordered, items }: Extract<Block, { type: 'list' }>): BodyNode {
  const attrs = { ...(id !== undefined && { elementId: id }), keptEmpty: items.length === 0 };
  const shown = items.map((item) => node('listItem', known(item), [node('paragraph', {}, textNodes(runsOf(item)))]));
  return node(ordered ? 'orderedList' : 'bulletList', attrs, shown.length > 0 ? shown : [blankItem()]);
}

function blankItem(): BodyNode {
  return node('listItem', {}, [node('paragraph', {}, [])]);
}

function known({ id, text, marks }: MarkedText & { id?: string }): Record<string, unknown> {
  const origin: MarkedText = marks ? { text, marks } : { text };
  return { ...(id !== undefined && { elementId: id }), origin };
}

function node(type: string, attrs: Record<string, unknown>, content: BodyNode[]): BodyNode {
  return { type, attrs, ...(content.length > 0 && { content }) };
}

function textNodes(runs: readonly Run[]): BodyNode[] {
  return runs.map(({ text, bold, italic, href }) => {
    const marks = [
      ...(href === null ? [] : [{ type: 'link', attrs: { href } }]),
      ...(bold ? [{ type: 'bold' }] : []),
      ...(italic ? [{ type: 'italic' }] : []),
    ];
    return { type: 'text', text, ...(marks.length > 0 && { marks }) };
  });
}

function blockOf(body: BodyNode): Block | undefined {
  switch (body.type) {
    case 'paragraph':
      return textBlock(body, (marked) => ({ ...marked, type: 'paragraph' }));
    case 'blockquote':
      return textBlock(body, (marked) => ({ ...marked, type: 'quote' }));
    case 'heading':
      return textBlock(body, ({ text, ...rest }) => ({ ...rest, type: 'heading', level: levelOf(body), text }));
    case 'bulletList':
    case 'orderedList':
      return listOf(body);
    default:
      return undefined;
  }
}

function textBlock<T>(body: BodyNode, make: (marked: MarkedText & { id?: string }) => T): T | undefined {
  const marked = markedOf(body, body.content ?? []);
  return marked && make(marked);
}

function listOf(body: BodyNode): Block | undefined {
  const items = (body.content ?? []).flatMap((item) => itemOf(item) ?? []);
  if (items.length === 0 && body.attrs?.['keptEmpty'] !== true) return undefined;
  return { ...idOf(body), type: 'list', ordered: body.type === 'orderedList', items };
}

function itemOf(item: BodyNode): Item | undefined {
  return markedOf(
    item,
    (item.content ?? []).flatMap(({ content = [] }) => content),
  );
}

/** As it was written, when it still looks so; undefined: there is nothing in it. */
function markedOf(body: BodyNode, content: readonly BodyNode[]): (MarkedText & { id?: string }) | undefined {
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

function idOf({ attrs }: BodyNode): { id?: string } {
  const id = attrs?.['elementId'];
  return typeof id === 'string' ? { id } : {};
}

function levelOf({ attrs }: BodyNode): 2 | 3 {
  return attrs?.['level'] === 3 ? 3 : 2;
}
