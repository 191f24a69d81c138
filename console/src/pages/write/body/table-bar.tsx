import { ActionIcon, Group, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import {
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableOff,
  type Icon,
} from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useTexts } from '../../../i18n/texts.js';
import { useShortcut } from '../../../shell/shortcuts.js';
import { describeTable, tableAt, wouldTakeAll } from './table-commands.js';
import { headerOf } from './table-document.js';

type Command =
  'addRowBefore' | 'addRowAfter' | 'addColumnBefore' | 'addColumnAfter' | 'deleteRow' | 'deleteColumn' | 'deleteTable';

/** Each is worded by `console-write:table.<name>`. */
const TOOLS: readonly { name: Command; icon: Icon; keys?: string }[] = [
  { name: 'addRowBefore', icon: IconRowInsertTop },
  { name: 'addRowAfter', icon: IconRowInsertBottom, keys: 'Ctrl+Alt+R' },
  { name: 'addColumnBefore', icon: IconColumnInsertLeft },
  { name: 'addColumnAfter', icon: IconColumnInsertRight, keys: 'Ctrl+Alt+C' },
  { name: 'deleteRow', icon: IconRowRemove },
  { name: 'deleteColumn', icon: IconColumnRemove },
  { name: 'deleteTable', icon: IconTableOff },
];
const HEADERS = ['row', 'column', 'both', 'none'] as const;

/** What can be done with the table in which the cursor stands. */
export function TableBar({ editor }: { editor: Editor }) {
  const { t } = useTexts('console-write');
  const table = useEditorState({ editor, selector: () => tableAt(editor) ?? null });
  if (!table) return null;
  return (
    <Group gap={4} px={6} pb={6} role="toolbar" aria-label={t('console-write:table.label')} className="body-toolbar">
      {TOOLS.map(({ name, icon, keys }) => (
        <TableTool key={name} editor={editor} name={name} icon={icon} keys={keys} />
      ))}
      <NativeSelect
        aria-label={t('console-write:table.header')}
        value={table.header}
        data={HEADERS.map((value) => ({ value, label: t(`console-write:table.headers.${value}`) }))}
        onChange={({ currentTarget }) => describeTable(editor, { header: headerOf(currentTarget.value) })}
      />
      <TextInput
        aria-label={t('console-write:table.caption')}
        placeholder={t('console-write:table.caption')}
        value={table.caption}
        onChange={({ currentTarget }) => describeTable(editor, { caption: currentTarget.value })}
        onKeyDown={({ key }) => void (/^(Enter|Escape)$/.test(key) && editor.commands.focus())}
        style={{ flex: '1 1 14rem' }}
      />
    </Group>
  );
}

interface ToolProps {
  editor: Editor;
  name: Command;
  icon: Icon;
  keys: string | undefined;
}

function TableTool({ editor, name, icon: Picture, keys }: ToolProps) {
  const { t } = useTexts('console-write');
  const may = useEditorState({ editor, selector: () => editor.can()[name]() && !wouldTakeAll(editor, name) });
  const label = t(`console-write:table.${name}`);
  const run = () => void editor.chain().focus()[name]().run();
  useShortcut(keys ?? '', label, run, { enabled: keys !== undefined });
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        disabled={!may}
        onMouseDown={(event) => event.preventDefault()}
        onClick={run}
      >
        <Picture size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
