import { Text } from '@mantine/core';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import type { Segment } from '../editor-context.js';

interface Props {
  segment: Segment;
  language: Language;
}

/** What a segment is in a table, and what names it there: a word alone says little. */
export function InTable({ segment: { field, cell }, language }: Props) {
  const { t } = useTexts('console-editor');
  if (!cell) return field.endsWith('.caption') ? <Place text={t('console-editor:caption')} /> : null;
  const { row, column, rowName, columnName } = cell;
  const names = [rowName, columnName].filter(Boolean).join(' · ');
  return <Place text={t('console-editor:cell', { row, column })} names={names} language={language} />;
}

function Place({ text, names, language }: { text: string; names?: string; language?: Language }) {
  return (
    <Text size="sm" c="dimmed">
      {text}
      {names && (
        <>
          {' – '}
          <span lang={language}>{names}</span>
        </>
      )}
    </Text>
  );
}
