import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../../api/client.js';
import type { ApiProblem } from '../../../api/problem.js';
import { refresh } from '../../../api/queries.js';
import { useAction } from '../../../api/use-action.js';
import { TOUCHED } from '../touched.js';

interface Options<Output> {
  done: string | ((output: Output) => string);
  /** Forgets what was typed. */
  drop?: () => void;
  onClose: () => void;
}

/** A step of a dialog. Refusals are shown in it, and it closes when the step is done. */
export function useStep<Output>(run: () => Promise<Output>, { done, drop, onClose }: Options<Output>) {
  const onProblem = useReadingAnew();
  const onDone = () => {
    drop?.();
    onClose();
  };
  return useAction<void, Output>(run, { refreshes: TOUCHED, done, onDone, onProblem });
}

/** What has changed under a dialog is read before it is sent again. */
export function useReadingAnew(): (problem: ApiProblem) => void {
  const queries = useQueryClient();
  return ({ status }) => void (status === 412 && refresh(queries, TOUCHED));
}

/** Plans for later what would otherwise be done now. */
export function plan(documentId: string, action: string, at: string, input: object) {
  return client.POST('/api/v1/documents/{id}/schedule', {
    params: { path: { id: documentId } },
    body: { action, at, input: { ...input } },
  });
}
