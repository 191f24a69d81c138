import { NativeSelect } from '@mantine/core';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import type { Wanted } from './task-filters.js';

interface Props {
  section: readonly string[];
  want: (changed: Partial<Wanted>) => void;
}

/** Sections in all languages: a task is found by that of its source. */
export function SectionFilter({ section, want }: Props) {
  const { t } = useTexts('console-queue');
  const { data } = useRead('/api/v1/sections');
  const paths = (data?.items ?? []).map(({ path, language }) => ({ value: JSON.stringify(path), path, language }));
  const chosen = section.length > 0 ? JSON.stringify(section) : '';
  return (
    <NativeSelect
      label={t('console-queue:filter.section')}
      value={chosen}
      onChange={({ currentTarget: { value } }) => want({ section: value ? (JSON.parse(value) as string[]) : [] })}
    >
      <option value="">{t('console-queue:any')}</option>
      {chosen && !paths.some(({ value }) => value === chosen) && <option value={chosen}>{section.join(' › ')}</option>}
      {paths.map(({ value, path, language }) => (
        <option key={`${language}${value}`} value={value} lang={language}>
          {path.join(' › ')}
        </option>
      ))}
    </NativeSelect>
  );
}
