import type { Schemas } from '../../api/client.js';
import type { Language } from '../../i18n/chosen-language.js';

export type Trial = Schemas['ImportTrial']['files'][number];
export type Imported = Schemas['Imported'];

/** A file on its way in. */
export interface ChosenFile {
  file: File;
  /** Instead of the one in its name, or the one that its text is in. */
  language?: Language;
  trial?: Trial;
  /** Once it was taken; what stood against it otherwise. */
  taken?: { result: Imported } | { refused: string };
}

/** The same name again is the same file, anew. */
export function withFiles(chosen: readonly ChosenFile[], added: readonly File[]): ChosenFile[] {
  const names = new Set(added.map(({ name }) => name));
  return [...chosen.filter(({ file }) => !names.has(file.name)), ...added.map((file) => ({ file }))];
}

/** Those that a dry run has shown to be takeable, and that were not taken yet. */
export function takeable(chosen: readonly ChosenFile[]): ChosenFile[] {
  return chosen.filter(({ trial, taken }) => trial && trial.outcome.status !== 'refused' && !taken);
}

/** `files` in runs of at most `most`, in their order. */
export function inRuns<File>(files: readonly File[], most: number): File[][] {
  const count = Math.ceil(files.length / most);
  return Array.from({ length: count }, (_, run) => files.slice(run * most, (run + 1) * most));
}
