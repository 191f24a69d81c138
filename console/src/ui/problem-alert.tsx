import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ApiProblem } from '../api/problem.js';
import { useTexts } from '../i18n/texts.js';
import { ProblemText } from './problem-text.js';

/** A refusal in the place where it matters; `retry` reads again. */
export function ProblemAlert({ problem, retry }: { problem: ApiProblem; retry?: () => void }) {
  const { t } = useTexts();
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="sm" align="flex-start">
        <ProblemText problem={problem} />
        {retry && (
          <Button variant="default" onClick={retry}>
            {t('console-shell:problem.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
