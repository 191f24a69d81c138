import { Extension, mergeAttributes, type Editor } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { CellSelection, selectedRect, isInTable } from '@tiptap/pm/tables';
import { cellType, headerOf, type Header } from './table-document.js';

/** No part of what is shown: the cells and the caption are. */
const inner = { rendered: false };

/** Rows of cells, which span no others. What names them is said once, of the whole table. */
const BodyTable = Table.extend({
  addAttributes: () => ({
    caption: { default: '', ...inner, parseHTML: (table: HTMLElement) => captionIn(table) },
    header: { default: 'row', ...inner, parseHTML: (table: HTMLElement) => headerOf(table.dataset['header']) },
  }),
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML({ node, HTMLAttributes }) {
    const { caption, header } = node.attrs as { caption: string; header: Header };
    const attributes = mergeAttributes(HTMLAttributes, { 'data-header': header });
    const shown = caption === '' ? [] : [['caption', { contenteditable: 'false' }, caption] as const];
    return ['table', attributes, ...shown, ['tbody', 0]];
  },
  addKeyboardShortcuts() {
    const { Tab: _, ...keys } = this.parent?.() ?? {};
    return {
      ...keys,
      // Behind the last cell it leads on through the page, as everywhere.
      Tab: () => this.editor.commands.goToNextCell(),
      Enter: () => isInTable(this.editor.state) && goBelow(this.editor),
    };
  },
}).configure({ resizable: false, View: null });

/** One text each. */
const cell = {
  content: 'paragraph',
  // As its commands count on them.
  addAttributes: () => ({
    colspan: { default: 1, ...inner, parseHTML: () => 1 },
    rowspan: { default: 1, ...inner, parseHTML: () => 1 },
    colwidth: { default: null, ...inner, parseHTML: () => null },
  }),
};
const BodyCell = TableCell.extend({ ...cell, parseHTML: () => [{ tag: 'td' }] });
const BodyHeader = TableHeader.extend({ ...cell, parseHTML: () => [{ tag: 'th' }] });

/** Cells are what their table says that they are, wherever rows and columns are put in or taken out. */
const Headers = Extension.create({
  name: 'tableHeaders',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (_, __, { doc, tr, schema }) => {
        doc.descendants((table, start) => {
          if (table.type.name !== 'table') return !table.isTextblock;
          const header = headerOf(table.attrs['header']);
          table.forEach((row, rowStart, rowIndex) => {
            row.forEach((one, cellStart, column) => {
              const wanted = schema.nodes[cellType(header, rowIndex, column)];
              // Past the opening of the table and of the row.
              if (wanted && one.type !== wanted) tr.setNodeMarkup(start + rowStart + cellStart + 2, wanted, one.attrs);
            });
          });
          return false;
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

export const TABLE_EXTENSIONS = [BodyTable, TableRow, BodyCell, BodyHeader, Headers];

/** To the cell below, and from the last row to what follows the table, which is put there where nothing does. */
function goBelow(editor: Editor): boolean {
  const { state, view } = editor;
  if (state.selection instanceof CellSelection) return false;
  const { map, tableStart, bottom, left } = selectedRect(state);
  if (bottom < map.height) {
    const below = tableStart + (map.map[bottom * map.width + left] ?? 0);
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(below + 1))).scrollIntoView());
    return true;
  }
  return editor.commands.command(({ tr, dispatch }) => {
    const after = tableStart + (tr.doc.nodeAt(tableStart - 1)?.content.size ?? 0) + 1;
    const paragraph = state.schema.nodes['paragraph']?.create();
    if (!tr.doc.nodeAt(after)?.isTextblock && paragraph) tr.insert(after, paragraph);
    tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView();
    dispatch?.(tr);
    return true;
  });
}

function captionIn(table: HTMLElement): string {
  return table.querySelector(':scope > caption')?.textContent?.trim() ?? '';
}
