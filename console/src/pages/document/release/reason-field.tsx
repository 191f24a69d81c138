import { Textarea } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';

interface Props {
  value: string;
  onChange: (reason: string) => void;
  required?: boolean;
}

/** For the office only. */
export function ReasonField({ value, onChange, required = false }: Props) {
  const { t } = useTexts('console-release');
  return (
    <Textarea
      label={t('console-release:reason.label')}
      description={t('console-release:reason.hint')}
      autosize
      minRows={2}
      required={required}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
