import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { newEntryId } from '../fields/entry-list.js';

const NAMED = ['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'listItem'];

/** Attributes of ours that are no HTML: what is split off, copied or pasted is another element. */
const ours = { default: null, rendered: false, keepOnSplit: false };

export const ElementIds = Extension.create({
  name: 'elementIds',
  addGlobalAttributes: () => [{ types: NAMED, attributes: { elementId: ours, origin: ours, keptEmpty: ours } }],
  addProseMirrorPlugins: () => [
    new Plugin({
      // Translations are known by these ids: each element has its own from the moment that it is there.
      appendTransaction: (_, __, { doc, tr }) => {
        const seen = new Set<string>();
        doc.descendants((node, position, parent) => {
          if (!NAMED.includes(node.type.name) || parent?.type.name === 'listItem') return;
          const id: unknown = node.attrs['elementId'];
          if (typeof id === 'string' && !seen.has(id)) seen.add(id);
          else tr.setNodeAttribute(position, 'elementId', newEntryId());
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});
