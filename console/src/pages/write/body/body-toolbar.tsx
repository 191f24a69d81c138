import { ActionIcon, Group, Tooltip } from '@mantine/core';
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
import { useEditorState, type Editor } from '@tiptap/react';
import { useTexts } from '../../../i18n/texts.js';
import { useShortcut } from '../../../shell/shortcuts.js';
import { LinkButton } from './link-button.js';

interface Tool {
  /** Worded by `console-write:tool.<name>`. */
  name: string;
  icon: Icon;
  keys: string;
  isOn: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

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
    <Group gap={4} p={6} role="toolbar" aria-label={t('console-write:tool.label')} className="body-toolbar">
      {TOOLS.map((tool) => (
        <ToolButton key={tool.name} editor={editor} tool={tool} />
      ))}
      <LinkButton editor={editor} />
      {HISTORY.map((tool) => (
        <ToolButton key={tool.name} editor={editor} tool={tool} />
      ))}
    </Group>
  );
}

function ToolButton({ editor, tool: { name, icon: Picture, keys, isOn, run } }: { editor: Editor; tool: Tool }) {
  const { t } = useTexts('console-write');
  const on = useEditorState({ editor, selector: () => isOn(editor) });
  const label = t(`console-write:tool.${name}`);
  // In the editor these keys are its own; from elsewhere on the page they lead into it.
  useShortcut(keys, label, () => void editor.commands.focus());
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon
        variant={on ? 'filled' : 'subtle'}
        color={on ? undefined : 'gray'}
        size="lg"
        aria-label={label}
        aria-pressed={on}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => run(editor)}
      >
        <Picture size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
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
