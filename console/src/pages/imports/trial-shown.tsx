import { Alert, Badge, Group, List, Spoiler, Stack, Text } from '@mantine/core';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { LanguageTag } from '../../ui/language-tag.js';
import type { Trial } from './chosen-files.js';
import { LinesShown } from './lines-shown.js';

const COLORS = { created: 'green', revised: 'blue', unchanged: 'gray' } as const;

/** What a file would be taken in as. */
export function TrialShown({ outcome }: { outcome: Trial['outcome'] }) {
  const { t } = useTexts('console-imports');
  if (outcome.status === 'refused') {
    return (
      <Alert color="red" title={t('console-imports:wouldBeRefused')}>
        {outcome.line !== null && `${t('console-imports:line', { line: outcome.line })}: `}
        {outcome.detail}
      </Alert>
    );
  }
  const { status, kind, language, title, publishedAt, warnings } = outcome;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Badge color={COLORS[status]} variant="light">
          {t(`console-imports:would.${status}`)}
        </Badge>
        <LanguageTag language={language} />
        <Text size="sm">{t(`console-imports:kind.${kind}`)}</Text>
        <Text size="sm" c="dimmed">
          <AlmatyTime at={publishedAt} />
        </Text>
      </Group>
      <Text fw={600} lang={language}>
        {title}
      </Text>
      {warnings.length > 0 && (
        <Alert color="orange" title={t('console-imports:warnings', { count: warnings.length })}>
          <List size="sm">
            {warnings.map(({ line, code, detail }) => (
              <List.Item key={`${line ?? ''} ${code} ${detail}`}>
                {line !== null && `${t('console-imports:line', { line })}: `}
                {detail}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Spoiler maxHeight={360} showLabel={t('console-imports:allLines')} hideLabel={t('console-imports:fewLines')}>
        <LinesShown tried={outcome} />
      </Spoiler>
    </Stack>
  );
}
