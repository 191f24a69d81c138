import { Problem } from '../common/problem.js';
import type { DocumentEntity, ReleasePolicyName } from '../documents/document.entity.js';
import type { Language } from '../languages/languages.js';

/** What authors and publishers set on a document as a whole. */
export type DocumentSettings = Pick<
  DocumentEntity,
  'releasePolicy' | 'firstLanguage' | 'requiredLanguages' | 'optionalLanguages' | 'officials' | 'dueAt'
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

/**
 * The language that goes out first; null under a policy that knows none.
 *
 * @throws Problem 409 when the policy needs one, or it is not among the languages of the document
 */
export function firstLanguageOf(
  policy: ReleasePolicyName,
  firstLanguage: Language | null,
  { requiredLanguages, optionalLanguages }: ReturnType<typeof languagesOf>,
): Language | null {
  if (policy !== 'languageFirst') return null;
  if (firstLanguage === null) throw new Problem(409, 'documents.first_language_needed');
  if (![...requiredLanguages, ...optionalLanguages].includes(firstLanguage)) {
    throw new Problem(409, 'documents.first_language_not_wanted', { params: { language: firstLanguage } });
  }
  return firstLanguage;
}

/** The settings after `changes`, in which absent ones stay. @throws Problem as languagesOf() and firstLanguageOf() */
export function settingsAfter(
  before: DocumentSettings & Pick<DocumentEntity, 'sourceLanguage'>,
  changes: { [K in keyof DocumentSettings]?: DocumentSettings[K] | undefined },
): DocumentSettings {
  const releasePolicy = changes.releasePolicy ?? before.releasePolicy;
  const languages = languagesOf(
    before.sourceLanguage,
    changes.requiredLanguages ?? before.requiredLanguages,
    changes.optionalLanguages ?? before.optionalLanguages,
  );
  const firstLanguage = changes.firstLanguage === undefined ? before.firstLanguage : changes.firstLanguage;
  return {
    releasePolicy,
    firstLanguage: firstLanguageOf(releasePolicy, firstLanguage, languages),
    officials: [...new Set(changes.officials ?? before.officials)],
    dueAt: changes.dueAt === undefined ? before.dueAt : changes.dueAt,
    ...languages,
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
