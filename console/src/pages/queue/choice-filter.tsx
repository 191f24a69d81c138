import { NativeSelect } from '@mantine/core';
import { useTexts, type Translate } from '../../i18n/texts.js';
import { CHOICES, type ChoiceName, type Wanted } from './task-filters.js';

interface Props {
  name: ChoiceName;
  value: string | undefined;
  want: (changed: Partial<Wanted>) => void;
}

export function ChoiceFilter({ name, value, want }: Props) {
  const { t } = useTexts('console-queue');
  return (
    <NativeSelect
      label={t(`console-queue:filter.${name}`)}
      value={value ?? ''}
      onChange={(event) => want({ [name]: event.currentTarget.value || undefined })}
    >
      <option value="">{t('console-queue:any')}</option>
      {CHOICES[name].map((choice) => (
        <option key={choice} value={choice}>
          {WORDS[name](choice, t)}
        </option>
      ))}
    </NativeSelect>
  );
}

const WORDS: Record<ChoiceName, (choice: string, t: Translate) => string> = {
  kind: (choice, t) => t(`console-queue:kind.${choice}`),
  from: (choice, t) => t(`workflow:language.${choice}`),
  to: (choice, t) => t(`workflow:language.${choice}`),
  documentKind: (choice, t) => t(`console-queue:documentKind.${choice}`),
  due: (choice, t) => t(`console-queue:due.${choice}`),
  priority: (choice, t) => t(`console-queue:priority.${choice}`),
  progress: (choice, t) => t(`console-queue:progress.${choice}`),
};
