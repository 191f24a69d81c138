import type { Language } from '../i18n/chosen-language.js';
import { paths } from '../paths.js';

/** What is known of the document around an obstacle, and of the text that it is in the way of. */
export interface Around {
  documentId: string;
  /** Of the text that it is about; its language too. */
  textId?: string | undefined;
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
const PARTS: Partial<Record<string, 'settings' | 'embargo'>> = {
  'workflow.language_taken_out': 'settings',
  'release.embargoed': 'embargo',
};

/** Where something can be done about an obstacle, besides the segments that it names. */
export function placeOf(
  { code, params }: { code: string; params?: Record<string, unknown> },
  { documentId, sourceId, textId, texts = {}, language: own }: Around,
): Place | undefined {
  const language = (params?.['language'] as Language | undefined) ?? own;
  const named = language && texts[language];
  if (OF_THE_SOURCE.includes(code) && sourceId) return { name: 'source', path: paths.writeVariant(sourceId) };
  if (code === 'workflow.claimed_by_other') return { name: 'queue', path: `${paths.desk}?view=all` };
  // A language may not even have been begun.
  const ofDocument = code === 'release.nothing_approved' || (OF_A_LANGUAGE.includes(code) && !named);
  const text = named ?? textId;
  return (
    partFor(code, paths.document(documentId), language) ??
    (ofDocument ? { name: 'document', path: paths.document(documentId) } : undefined) ??
    (text === undefined ? undefined : { name: 'text', path: paths.variant(text), language })
  );
}

function partFor(code: string, document: string, language: Language | undefined): Place | undefined {
  if (OF_THE_CARD.includes(code)) return { name: 'card', path: `${document}#${language ?? ''}`, language };
  const part = PARTS[code];
  return part && { name: part, path: `${document}#${part}` };
}
