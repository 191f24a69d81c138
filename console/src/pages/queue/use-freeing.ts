import { client, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';

export const TASK_LISTS = ['/api/v1/tasks', '/api/v1/tasks/counts', '/api/v1/variants/{id}'] as const;

/** Takes a task from whoever has it, be it oneself. */
export function useFreeing({ id }: Schemas['Task'], onDone?: () => void) {
  const { t } = useTexts('console-queue');
  return useAction(() => client.DELETE('/api/v1/tasks/{id}/assignee', { params: { path: { id } } }), {
    refreshes: TASK_LISTS,
    done: t('console-queue:isFree'),
    onDone,
  });
}
