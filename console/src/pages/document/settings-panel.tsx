import { Button, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { Panel } from '../../ui/panel.js';
import { DocumentLink } from './document-link.js';
import { SettingsDialog } from './settings-dialog.js';
import type { Row } from './texts-of.js';

/** How the document goes out, in which languages, until when, and of whom it speaks. */
export function SettingsPanel({ row }: { row: Row }) {
  const { t } = useTexts('console-document', 'console-documents');
  const [opened, setOpened] = useState(false);
  const change = row.allowedActions.includes('changeSettings') && (
    <Button size="xs" variant="default" onClick={() => setOpened(true)}>
      {t('console-document:settings.change')}
    </Button>
  );
  const languages = (wanted: string) =>
    row.languages
      .filter((one) => one.wanted === wanted)
      .map(({ language }) => t(`workflow:language.${language}`))
      .join(', ') || '–';
  return (
    <Panel id="settings" title={t('console-document:settings.title')} actions={change}>
      <Stack gap="xs">
        <Fact name={t('console-document:settings.policy')}>
          {t(`console-documents:policy.${row.releasePolicy}`)}
          {row.firstLanguage && `: ${t(`workflow:language.${row.firstLanguage}`)}`}
        </Fact>
        <Fact name={t('console-document:settings.required')}>{languages('required')}</Fact>
        <Fact name={t('console-document:settings.optional')}>{languages('optional')}</Fact>
        <Fact name={t('console-document:settings.section')}>
          <span lang={row.sourceLanguage}>{row.section.join(' › ') || '–'}</span>
        </Fact>
        <Fact name={t('console-document:settings.dueAt')}>{row.dueAt ? <AlmatyTime at={row.dueAt} /> : '–'}</Fact>
        <Fact name={t('console-document:settings.priority')}>{t(`console-document:settings.${row.priority}`)}</Fact>
        <Fact name={t('console-document:settings.officials')}>
          {row.officials.length === 0
            ? '–'
            : row.officials.map((id) => (
                <div key={id}>
                  <DocumentLink id={id} />
                </div>
              ))}
        </Fact>
      </Stack>
      {opened && <SettingsDialog row={row} onClose={() => setOpened(false)} />}
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text size="sm" component="div">
        {children}
      </Text>
    </div>
  );
}
