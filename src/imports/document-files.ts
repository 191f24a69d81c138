import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Problem } from '../common/problem.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { importKey } from './import-name.js';
import { languageOfFileName } from './legacy/language-evidence.js';

/**
 * The documents among files and folders (searched through and through for `*.txt`), each name's source before its
 * translations: the first file that comes in makes the source.
 *
 * @throws Problem `import.no_documents` for a folder without any, `import.no_file` for what is not there,
 *   `import.unreadable` for what may not be read
 */
export async function documentFiles(paths: readonly string[], source?: Language): Promise<string[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  return [...new Set(files)].sort(
    (left, right) =>
      compare(importKey(left), importKey(right)) || rank(left, source) - rank(right, source) || compare(left, right),
  );
}

/** What tells apart the files of one run: two with the same name and language would be taken for one document. */
export function fileIdentity(file: string): string {
  return `${importKey(file)}\0${languageOfFileName(file) ?? ''}`;
}

async function filesAt(path: string): Promise<string[]> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return [path];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && /\.txt$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !isHidden(relative(path, file)));
    if (files.length === 0) throw new Problem(422, 'import.no_documents', { params: { folder: path } });
    return files;
  } catch (error) {
    throw problemOf(error, path);
  }
}

/** What the file system or an archiver keeps for itself: `._news.txt`, `.git/…`. */
function isHidden(path: string): boolean {
  return path.split(sep).some((name) => name.startsWith('.'));
}

function problemOf(error: unknown, file: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof Problem) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem(404, 'import.no_file', { params: { file } });
  return new Problem(422, 'import.unreadable', { params: { file, cause: message } });
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
