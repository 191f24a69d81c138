import { Problem, type Reason } from '../common/problem.js';
import type { Imported } from '../imports/import.service.js';
import { columnsLike } from './columns.js';
import { say, sayError } from './say.js';
import { complain, print } from './terminal.js';

const STATUSES = ['created', 'revised', 'unchanged', 'failed'] as const;

const row = columnsLike(STATUSES.map((status) => [say(`import.${status}`)]));

/** `recognised`: what the file was read as, where that is asked for. */
export function tellOutcome(
  file: string,
  { status, warnings }: Pick<Imported, 'status' | 'warnings'>,
  recognised?: string,
): void {
  print(row([say(`import.${status}`), file]));
  if (recognised !== undefined) print(row(['', recognised]));
  for (const { line, code, params } of warnings) {
    const detail = sayError(code, params);
    print(row(['', line === null ? say('import.note', { detail }) : say('import.noteAt', { line, detail })]));
  }
}

export function tellFailure(file: string, error: unknown): void {
  const line = error instanceof Problem ? error.extra['line'] : null;
  const place = typeof line === 'number' ? say('import.place', { file, line }) : file;
  complain(row([say('import.failed'), `${place}: ${detailOf(error)}`]));
}

/** The reasons, or what the error itself says when it has none. */
export function detailOf(error: unknown): string {
  if (!(error instanceof Problem)) return error instanceof Error ? error.message : String(error);
  const reasons: Reason[] = error.reasons.length > 0 ? error.reasons : [error];
  return reasons.map(({ code, params }) => sayError(code, params)).join(' ');
}
