import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { isInTable, selectedRect } from '@tiptap/pm/tables';
import { headerOf, type Header } from './table-document.js';

/** With the cursor in its first cell, and something behind it to go on in. */
export function insertTable(editor: Editor, rows: number, columns: number): void {
  editor
    .chain()
    .focus()
    .insertTable({ rows, cols: columns, withHeaderRow: true })
    .command(({ tr, state }) => {
      const { $from } = tr.selection;
      const after = $from.after(1);
      const paragraph = state.schema.nodes['paragraph']?.create();
      if (after === tr.doc.content.size && paragraph) tr.insert(after, paragraph);
      tr.setSelection(TextSelection.create(tr.doc, $from.pos));
      return true;
    })
    .run();
}

/** What is said of the table in which the cursor stands; undefined: it stands in none. */
export function tableAt(editor: Editor): { caption: string; header: Header } | undefined {
  const found = tableAround(editor);
  if (!found) return undefined;
  const { caption, header } = found.attrs as { caption: string; header: unknown };
  return { caption, header: headerOf(header) };
}

export function describeTable(editor: Editor, said: { caption: string } | { header: Header }): void {
  const found = tableAround(editor);
  if (found) editor.view.dispatch(editor.state.tr.setNodeMarkup(found.start, null, { ...found.attrs, ...said }));
}

/** All rows or columns of a table are not deleted one by one: their commands do nothing then. */
export function wouldTakeAll({ state }: Pick<Editor, 'state'>, command: string): boolean {
  if (!isInTable(state)) return false;
  const { map, top, bottom, left, right } = selectedRect(state);
  if (command === 'deleteRow') return bottom - top === map.height;
  return command === 'deleteColumn' && right - left === map.width;
}

function tableAround({ state: { selection } }: Editor) {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $from.node(depth);
    if (type.name === 'table') return { start: $from.before(depth), attrs };
  }
  return undefined;
}
