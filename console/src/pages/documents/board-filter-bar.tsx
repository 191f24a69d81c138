import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { CHOICES, type ChoiceName, type Wanted } from './board-filters.js';
import { SectionFilter } from './section-filter.js';

const TYPING_PAUSE_MS = 300;

interface Props {
  wanted: Wanted;
  want: (changes: Partial<Wanted>) => void;
}

export function BoardFilterBar({ wanted, want }: Props) {
  const { t } = useTexts('console-documents');
  return (
    <Group component="search" align="flex-end" gap="sm">
      <SearchField wanted={wanted} want={want} />
      {(['kind', 'language', 'state', 'turn', 'behind'] as const).map((name) => (
        <ChoiceFilter key={name} name={name} wanted={wanted} want={want} />
      ))}
      <SectionFilter wanted={wanted} want={want} />
      <Checkbox
        label={t('console-documents:filter.embargoed')}
        mb={8}
        checked={wanted.embargoed === 'true'}
        onChange={(event) => want({ embargoed: event.currentTarget.checked ? 'true' : undefined })}
      />
    </Group>
  );
}

function SearchField({ wanted, want }: Props) {
  const { t } = useTexts('console-documents');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(wanted.q);
  const [sent, setSent] = useState(wanted.q);
  // The address was changed by another way than this field, such as by “clear”.
  if (wanted.q !== sent) {
    setSent(wanted.q);
    if (wanted.q !== typed.trim()) setTyped(wanted.q);
  }
  const send = useDebouncedCallback((q: string) => want({ q: q.trim() }), TYPING_PAUSE_MS);
  useShortcut('/', t('console-documents:filter.searchKey'), () => field.current?.focus());
  return (
    <TextInput
      ref={field}
      type="search"
      flex="1 1 14rem"
      label={t('console-documents:filter.search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}

function ChoiceFilter({ name, wanted, want }: Props & { name: Exclude<ChoiceName, 'embargoed'> }) {
  const { t } = useTexts('console-documents');
  const words = (choice: string) => {
    if (name === 'state') return t(`workflow:state.${choice}`);
    if (name === 'turn') return t(`workflow:role.${choice}`);
    if (name === 'kind') return t(`console-documents:kind.${choice}`);
    return choice === 'any' ? t('console-documents:filter.anyBehind') : t(`workflow:language.${choice}`);
  };
  return (
    <NativeSelect
      label={t(`console-documents:filter.${name}`)}
      flex="1 1 8.5rem"
      value={wanted[name] ?? ''}
      onChange={(event) => want({ [name]: event.currentTarget.value || undefined })}
    >
      <option value="">{t('console-documents:filter.all')}</option>
      {CHOICES[name].map((choice) => (
        <option key={choice} value={choice}>
          {words(choice)}
        </option>
      ))}
    </NativeSelect>
  );
}
