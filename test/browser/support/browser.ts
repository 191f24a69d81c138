import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

const program =
  process.env['CHROMIUM_PATH'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(existsSync);

/** Why there is no browser to test in; undefined when there is. */
export const browserMissing = program ? undefined : 'no chromium on the PATH and no CHROMIUM_PATH';

/** The suites that need a browser; where there is none, the output says so. */
export const describeInBrowser = browserMissing ? describe.skip : describe;
if (browserMissing) process.stderr.write(`The tests in the browser are skipped: ${browserMissing}\n`);

export function openBrowser(): Promise<Browser> {
  // Without its sandbox Chromium also runs as root, as in continuous integration.
  return chromium.launch({ executablePath: program ?? '', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
