import { NativeSelect } from '@mantine/core';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import type { Wanted } from './board-filters.js';

interface Props {
  wanted: Wanted;
  want: (changes: Partial<Wanted>) => void;
}

/** The sections in use, as the sources of documents call them. */
export function SectionFilter({ wanted, want }: Props) {
  const { t } = useTexts('console-documents');
  const { data } = useRead('/api/v1/sections');
  const chosen = JSON.stringify(wanted.section);
  const paths = new Set(data?.items.map(({ path }) => JSON.stringify(path)));
  if (wanted.section.length > 0) paths.add(chosen);
  return (
    <NativeSelect
      label={t('console-documents:filter.section')}
      flex="1 1 10rem"
      value={wanted.section.length > 0 ? chosen : ''}
      onChange={({ currentTarget: { value } }) => want({ section: value ? (JSON.parse(value) as string[]) : [] })}
    >
      <option value="">{t('console-documents:filter.all')}</option>
      {[...paths].map((path) => (
        <option key={path} value={path}>
          {(JSON.parse(path) as string[]).join(' › ')}
        </option>
      ))}
    </NativeSelect>
  );
}
