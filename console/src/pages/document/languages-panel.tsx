import { Stack } from '@mantine/core';
import { useTexts } from '../../i18n/texts.js';
import { Panel } from '../../ui/panel.js';
import { TextCard } from './text-card.js';
import { textsOf, type Row } from './texts-of.js';

/** The texts of the document, the source first. */
export function LanguagesPanel({ row }: { row: Row }) {
  const { t } = useTexts('console-document');
  const texts = textsOf(row).sort((a, b) => Number(b.isSource) - Number(a.isSource));
  return (
    <Panel title={t('console-document:languages')}>
      <Stack gap="sm">
        {texts.map((text) => (
          <TextCard key={text.id} row={row} text={text} />
        ))}
      </Stack>
    </Panel>
  );
}
