import { Grid, Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { DocumentActions } from './document-actions.js';
import { EmbargoPanel } from './embargo-panel.js';
import { EventsPanel } from './events-panel.js';
import { HeldPanel } from './held-panel.js';
import { LanguagesPanel } from './languages-panel.js';
import { OverridesPanel } from './overrides-panel.js';
import { ParityPanel } from './parity-panel.js';
import { PlansPanel } from './plans-panel.js';
import { SettingsPanel } from './settings-panel.js';
import type { Row } from './texts-of.js';
import { WithdrawalPanel } from './withdrawal-panel.js';

/** Everything of one document. */
export function Component() {
  const { t } = useTexts('console-document');
  const { id = '' } = useParams();
  const { data: row, error, refetch } = useRead('/api/v1/documents/{id}', { params: { path: { id } } });
  if (row) return <Document row={row} />;
  return (
    <>
      <PageHeader title={t('console-document:title')} />
      {error ? <ProblemAlert problem={error} retry={() => void refetch()} /> : <Waiting />}
    </>
  );
}

function Document({ row }: { row: Row }) {
  const { t } = useTexts('console-document', 'console-documents');
  const { title, titleLanguage, kind, section, sourceLanguage } = row;
  const description = (
    <>
      {t(`console-documents:kind.${kind}`)}
      {section.length > 0 && (
        <>
          {' · '}
          <span lang={sourceLanguage}>{section.join(' › ')}</span>
        </>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={title || t('console-documents:untitled')}
        lang={titleLanguage ?? undefined}
        description={description}
      >
        <DocumentActions row={row} />
      </PageHeader>
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            <LanguagesPanel row={row} />
            <HeldPanel row={row} />
            <PlansPanel row={row} />
            <OverridesPanel row={row} />
            <WithdrawalPanel row={row} />
            <EventsPanel row={row} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>
            <SettingsPanel row={row} />
            <EmbargoPanel row={row} />
            <ParityPanel row={row} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
