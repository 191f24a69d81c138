import { Progress } from './progress.js';

/** How far long work is, on a terminal. */
export const progress = new Progress(process.stderr);

/** A line of what the command is for, on standard output. */
export function print(line: string): void {
  progress.clear();
  process.stdout.write(`${line}\n`);
}

/** A line about what is wrong, on standard error. */
export function complain(line: string): void {
  progress.clear();
  process.stderr.write(`${line}\n`);
}

/** Whoever reads our output may have read enough (`jarshy import … | head`). The work goes on without them. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exitCode = 1;
    });
  }
}
