import { ActionIcon, Button, Group, NumberInput, Popover, Tooltip } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.js';
import { useShortcut } from '../../../shell/shortcuts.js';
import { insertTable } from './table-commands.js';

const KEYS = 'Ctrl+Alt+T';
/** To begin with; more are put in one by one. */
const MOST = { rows: 50, columns: 10 };

/** Puts a table where the cursor stands. */
export function TableButton({ editor }: { editor: Editor }) {
  const { t } = useTexts('console-write');
  const [opened, setOpened] = useState(false);
  const [rows, setRows] = useState<number | string>(3);
  const [columns, setColumns] = useState<number | string>(2);
  const inTable = useEditorState({ editor, selector: () => editor.isActive('table') });
  const label = t('console-write:tool.table');
  useShortcut(KEYS, label, () => setOpened(true), { enabled: !inTable });
  return (
    <Popover opened={opened && !inTable} onChange={setOpened} trapFocus width={260} withRoles={false}>
      <Popover.Target>
        <Tooltip label={`${label} (${KEYS})`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={label}
            aria-expanded={opened && !inTable}
            disabled={inTable}
            onClick={() => setOpened(true)}
          >
            <IconTable size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label}>
        <form
          onKeyDown={({ key }) => void (key === 'Escape' && editor.commands.focus())}
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            insertTable(editor, within(rows, MOST.rows), within(columns, MOST.columns));
            setOpened(false);
          }}
        >
          <Group grow wrap="nowrap" gap="xs" align="end">
            <NumberInput
              label={t('console-write:table.rows')}
              {...{ min: 1, max: MOST.rows, value: rows, onChange: setRows, 'data-autofocus': true }}
            />
            <NumberInput
              label={t('console-write:table.columns')}
              {...{ min: 1, max: MOST.columns, value: columns, onChange: setColumns }}
            />
          </Group>
          <Button type="submit" size="xs" mt="sm">
            {t('console-write:table.insert')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function within(typed: number | string, most: number): number {
  return Math.min(Math.max(Math.trunc(Number(typed)) || 1, 1), most);
}
