import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const MODULE = pathToFileURL(resolve('dist/src/translations/checks/spelling/load-hunspell.js')).href;

it('leaves it to Node to tell what nobody has caught', async () => {
  const script = `import { loadHunspell } from '${MODULE}'; await loadHunspell(); throw new Error('Nobody catches this');`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  const { code, stderr } = (await run.catch((error: unknown) => error)) as { code: number; stderr: string };
  expect(code).toBe(1);
  expect(stderr).toContain('Nobody catches this');
  expect(stderr.length).toBeLessThan(2_000);
});
