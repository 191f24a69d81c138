import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemText } from '../ui/problem-text.js';
import type { ApiPath } from './client.js';
import type { ApiProblem } from './problem.js';
import { refresh } from './queries.js';

interface ActionOptions<Output> {
  /** Addresses whose answers are others afterwards. */
  refreshes?: readonly ApiPath[];
  /** Said when it is done. */
  done?: string | ((output: Output) => string);
  /** For who shows refusals in place; without it they are shown as a notification, with every reason. */
  onProblem?: (problem: ApiProblem) => void;
  onDone?: (output: Output) => void;
  /** Actions of one such name wait for each other, such as verdicts and what is said of the whole text. */
  inTurn?: string;
}

/**
 * Something that a person does and the API may refuse.
 *
 *     const approve = useAction(() => dataOf(client.POST('/api/v1/variants/{id}/approval', { params })), {
 *       refreshes: ['/api/v1/variants/{id}', '/api/v1/tasks'],
 *       done: t('console-desk:approved'),
 *     });
 *     <Button loading={approve.isPending} onClick={() => approve.mutate()} />
 */
export function useAction<Input = void, Output = unknown>(
  run: (input: Input) => Promise<Output>,
  { refreshes = [], done, onProblem = showProblem, onDone, inTurn }: ActionOptions<Output> = {},
) {
  const queries = useQueryClient();
  return useMutation<Output, ApiProblem, Input>({
    mutationFn: run,
    ...(inTurn !== undefined && { scope: { id: inTurn } }),
    onSuccess: async (output) => {
      onDone?.(output);
      if (done) notifications.show({ message: typeof done === 'string' ? done : done(output), color: 'green' });
      await refresh(queries, refreshes);
    },
    onError: (problem) => {
      // Signing in again is what a session that has ended asks for by itself.
      if (problem.status !== 401 || onProblem !== showProblem) onProblem(problem);
    },
  });
}

/** All that stands in the way, for as long as the person reads it. */
export function showProblem(problem: ApiProblem): void {
  notifications.show({ message: <ProblemText problem={problem} />, color: 'red', autoClose: false });
}
