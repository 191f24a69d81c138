import { Anchor, Badge, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { Ago } from '../../ui/ago.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { StateBadge } from '../../ui/state-badge.js';
import { taskAddress } from '../../ui/task-address.js';
import { useIsPast } from './use-is-past.js';

interface Props {
  task: Schemas['Task'];
}

export function TaskTitle({ task }: Props) {
  const { t } = useTexts('console-queue');
  const { title, titleLanguage, section, language, sourceLanguage, returnedToMe, priority } = task;
  return (
    <Stack gap={4}>
      <Anchor component={Link} to={taskAddress(task)} lang={titleLanguage} fw={600}>
        {title}
      </Anchor>
      <Group gap="xs">
        {section.length > 0 && (
          <Text size="sm" c="dimmed" lang={sourceLanguage ?? language}>
            {section.join(' › ')}
          </Text>
        )}
        {priority === 'urgent' && <Badge color="red.9">{t('console-queue:priority.urgent')}</Badge>}
        {returnedToMe && (
          <Badge color="orange" variant="light">
            {t('console-queue:returnedToMe')}
          </Badge>
        )}
      </Group>
    </Stack>
  );
}

export function TaskWork({ task: { kind, language, sourceLanguage, state } }: Props) {
  const { t } = useTexts('console-queue');
  return (
    <Group gap="xs">
      <Text size="sm">{t(`console-queue:kind.${kind}`)}</Text>
      <Group gap={4} wrap="nowrap">
        {sourceLanguage && (
          <>
            <LanguageTag language={sourceLanguage} />
            <span aria-hidden>→</span>
          </>
        )}
        <LanguageTag language={language} />
      </Group>
      <StateBadge state={state} />
    </Group>
  );
}

export function TaskDue({ task: { dueAt, waitingSince } }: Props) {
  const { t } = useTexts('console-queue');
  const isLate = useIsPast(dueAt);
  return (
    <Stack gap={4} align="flex-start">
      {dueAt && (
        <Text size="sm" fw={isLate ? 600 : undefined}>
          {t('console-queue:dueAt')} <Ago at={dueAt} />
        </Text>
      )}
      {isLate && (
        <Badge color="red" variant="light">
          {t('console-queue:late')}
        </Badge>
      )}
      <Text size="sm" c="dimmed">
        {t('console-queue:waiting')} <Ago at={waitingSince} />
      </Text>
    </Stack>
  );
}

export function TaskProgress({ task: { progress, toDo } }: Props) {
  const { t } = useTexts('console-queue');
  return (
    <Stack gap={4} miw={110}>
      {toDo && <Text size="sm">{t('console-queue:words', { count: toDo.words })}</Text>}
      {progress && (
        <>
          <Progress value={progress.percent} aria-hidden />
          <Text size="sm" c="dimmed">
            {t('console-queue:done', { ...progress })}
          </Text>
        </>
      )}
    </Stack>
  );
}

export function TaskHolder({ task: { claim } }: Props) {
  const { t } = useTexts('console-queue');
  return (
    <Text size="sm" c={claim ? undefined : 'dimmed'}>
      {claim ? claim.name : t('console-queue:free')}
    </Text>
  );
}
