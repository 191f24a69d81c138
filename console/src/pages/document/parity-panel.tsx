import { Group, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { lasting } from '../../ui/lasting.js';
import { Panel } from '../../ui/panel.js';
import type { Row } from './texts-of.js';

type Clock = Schemas['DocumentParity']['languages'][number];

/** How long each language has been behind the first. */
export function ParityPanel({ row }: { row: Row }) {
  const { t } = useTexts('console-document');
  const { data } = useRead('/api/v1/documents/{id}/parity', { params: { path: { id: row.id } } });
  if (!data) return null;
  return (
    <Panel title={t('console-document:parity.title')}>
      {data.firstPublishedAt === null ? (
        <Text size="sm">{t('console-document:parity.none')}</Text>
      ) : (
        <Stack gap="xs">
          {data.languages.map((clock) => (
            <ClockLine key={clock.language} clock={clock} isFirst={clock.language === data.firstLanguage} />
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function ClockLine({ clock, isFirst }: { clock: Clock; isFirst: boolean }) {
  const { t, language } = useTexts('console-document');
  const { lagSeconds, running, firstPublishedAt, correctionAwaitedSince } = clock;
  const time = lagSeconds === null ? '–' : lasting(lagSeconds, language);
  const said = running ? 'console-document:parity.running' : 'console-document:parity.final';
  return (
    <div>
      <Group gap="xs">
        <LanguageTag language={clock.language} />
        <Text size="sm">{isFirst ? t('console-document:parity.first') : t(said, { time })}</Text>
      </Group>
      {firstPublishedAt && (
        <Text size="xs" c="dimmed">
          <AlmatyTime at={firstPublishedAt} />
        </Text>
      )}
      {correctionAwaitedSince && (
        <Text size="xs">
          {t('console-document:parity.awaited')} <AlmatyTime at={correctionAwaitedSince} />
        </Text>
      )}
    </div>
  );
}
