import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { newEntryId } from '../fields/entry-list.js';

const TEXTS = ['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'listItem'];
const NAMED = [...TEXTS, 'table', 'tableRow', 'tableCell', 'tableHeader'];
/** Their only paragraph is they themselves. */
const ONE_TEXT = ['listItem', 'tableCell', 'tableHeader'];

/** Attributes of ours that are no HTML: what is split off, copied or pasted is another element. */
const ours = { default: null, rendered: false, keepOnSplit: false };

export const ElementIds = Extension.create({
  name: 'elementIds',
  addGlobalAttributes: () => [{ types: NAMED, attributes: { elementId: ours, origin: ours, keptEmpty: ours } }],
  addProseMirrorPlugins: () => [
    new Plugin({
      // Translations are known by these ids: each element has its own from the moment that it is there.
      appendTransaction: (_, __, { doc, tr }) => {
        nameEach(doc, 0, tr);
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

/** `start`: where the content of `parent` begins. Ids are told apart within their parent, as the paths of texts are. */
function nameEach(parent: Node, start: number, tr: Transaction): void {
  const seen = new Set<string>();
  parent.forEach((node, offset) => {
    if (!NAMED.includes(node.type.name)) return;
    const id: unknown = node.attrs['elementId'];
    if (typeof id === 'string' && !seen.has(id)) seen.add(id);
    else tr.setNodeAttribute(start + offset, 'elementId', newEntryId());
    if (!ONE_TEXT.includes(node.type.name)) nameEach(node, start + offset + 1, tr);
  });
}
