import { TextInput } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';

interface Props {
  label: string;
  value: string | null;
  editable: boolean;
  onChange: (date: string | null) => void;
}

/** A date as precisely as it is known; the API says what is none. */
export function PartialDateField({ label, value, editable, onChange }: Props) {
  const { t } = useTexts('console-write');
  return (
    <TextInput
      label={label}
      description={t('console-write:profile.dateHint')}
      readOnly={!editable}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
