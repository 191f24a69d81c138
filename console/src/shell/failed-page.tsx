import { Alert, Button, Stack, Text } from '@mantine/core';
import { useRouteError } from 'react-router';
import { ApiProblem } from '../api/problem.js';
import { useTexts } from '../i18n/texts.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** Where a page has failed: what was typed is kept, and loading again is what helps, also after a new version was put up. */
export function FailedPage() {
  const { t } = useTexts();
  const error = useRouteError();
  const reload = () => window.location.reload();
  if (error instanceof ApiProblem) return <ProblemAlert problem={error} retry={reload} />;
  return (
    <Alert color="red" role="alert" title={t('console-shell:failed.title')}>
      <Stack align="flex-start">
        <Text size="sm">{t('console-shell:failed.text')}</Text>
        <Button onClick={reload}>{t('console-shell:failed.reload')}</Button>
      </Stack>
    </Alert>
  );
}
