import { ActionIcon, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/texts.js';
import { moved, newEntryId } from './entry-list.js';

interface Props<Entry extends { id?: string }> {
  title: string;
  /** Of one, for its buttons. */
  entryName: string;
  entries: readonly Entry[];
  editable: boolean;
  blank: Omit<Entry, 'id'>;
  show: (entry: Entry, change: (changes: Partial<Entry>) => void) => ReactNode;
  onChange: (entries: Entry[]) => void;
}

/** Entries in an order: to be added, changed, moved and taken out. */
export function Entries<Entry extends { id?: string }>(props: Props<Entry>) {
  const { title, entryName, entries, editable, blank, show, onChange } = props;
  const { t } = useTexts('console-write');
  const changeAt = (index: number) => (changes: Partial<Entry>) =>
    onChange(entries.map((entry, at) => (at === index ? { ...entry, ...changes } : entry)));
  return (
    <Stack gap="xs" role="group" aria-label={title}>
      <Text fw={600}>{title}</Text>
      {entries.map((entry, index) => (
        <Paper key={entry.id ?? index} withBorder p="sm" role="group" aria-label={`${entryName} ${index + 1}`}>
          <Group align="flex-start" gap="xs">
            <div style={{ flex: '1 1 14rem', minWidth: 0 }}>{show(entry, changeAt(index))}</div>
            {editable && (
              <Group gap={4}>
                {[
                  { to: index - 1, way: t('console-write:entry.up'), picture: <IconArrowUp size={18} aria-hidden /> },
                  {
                    to: index + 1,
                    way: t('console-write:entry.down'),
                    picture: <IconArrowDown size={18} aria-hidden />,
                  },
                ].map(({ to, way, picture }) => (
                  <ActionIcon
                    key={way}
                    variant="default"
                    size="lg"
                    disabled={to < 0 || to >= entries.length}
                    aria-label={`${way}: ${entryName} ${index + 1}`}
                    onClick={() => onChange(moved(entries, index, to))}
                  >
                    {picture}
                  </ActionIcon>
                ))}
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={t('console-write:entry.remove', { name: `${entryName} ${index + 1}` })}
                  onClick={() => onChange(entries.filter((_, at) => at !== index))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            )}
          </Group>
        </Paper>
      ))}
      {editable && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...entries, { ...blank, id: newEntryId() } as Entry])}
        >
          {t('console-write:entry.add', { name: entryName })}
        </Button>
      )}
    </Stack>
  );
}
