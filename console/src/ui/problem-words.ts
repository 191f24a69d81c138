import { UNREACHABLE, type ApiProblem } from '../api/problem.js';
import type { Translate } from '../i18n/texts.js';

/** What happened: the API has worded it, unless it could not be reached. */
export function titleOf(problem: ApiProblem, t: Translate): string {
  if (problem.code === UNREACHABLE) return t('console-shell:problem.unreachable');
  return problem.message || t('console-shell:problem.unknown');
}

/** What to do about it. */
export function adviceOn({ status }: ApiProblem, t: Translate): string {
  if (status === 0 || status === 502 || status === 503 || status === 504) return t('console-shell:problem.todo.wait');
  if (status === 401) return t('console-shell:problem.todo.signIn');
  if (status === 403) return t('console-shell:problem.todo.askAdministrator');
  if (status === 404) return t('console-shell:problem.todo.lookAgain');
  if (status === 409 || status === 412) return t('console-shell:problem.todo.reload');
  if (status === 429) return t('console-shell:problem.todo.later');
  if (status >= 500) return t('console-shell:problem.todo.report');
  return t('console-shell:problem.todo.mend');
}
