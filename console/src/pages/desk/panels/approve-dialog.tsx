import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { client, dataOf, ifMatch, type Schemas } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import { useRead } from '../../../api/use-read.js';
import { useTexts } from '../../../i18n/texts.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { Waiting } from '../../../ui/waiting.js';
import { useEditor } from '../editor-context.js';
import { ObstacleList, type Obstacle } from './obstacle-list.js';

const REFRESHES = [
  '/api/v1/variants/{id}',
  '/api/v1/variants/{id}/events',
  '/api/v1/variants/{id}/obstacles',
  '/api/v1/tasks',
  '/api/v1/tasks/counts',
] as const;

/** Shows everything that is in the way of approving; when nothing is, approves. */
export function ApproveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('console-panels');
  const { variant, refresh } = useEditor();
  const params = { path: { id: variant.id } };
  const { data, error, refetch } = useRead('/api/v1/variants/{id}/obstacles', { params });
  const approve = useAction(
    () => dataOf(client.POST('/api/v1/variants/{id}/approval', { params: { ...params, header: ifMatch(variant) } })),
    {
      refreshes: REFRESHES,
      done: t('console-panels:approve.done'),
      onDone: () => (onClose(), void refresh()),
      onProblem: ({ status }) => void (refetch(), status === 412 && refresh()),
    },
  );
  const [obstacles, later] = [inTheWayOf('approve', data), inTheWayOf('release', data)];
  const problem = error ?? approve.error;
  return (
    <Dialog size="lg" title={t('console-panels:approve.title')} onClose={onClose}>
      <Stack>
        {problem && <ProblemAlert problem={problem} />}
        {!data && !error && <Waiting />}
        {data &&
          (obstacles.length > 0 ? (
            <Held obstacles={obstacles} onGo={onClose} />
          ) : (
            <Free later={later} onGo={onClose} />
          ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('console-shell:cancel')}
          </Button>
          <Button disabled={!data || obstacles.length > 0} loading={approve.isPending} onClick={() => approve.mutate()}>
            {t('console-panels:approve.submit')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function inTheWayOf(step: 'approve' | 'release', ahead: Schemas['Obstacles'] | undefined): readonly Obstacle[] {
  return ahead?.steps.find((one) => one.step === step)?.obstacles ?? [];
}

function Held({ obstacles, onGo }: { obstacles: readonly Obstacle[]; onGo: () => void }) {
  const { t } = useTexts('console-panels');
  return (
    <Alert
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={
        <Text span inherit c="var(--mantine-color-text)">
          {t('console-panels:approve.held', { count: obstacles.length })}
        </Text>
      }
    >
      <ObstacleList obstacles={obstacles} onGo={onGo} />
    </Alert>
  );
}

/** What approving means, and what is in the way of the text after it. */
function Free({ later, onGo }: { later: readonly Obstacle[]; onGo: () => void }) {
  const { t } = useTexts('console-panels');
  const { segments } = useEditor();
  const count = segments.filter(({ status }) => status !== 'reviewed').length;
  return (
    <>
      <Text size="sm">
        {count > 0 ? t('console-panels:approve.accepts', { count }) : t('console-panels:approve.allReviewed')}
      </Text>
      {later.length > 0 && (
        <Stack gap="xs">
          <Text size="sm">{t('console-panels:approve.later')}</Text>
          <ObstacleList obstacles={later} onGo={onGo} />
        </Stack>
      )}
    </>
  );
}
