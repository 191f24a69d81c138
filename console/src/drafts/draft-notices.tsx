import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/texts.js';
import { AlmatyTime } from '../ui/almaty-time.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { DraftHandle } from './use-draft.js';

interface Props<Value> {
  draft: Pick<DraftHandle<Value>, 'phase' | 'problem' | 'conflict' | 'offered'>;
  /** How a version is shown beside the other. */
  show: (value: Value) => ReactNode;
}

/** What a draft asks of its writer: the copy of an earlier visit, a conflict with both versions, or a refusal. */
export function DraftNotices<Value>({ draft: { phase, problem, conflict, offered }, show }: Props<Value>) {
  const { t } = useTexts();
  return (
    <>
      {offered && (
        <Alert color="blue" title={t('console-shell:draft.offered.title')}>
          <Stack gap="sm">
            <Text size="sm">
              {t('console-shell:draft.offered.text')} <AlmatyTime at={offered.typedAt} />
            </Text>
            {show(offered.value)}
            <Group>
              <Button onClick={offered.take}>{t('console-shell:draft.offered.take')}</Button>
              <Button variant="default" onClick={offered.drop}>
                {t('console-shell:draft.offered.drop')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
      {conflict && (
        <Alert color="red" title={t('console-shell:draft.conflictNotice.title')}>
          <Stack gap="sm">
            <Text size="sm">{t('console-shell:draft.conflictNotice.text')}</Text>
            <Text fw={600}>{t('console-shell:draft.conflictNotice.mine')}</Text>
            {show(conflict.mine)}
            <Text fw={600}>{t('console-shell:draft.conflictNotice.theirs')}</Text>
            {show(conflict.theirs.value)}
            <Group>
              <Button onClick={conflict.keepMine}>{t('console-shell:draft.conflictNotice.keepMine')}</Button>
              <Button variant="default" onClick={conflict.keepTheirs}>
                {t('console-shell:draft.conflictNotice.keepTheirs')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
      {phase === 'refused' && problem && <ProblemAlert problem={problem} />}
    </>
  );
}
