import { UNREACHABLE, type ApiProblem, type Reason } from '../api/problem.js';
import type { Translate } from '../i18n/texts.js';

/** What happened: the API has worded it, unless it could not be reached. */
export function titleOf(problem: ApiProblem, t: Translate): string {
  if (problem.code === UNREACHABLE) return t('console-shell:problem.unreachable');
  return problem.message || t('console-shell:problem.unknown');
}

/** One of its reasons; with the line, where it is about a file and does not name it itself. */
export function detailOf({ detail, pointer }: Reason, { body, code }: ApiProblem, t: Translate): string {
  const inTable = code === 'glossary.import_refused' ? /^\/(\d+)/.exec(pointer ?? '')?.[1] : undefined;
  const line = body['line'] ?? inTable;
  const isNamed = line === undefined || new RegExp(`(?<!\\d)${Number(line)}(?!\\d)`).test(detail);
  return isNamed ? detail : t('console-shell:fileImport.line', { line: Number(line), detail });
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
