import { TagsInput } from '@mantine/core';
import { useRead } from '../../../api/use-read.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { namesBelow } from './section-names.js';

interface Props {
  language: Language;
  path: readonly string[];
  editable: boolean;
  onChange: (path: string[]) => void;
}

/** The path of a section, from the top; names that are in use are offered. */
export function SectionField({ language, path, editable, onChange }: Props) {
  const { t } = useTexts('console-write');
  const { data } = useRead('/api/v1/sections', { params: { query: { language } } });
  return (
    <TagsInput
      label={t('console-write:field.section')}
      description={t('console-write:field.sectionHint')}
      lang={language}
      readOnly={!editable}
      allowDuplicates
      acceptValueOnBlur
      // A name may have a comma in it.
      splitChars={[]}
      data={namesBelow(path, data?.items ?? [])}
      value={[...path]}
      onChange={onChange}
    />
  );
}
