import { MultiSelect } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useRead } from '../../../api/use-read.js';
import { useTexts } from '../../../i18n/texts.js';
import { useMe } from '../../../session/use-session.js';
import { useEditor } from '../editor-context.js';
import { offeredIn, peopleAround, type Known } from './remarks.js';

const TYPING_PAUSE_MS = 250;

interface Props {
  chosen: readonly Known[];
  onChange: (people: Known[]) => void;
}

/** Who is to be told of a remark: first those who have had to do with the text, then others who work in its languages. */
export function ColleaguesField({ chosen, onChange }: Props) {
  const { t } = useTexts('console-panels');
  const [typed, setTyped] = useState('');
  const [listed, { open, close }] = useDisclosure(false);
  const [q] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const { variant } = useEditor();
  const params = { path: { id: variant.id }, query: { q } };
  const { data } = useRead('/api/v1/variants/{id}/colleagues', { params }, { keepPrevious: true });
  const { around, others, all } = offeredIn(usePeopleAround(), data?.items ?? [], chosen, typed);
  const optionOf = ({ id, name }: Known) => ({ value: id, label: name });
  return (
    <MultiSelect
      label={t('console-panels:remarks.tell')}
      description={t('console-panels:remarks.tellHint')}
      nothingFoundMessage={t('console-panels:remarks.nobody')}
      searchable
      hidePickedOptions
      selectFirstOptionOnChange
      // The server has searched already.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      data={[
        { group: t('console-panels:remarks.around'), items: around.map(optionOf) },
        { group: t('console-panels:remarks.colleagues'), items: others.map(optionOf) },
      ]}
      value={chosen.map(({ id }) => id)}
      // The list would stay above what comes below it, such as the button that sends.
      dropdownOpened={listed}
      onDropdownOpen={open}
      onDropdownClose={close}
      onChange={(ids) => {
        onChange(ids.flatMap((id) => all.find((person) => person.id === id) ?? []));
        close();
      }}
    />
  );
}

function usePeopleAround(): Known[] {
  const { variant, segments } = useEditor();
  const me = useMe();
  const params = { path: { id: variant.id }, query: { state: 'all' as const } };
  const { data } = useRead('/api/v1/variants/{id}/remarks', { params });
  return peopleAround(variant, segments, data?.items ?? [], me.id);
}
