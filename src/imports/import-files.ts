import type { Actor } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import type { Language } from '../languages/languages.js';
import { fileIdentity } from './document-files.js';
import { importKey } from './import-name.js';
import type { Imported, ImportService } from './import.service.js';
import { readDocument } from './read-document.js';

export interface FilesImport {
  /** In the order of documentFiles(). */
  files: readonly string[];
  actor: Actor;
  /** Instead of the ones in the names, or the ones detected. */
  language?: Language | undefined;
  /** How many names at once. */
  atOnce?: number;
  /** Breaks off between two files. */
  stop: AbortSignal;
  /** Told as the files come in. */
  imported(file: string, outcome: Imported): void;
  /** One file that did not come in; the others do. */
  failed(file: string, error: unknown): void;
}

/** Takes files in, those of one name one after another. While one waits for the disk, another one is read. */
export async function importFiles(imports: ImportService, run: FilesImport): Promise<void> {
  const others = new Map<string, string>();
  // One queue for all lanes: whoever is free takes the next name.
  const names = byName(run.files);
  const lane = async () => {
    for (const files of names) {
      for (const file of files) if (!run.stop.aborted) await importOne(imports, run, file, others);
    }
  };
  await Promise.all(Array.from({ length: run.atOnce ?? 4 }, lane));
}

async function importOne(imports: ImportService, run: FilesImport, file: string, others: Map<string, string>) {
  try {
    requireNew(file, others);
    const bytes = await readDocument(file);
    run.imported(file, await imports.import({ name: file, bytes, language: run.language }, run.actor));
  } catch (error) {
    run.failed(file, error);
  }
}

/** A file of the same name in another folder would be taken for another state of the same document. */
function requireNew(file: string, others: Map<string, string>): void {
  const other = others.get(fileIdentity(file));
  if (other !== undefined) throw new Problem(409, 'import.same_name', { params: { other } });
  others.set(fileIdentity(file), file);
}

/** The files of each name together, in their order. */
export function byName(files: readonly string[]): IterableIterator<string[]> {
  const names = new Map<string, string[]>();
  for (const file of files) names.set(importKey(file), [...(names.get(importKey(file)) ?? []), file]);
  return names.values();
}
