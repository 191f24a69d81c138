import { open } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { JARSHY } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import { documentFiles } from '../imports/document-files.js';
import { importKey } from '../imports/import-name.js';
import { ImportService, type Imported } from '../imports/import.service.js';
import { languageOfFileName } from '../imports/legacy/language-evidence.js';
import { LARGEST_FILE } from '../imports/legacy/source-text.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { failWith } from './failure.js';
import { print, say, sayError } from './say.js';
import { withApplication } from './with-application.js';

interface ImportOptions {
  language?: Language;
  source?: Language;
}

export function importCommand(): Command {
  return new Command('import')
    .argument('<path...>', say('import.path'))
    .description(say('import.about'))
    .addOption(new Option('--language <language>', say('import.language')).choices(LANGUAGES))
    .addOption(new Option('--source <language>', say('import.source')).choices(LANGUAGES))
    .action(importFiles);
}

async function importFiles(paths: string[], { language, source }: ImportOptions): Promise<void> {
  const lists = await Promise.all(paths.map((path) => documentFiles([path], source).catch(failed)));
  const files = await documentFiles(lists.flat(), source);
  await withApplication(async (app) => {
    const imports = app.get(ImportService);
    const counts = { created: 0, revised: 0, unchanged: 0, failed: 0 };
    const taken = new Map<string, string>();
    for (const file of files) {
      const outcome = await takeName(file, taken)
        .then(() => readFileUpTo(file, LARGEST_FILE + 1))
        .then((bytes) => imports.import({ name: file, bytes, language }, JARSHY))
        .catch((error: unknown) => tellFailure(file, error));
      if (outcome) tellOutcome(file, outcome);
      counts[outcome?.status ?? 'failed'] += 1;
    }
    print(say('import.summary', counts));
    if (counts.failed > 0) process.exitCode = 1;
  });
}

/**
 * Files of one name are one document in its languages. Two of one name and language are two documents, whose second
 * would take the place of the first.
 */
function takeName(file: string, taken: Map<string, string>): Promise<void> {
  const name = `${importKey(file)} ${languageOfFileName(file) ?? ''}`;
  const other = taken.get(name);
  if (other !== undefined) return Promise.reject(new Problem(409, 'import.same_name', { params: { other } }));
  taken.set(name, file);
  return Promise.resolve();
}

/** No more of a file than shows that it is too large. */
export async function readFileUpTo(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.min(size, most)), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export function tellOutcome(file: string, { status, documentId, warnings }: Imported): void {
  print(say(`import.${status}`, { file, id: documentId }));
  for (const { line, code, params } of warnings) {
    const detail = sayError(code, params);
    print(line === null ? say('import.warning', { detail }) : say('import.warningAt', { line, detail }));
  }
}

export function tellFailure(file: string, error: unknown): undefined {
  const line = error instanceof Problem ? error.extra['line'] : null;
  const reasons = error instanceof Problem && error.reasons.length > 0 ? error.reasons : null;
  const detail = reasons?.map(({ code, params }) => sayError(code, params)).join(' ') ?? plain(error);
  process.stderr.write(
    `${typeof line === 'number' ? say('import.failedAt', { file, line, detail }) : say('import.failed', { file, detail })}\n`,
  );
  return undefined;
}

function plain(error: unknown): string {
  return error instanceof Problem ? sayError(error.code, error.params) : String((error as Error).message);
}

function failed(error: unknown): string[] {
  failWith(error);
  return [];
}
