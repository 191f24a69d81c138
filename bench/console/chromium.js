import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** CHROMIUM_PATH, or the first on the PATH. */
export function chromiumProgram() {
  const program =
    process.env.CHROMIUM_PATH ??
    (process.env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) => NAMES.map((name) => join(folder, name)))
      .find(existsSync);
  if (!program) throw new Error('There is no chromium on the PATH, and no CHROMIUM_PATH');
  return program;
}
