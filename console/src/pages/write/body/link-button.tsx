import { ActionIcon, Button, Group, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.js';
import { useShortcut } from '../../../shell/shortcuts.js';
import { linkAddress } from './link-address.js';

const KEYS = 'Ctrl+Alt+K';

/** The address of what is selected, or of the link in which the cursor stands. */
export function LinkButton({ editor }: { editor: Editor }) {
  const { t } = useTexts('console-write');
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const { on, href, empty } = useEditorState({
    editor,
    selector: () => ({
      on: editor.isActive('link'),
      href: (editor.getAttributes('link')['href'] as string | undefined) ?? '',
      empty: editor.state.selection.empty,
    }),
  });
  const open = () => {
    setTyped(href);
    setOpened(true);
  };
  const put = (address: string) => {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (address === '') chain.unsetLink().run();
    else if (empty && !on) chain.insertContent({ type: 'text', text: address, marks: [linkTo(address)] }).run();
    else chain.setLink({ href: address }).run();
    setOpened(false);
  };
  useShortcut(KEYS, t('console-write:tool.link'), open);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus width={320} withRoles={false}>
      <Popover.Target>
        <Tooltip label={`${t('console-write:tool.link')} (${KEYS})`}>
          <ActionIcon
            variant={on ? 'filled' : 'subtle'}
            color={on ? undefined : 'gray'}
            size="lg"
            aria-label={t('console-write:tool.link')}
            aria-pressed={on}
            aria-expanded={opened}
            onClick={open}
          >
            <IconLink size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('console-write:tool.link')}>
        <form
          // Back to where one writes; a click elsewhere leads elsewhere.
          onKeyDown={({ key }) => void (key === 'Escape' && editor.commands.focus())}
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            put(linkAddress(typed));
          }}
        >
          <TextInput
            label={t('console-write:link.address')}
            placeholder="https://"
            data-autofocus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group mt="sm" gap="xs">
            <Button type="submit" size="xs">
              {t('console-write:link.put')}
            </Button>
            {on && (
              <Button variant="default" size="xs" onClick={() => put('')}>
                {t('console-write:link.remove')}
              </Button>
            )}
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function linkTo(href: string) {
  return { type: 'link', attrs: { href } };
}
