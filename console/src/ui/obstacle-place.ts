import type { Language } from '../i18n/chosen-language.js';
import { paths } from '../paths.js';

/** What is known of the document around an obstacle. */
export interface Around {
  documentId: string;
  /** Of the text that it is in the way of. */
  language?: Language | undefined;
  sourceId?: string | undefined;
  /** The ids of the texts, as far as they are known. */
  texts?: Partial<Record<Language, string>>;
}

export interface Place {
  name: 'source' | 'card' | 'settings' | 'embargo' | 'document' | 'text' | 'queue';
  path: string;
  /** Of the text that is meant. */
  language?: Language | undefined;
}

const OF_THE_SOURCE = ['workflow.source_not_approved', 'workflow.source_changed', 'workflow.no_text'];
const OF_THE_CARD = ['workflow.slug_missing', 'workflow.slug_taken', 'workflow.correction_note_missing'];
const OF_A_LANGUAGE = ['release.language_missing', 'release.language_outdated'];
/** Another person has to do it. */
const OF_THE_PERSON = [
  ...['workflow.role_missing', 'workflow.skill_missing', 'workflow.language_missing', 'workflow.own_work'],
  'workflow.own_correction',
];
const PARTS: Partial<Record<string, 'settings' | 'embargo'>> = {
  'workflow.language_taken_out': 'settings',
  'release.embargoed': 'embargo',
};

/** Where something can be done about an obstacle, besides the text that it is in the way of and the segments that it names. */
export function placeOf(
  { code, params }: { code: string; params?: Record<string, unknown> },
  { documentId, sourceId, texts = {}, language: own }: Around,
): Place | undefined {
  if (OF_THE_PERSON.includes(code)) return undefined;
  const other = params?.['language'] as Language | undefined;
  const [language, named] = [other ?? own, other && texts[other]];
  if (OF_THE_SOURCE.includes(code) && sourceId) return { name: 'source', path: paths.writeVariant(sourceId) };
  if (code === 'workflow.claimed_by_other') return { name: 'queue', path: `${paths.desk}?view=all` };
  // A language may not even have been begun.
  const ofDocument = code === 'release.nothing_approved' || (OF_A_LANGUAGE.includes(code) && !named);
  return (
    partFor(code, paths.document(documentId), language) ??
    (ofDocument ? { name: 'document', path: paths.document(documentId) } : undefined) ??
    (named === undefined ? undefined : { name: 'text', path: paths.variant(named), language })
  );
}

function partFor(code: string, document: string, language: Language | undefined): Place | undefined {
  if (OF_THE_CARD.includes(code)) return language && { name: 'card', path: `${document}#${language}`, language };
  const part = PARTS[code];
  return part && { name: part, path: `${document}#${part}` };
}
