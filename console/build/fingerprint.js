import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the console is built from, as one hash: when it is the same, what was built is still right. */
export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((path) => filesBelow(join(root, path))).sort()) {
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const INPUTS = ['console', 'locales', 'docs/openapi.json', 'package-lock.json'];
const OTHERS = /\/node_modules(\/|$)|\/schema\.d\.ts$|\.spec\.ts$/;

function filesBelow(path) {
  if (OTHERS.test(path)) return [];
  return statSync(path).isFile() ? [path] : readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}
