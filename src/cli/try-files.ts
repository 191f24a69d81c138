import { JARSHY } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import { byName } from '../imports/import-files.js';
import type { ImportTrials, Trial } from '../imports/import-trials.service.js';
import type { LegacyDocument } from '../imports/legacy/read-legacy-document.js';
import { readDocument } from '../imports/read-document.js';
import type { ImportFile } from '../imports/read-import-file.js';
import { toAlmatyIso } from '../languages/almaty-time.js';
import type { Language } from '../languages/languages.js';
import { tellFailure, tellOutcome } from './import-report.js';
import { exitAsInterrupted } from './interruption.js';
import { say } from './say.js';
import { print } from './terminal.js';

/** What would become of the files, those of one name one after another. Nothing is taken in. */
export async function tryFiles(
  trials: ImportTrials,
  files: readonly string[],
  language: Language | undefined,
  stop: AbortSignal,
): Promise<void> {
  const counts = { created: 0, revised: 0, unchanged: 0, failed: 0 };
  for (const named of byName(files)) {
    if (stop.aborted) return exitAsInterrupted();
    const read = await Promise.all(named.map((name) => readOne(name, language)));
    const tried = await trials.try(
      read.filter((file): file is ImportFile => !(file instanceof Problem)),
      JARSHY,
    );
    named.forEach((file, index) => {
      const fault = read[index];
      counts[tell(file, fault instanceof Problem ? fault : (tried.shift() as Trial | Problem))] += 1;
    });
  }
  print(say('import.summary', counts));
  print(say('import.nothingTaken'));
  if (counts.failed > 0) process.exitCode = 1;
}

async function readOne(name: string, language: Language | undefined): Promise<ImportFile | Problem> {
  return readDocument(name).then((bytes) => ({ name, bytes, language }), problemOf);
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}

function tell(file: string, trial: Trial | Problem) {
  if (trial instanceof Problem) {
    tellFailure(file, trial);
    return 'failed';
  }
  tellOutcome(file, trial.outcome, recognised(trial.document));
  return trial.outcome.status;
}

function recognised({ publishedAt, ...document }: LegacyDocument): string {
  const date = toAlmatyIso(publishedAt);
  if (document.kind === 'article') {
    const { title, section, body } = document.content;
    return say('import.recognised.article', { title, date, section: section.join(' / '), blocks: body.length });
  }
  const { fullName: title, post, career, awards, responsibilities, body } = document.content;
  return say('import.recognised.official', {
    ...{ title, post, date, career: career.length, awards: awards.length },
    ...{ duties: responsibilities?.items.length ?? 0, blocks: body.length },
  });
}
