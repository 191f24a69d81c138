import { Box, Input, Paper } from '@mantine/core';
import { isInTable } from '@tiptap/pm/tables';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Language } from '../../../i18n/chosen-language.js';
import type { Block } from '../content.js';
import { same } from '../same.js';
import { blocksOf, documentOf, type BodyNode } from './body-document.js';
import { BodyToolbar } from './body-toolbar.js';
import { cleanPaste } from './clean-paste.js';
import { BODY_EXTENSIONS } from './nodes.js';
import { pastedInCell } from './pasted-in-cell.js';
import './body-editor.css';

interface Props {
  label: string;
  language: Language;
  blocks: readonly Block[];
  editable: boolean;
  onChange: (blocks: Block[]) => void;
}

/** The body of a text. What is pasted comes in as blocks that it may have. */
export function BodyEditor({ label, language, blocks, editable, onChange }: Props) {
  // Typing goes on before React has rendered what was typed: what comes back from here is never newer than the editor.
  const [own] = useState(() => new WeakSet<readonly Block[]>());
  const tell = useEffectEvent((editor: Editor) => {
    const written = blocksIn(editor);
    own.add(written);
    onChange(written);
  });
  const editor = useEditor({
    extensions: BODY_EXTENSIONS,
    content: documentOf(blocks),
    editable,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        lang: language,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'true',
      },
      // What one copies within an editor is blocks already.
      transformPastedHTML: (html) => (html.includes('data-pm-slice') ? html : cleanPaste(html)),
      transformPasted: (slice, { state }) => (isInTable(state) ? pastedInCell(slice, state.schema) : slice),
    },
  });
  useEffect(() => {
    const told = () => tell(editor);
    editor.on('update', told);
    return () => void editor.off('update', told);
  }, [editor]);
  useEffect(() => {
    if (!own.has(blocks)) follow(editor, blocks);
  }, [editor, blocks, own]);
  useEffect(() => void (editor.isEditable !== editable && editor.setEditable(editable, false)), [editor, editable]);
  return (
    <Box>
      <Input.Label labelElement="div" mb={4} onClick={() => editor.commands.focus()}>
        {label}
      </Input.Label>
      <Paper withBorder className="body-editor">
        {editable && <BodyToolbar editor={editor} />}
        <EditorContent editor={editor} />
      </Paper>
    </Box>
  );
}

function blocksIn(editor: Editor): Block[] {
  return blocksOf(editor.getJSON() as BodyNode);
}

/** What has come from elsewhere, such as the other version of a conflict; the cursor stays about where it was. */
function follow(editor: Editor, blocks: readonly Block[]): void {
  if (same(blocksIn(editor), blocks)) return;
  const { from, to } = editor.state.selection;
  editor.commands.setContent(documentOf(blocks), { emitUpdate: false });
  const { size } = editor.state.doc.content;
  editor.commands.setTextSelection({ from: Math.min(from, size), to: Math.min(to, size) });
}
