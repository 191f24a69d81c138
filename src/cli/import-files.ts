import { JARSHY } from '../accounts/actor.js';
import { documentFiles } from '../imports/document-files.js';
import { importFiles as takeFilesIn } from '../imports/import-files.js';
import { ImportTrials } from '../imports/import-trials.service.js';
import { ImportService } from '../imports/import.service.js';
import type { Language } from '../languages/languages.js';
import { failWith } from './failure.js';
import { tellFailure, tellOutcome } from './import-report.js';
import { exitAsInterrupted } from './interruption.js';
import { say } from './say.js';
import { print, progress } from './terminal.js';
import { tryFiles } from './try-files.js';
import { withApplication } from './with-application.js';

export interface ImportOptions {
  language?: Language;
  source?: Language;
  /** Only tells what would become of the files. */
  dryRun?: boolean;
}

/** Every path and every file by itself: what is wrong with one does not keep the others out. */
export async function importFiles(paths: string[], { language, source, dryRun }: ImportOptions): Promise<void> {
  const lists = await Promise.all(paths.map((path) => documentFiles([path], source).catch(noFiles)));
  const files = await documentFiles(lists.flat(), source);
  if (files.length === 0) return;
  await withApplication(async (app, _runtime, stop) => {
    if (dryRun) return tryFiles(app.get(ImportTrials), files, language, stop);
    const counts = { created: 0, revised: 0, unchanged: 0, failed: 0 };
    const count = (status: keyof typeof counts) => {
      counts[status] += 1;
      progress.show(`${Object.values(counts).reduce((sum, some) => sum + some)} / ${files.length}`);
    };
    await takeFilesIn(app.get(ImportService), {
      ...{ files, actor: JARSHY, language, stop },
      imported: (file, outcome) => {
        tellOutcome(file, outcome);
        count(outcome.status);
      },
      failed: (file, error) => {
        tellFailure(file, error);
        count('failed');
      },
    });
    print(say('import.summary', counts));
    if (counts.failed > 0) process.exitCode = 1;
    if (stop.aborted) exitAsInterrupted();
  });
}

function noFiles(error: unknown): string[] {
  failWith(error);
  return [];
}
