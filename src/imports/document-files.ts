import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../common/problem.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { importKey } from './import-name.js';
import { languageOfFileName } from './legacy/language-evidence.js';

/**
 * The documents among files and folders (searched through and through for `*.txt`), each name's source before its
 * translations: the first file that comes in makes the source.
 *
 * @throws Problem `import.no_documents` for a folder without any, `import.no_file` for what is not there
 */
export async function documentFiles(paths: readonly string[], source?: Language): Promise<string[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  return [...new Set(files)].sort(
    (left, right) => compare(importKey(left), importKey(right)) || rank(left, source) - rank(right, source),
  );
}

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Problem(404, 'import.no_file', { params: { file: path } });
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.txt$/i.test(entry.name));
  if (files.length === 0) throw new Problem(422, 'import.no_documents', { params: { folder: path } });
  return files.map((entry) => join(entry.parentPath, entry.name));
}

/** The source language first, then the languages in their own order; a file without one in its name comes first. */
function rank(file: string, source: Language | undefined): number {
  const language = languageOfFileName(file);
  if (language === null) return -2;
  return language === source ? -1 : LANGUAGES.indexOf(language);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
