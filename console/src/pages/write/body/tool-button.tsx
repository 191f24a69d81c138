import { ActionIcon, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useTexts } from '../../../i18n/texts.js';
import { useShortcut } from '../../../shell/shortcuts.js';

export interface Tool {
  /** Worded by `console-write:tool.<name>`. */
  name: string;
  icon: Icon;
  keys: string;
  isOn: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

/** Turns a look on and off. */
export function ToolButton({ editor, tool: { name, icon: Picture, keys, isOn, run } }: { editor: Editor; tool: Tool }) {
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
