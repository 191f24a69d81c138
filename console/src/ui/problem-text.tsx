import { List, Stack, Text } from '@mantine/core';
import type { ApiProblem } from '../api/problem.js';
import { useTexts } from '../i18n/texts.js';
import { adviceOn, detailOf, titleOf } from './problem-words.js';

/** A refusal in full: what, every reason, what to do, and by which number it is found in the log. */
export function ProblemText({ problem }: { problem: ApiProblem }) {
  const { t } = useTexts();
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {titleOf(problem, t)}
      </Text>
      {problem.reasons.length > 0 && (
        <List size="sm">
          {problem.reasons.map((reason) => (
            <List.Item key={`${reason.code} ${reason.pointer ?? ''} ${reason.detail}`}>
              {detailOf(reason, problem, t)}
            </List.Item>
          ))}
        </List>
      )}
      <Text size="sm">{adviceOn(problem, t)}</Text>
      {problem.status >= 500 && problem.body.requestId && (
        <Text size="xs" c="dimmed">
          {t('console-shell:problem.number', { id: problem.body.requestId })}
        </Text>
      )}
    </Stack>
  );
}
