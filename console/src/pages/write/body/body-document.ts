import type { Block, MarkedText } from '../content.js';
import { idOf, known, markedOf, node, paragraphIn, textNodes, type BodyNode } from './marked-node.js';
import { runsOf } from './runs.js';
import { tableNode, tableOf } from './table-document.js';

export type { BodyNode } from './marked-node.js';

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
  if (block.type === 'table') return tableNode(block);
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
    case 'table':
      return tableOf(body);
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
  return markedOf(item, paragraphIn(item));
}

function levelOf({ attrs }: BodyNode): 2 | 3 {
  return attrs?.['level'] === 3 ? 3 : 2;
}
