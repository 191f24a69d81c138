import { Problem } from '../common/problem.js';
import type { DocumentEntity } from '../documents/document.entity.js';
import type { Language } from '../languages/languages.js';

/** What authors and publishers set on a document as a whole. */
export type DocumentSettings = Pick<
  DocumentEntity,
  'releasePolicy' | 'requiredLanguages' | 'optionalLanguages' | 'dueAt'
>;

/**
 * The languages of a document, each named once and on one side only: what is required is not optional.
 *
 * @throws Problem 409 when the language of the source is not among them
 */
export function languagesOf(
  sourceLanguage: Language,
  required: readonly Language[],
  optional: readonly Language[],
): Pick<DocumentSettings, 'requiredLanguages' | 'optionalLanguages'> {
  const requiredLanguages = [...new Set(required)];
  const optionalLanguages = [...new Set(optional)].filter((language) => !requiredLanguages.includes(language));
  if (![...requiredLanguages, ...optionalLanguages].includes(sourceLanguage)) {
    throw new Problem(409, 'documents.source_language_needed', { params: { language: sourceLanguage } });
  }
  return { requiredLanguages, optionalLanguages };
}

/** The settings after `changes`, in which absent ones stay. @throws Problem as languagesOf() */
export function settingsAfter(
  before: DocumentSettings & Pick<DocumentEntity, 'sourceLanguage'>,
  changes: { [K in keyof DocumentSettings]?: DocumentSettings[K] | undefined },
): DocumentSettings {
  return {
    releasePolicy: changes.releasePolicy ?? before.releasePolicy,
    dueAt: changes.dueAt === undefined ? before.dueAt : changes.dueAt,
    ...languagesOf(
      before.sourceLanguage,
      changes.requiredLanguages ?? before.requiredLanguages,
      changes.optionalLanguages ?? before.optionalLanguages,
    ),
  };
}

/** What differs between two settings, from and to; null when nothing does. */
export function settingsChanged(
  before: DocumentSettings,
  after: DocumentSettings,
): { from: Partial<DocumentSettings>; to: Partial<DocumentSettings> } | null {
  const keys = (Object.keys(after) as (keyof DocumentSettings)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const only = (settings: DocumentSettings) => Object.fromEntries(keys.map((key) => [key, settings[key]]));
  return keys.length === 0 ? null : { from: only(before), to: only(after) };
}
