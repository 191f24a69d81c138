import type { Language } from '../../../i18n/chosen-language.js';
import { written, type PerLanguage } from './per-language.js';
import type { Request } from './use-release-preview.js';

export type ChangeKind = 'minor' | 'update' | 'correction';

/** What is asked about a change, as soon as enough of it is filled in: of a correction, a note in each language. */
export function changeRequest(
  kind: ChangeKind,
  languages: readonly Language[],
  notes: PerLanguage,
): Request | undefined {
  if (languages.length === 0) return undefined;
  if (kind !== 'correction') return { action: kind === 'minor' ? 'minorEdit' : 'update', languages: [...languages] };
  const given = written(notes, languages) ?? {};
  if (languages.some((language) => given[language] === undefined)) return undefined;
  return { action: 'correction', languages: [...languages], notes: given };
}
