import { Group } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconQuote,
  type Icon,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTexts } from '../../../i18n/texts.js';
import { LinkButton } from './link-button.js';
import { TableBar } from './table-bar.js';
import { TableButton } from './table-button.js';
import { ToolButton, type Tool } from './tool-button.js';

const TOOLS: readonly Tool[] = [
  mark('bold', IconBold, 'Ctrl+B', (editor) => editor.chain().focus().toggleBold().run()),
  mark('italic', IconItalic, 'Ctrl+I', (editor) => editor.chain().focus().toggleItalic().run()),
  heading(2, IconH2),
  heading(3, IconH3),
  mark('bulletList', IconList, 'Ctrl+Shift+8', (editor) => editor.chain().focus().toggleBulletList().run()),
  mark('orderedList', IconListNumbers, 'Ctrl+Shift+7', (editor) => editor.chain().focus().toggleOrderedList().run()),
  mark('blockquote', IconQuote, 'Ctrl+Alt+Q', (editor) =>
    editor.chain().focus().toggleNode('blockquote', 'paragraph').run(),
  ),
];
const HISTORY: readonly Tool[] = [
  { ...mark('undo', IconArrowBackUp, 'Ctrl+Z', (editor) => editor.chain().focus().undo().run()), isOn: () => false },
  { ...mark('redo', IconArrowForwardUp, 'Ctrl+Y', (editor) => editor.chain().focus().redo().run()), isOn: () => false },
];

export function BodyToolbar({ editor }: { editor: Editor }) {
  const { t } = useTexts('console-write');
  return (
    <>
      <Group gap={4} p={6} role="toolbar" aria-label={t('console-write:tool.label')} className="body-toolbar">
        {TOOLS.map((tool) => (
          <ToolButton key={tool.name} editor={editor} tool={tool} />
        ))}
        <LinkButton editor={editor} />
        <TableButton editor={editor} />
        {HISTORY.map((tool) => (
          <ToolButton key={tool.name} editor={editor} tool={tool} />
        ))}
      </Group>
      <TableBar editor={editor} />
    </>
  );
}

function mark(name: string, icon: Icon, keys: string, run: Tool['run']): Tool {
  return { name, icon, keys, run, isOn: (editor) => editor.isActive(name) };
}

function heading(level: 2 | 3, icon: Icon): Tool {
  return {
    ...{ name: `heading${level}`, icon, keys: `Ctrl+Alt+${level}` },
    isOn: (editor) => editor.isActive('heading', { level }),
    run: (editor) => editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run(),
  };
}
