// Builds dist/console, unless it is there and made of the same files.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressBelow } from './compress.js';
import { fingerprint } from './fingerprint.js';
import { writeSchema } from './write-schema.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARGET = join(ROOT, 'dist/console');
const MARK = '.built-from';

const wanted = fingerprint(ROOT);
if (!existsSync(join(TARGET, MARK)) || readFileSync(join(TARGET, MARK), 'utf8') !== wanted) await buildAnew();

async function buildAnew() {
  await writeSchema();
  // A server that runs has the former one until the new one is whole.
  const fresh = join(ROOT, `dist/console-${process.pid}`);
  try {
    const configFile = join(ROOT, 'console/vite.config.js');
    await build({ configFile, logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } });
    compressBelow(fresh);
    writeFileSync(join(fresh, MARK), wanted);
    rmSync(TARGET, { recursive: true, force: true });
    renameSync(fresh, TARGET);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
