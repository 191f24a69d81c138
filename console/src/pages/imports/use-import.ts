import { useState } from 'react';
import { client, dataOf } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { fileAs } from '../../api/upload.js';
import { useAction } from '../../api/use-action.js';
import type { Language } from '../../i18n/chosen-language.js';
import { useTexts, type Translate } from '../../i18n/texts.js';
import { detailOf, titleOf } from '../../ui/problem-words.js';
import { base64Of } from './base64.js';
import { inRuns, takeable, withFiles, type ChosenFile, type Trial } from './chosen-files.js';

/** As many files as a dry run takes. */
const MOST_FILES = 12;

/** Files that are chosen, tried out at once, and taken when the person has seen what would become of them. */
export function useImport() {
  const { t } = useTexts('console-imports');
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const trying = useAction(tried, { onDone: setFiles, onProblem: () => undefined });
  const taking = useAction(
    async (chosen: readonly ChosenFile[]) => {
      // One after another: the first of a name makes the source of the others.
      for (const one of takeable(chosen)) {
        const taken = await take(one).catch((problem: unknown) => ({ refused: refusal(problem, t) }));
        setFiles((before) => before.map((other) => (other.file === one.file ? { ...other, taken } : other)));
      }
    },
    { refreshes: ['/api/v1/documents', '/api/v1/documents/counts', '/api/v1/tasks', '/api/v1/sections'] },
  );
  const begin = (chosen: readonly ChosenFile[]) => {
    setFiles(chosen);
    if (chosen.length > 0) trying.mutate(chosen);
  };
  return {
    files,
    trying,
    taking,
    add: (added: readonly File[]) => begin(withFiles(files, added)),
    remove: (file: File) => begin(files.filter((one) => one.file !== file).map(untried)),
    speak: (file: File, language: Language | undefined) =>
      begin(files.map((one) => (one.file === file ? { file, ...(language && { language }) } : untried(one)))),
    take: () => taking.mutate(files),
    clear: () => setFiles([]),
  };
}

function refusal(problem: unknown, t: Translate): string {
  if (!(problem instanceof ApiProblem)) throw problem;
  return [titleOf(problem, t), ...problem.reasons.map((reason) => detailOf(reason, problem, t))].join(' ');
}

function untried({ file, language, taken }: ChosenFile): ChosenFile {
  return { file, ...(language && { language }), ...(taken && { taken }) };
}

async function tried(chosen: readonly ChosenFile[]): Promise<ChosenFile[]> {
  const trials: Trial[] = [];
  for (const run of inRuns(chosen, MOST_FILES)) {
    const files = await Promise.all(
      run.map(async ({ file, language }) => ({
        ...{ fileName: file.name, base64: await base64Of(file), ...(language && { language }) },
      })),
    );
    trials.push(...(await dataOf(client.POST('/api/v1/imports/trials', { body: { files } }))).files);
  }
  return chosen.map((one, index) => ({ ...one, trial: trials[index]! }));
}

async function take({ file, language }: ChosenFile) {
  const query = { fileName: file.name, ...(language && { language }) };
  const result = await dataOf(
    client.POST('/api/v1/imports', { params: { query }, ...fileAs('application/octet-stream', file) }),
  );
  return { result };
}
