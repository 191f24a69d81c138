import { Alert } from '@mantine/core';
import type { ApiProblem } from '../../../api/problem.js';
import { useTexts } from '../../../i18n/texts.js';

/** Somebody else changed the document while this was being filled in: what is shown is already as it is now. */
export function StaleNotice({ problem }: { problem: ApiProblem | null }) {
  const { t } = useTexts('console-release');
  if (problem?.status !== 412) return null;
  return (
    <Alert color="orange" role="alert" title={t('console-release:stale.title')}>
      {t('console-release:stale.text')}
    </Alert>
  );
}
