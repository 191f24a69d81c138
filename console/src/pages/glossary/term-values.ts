import type { Schemas } from '../../api/client.js';
import { LANGUAGES, type Language } from '../../i18n/chosen-language.js';

type Term = Schemas['Term'];
export type TermForm = Schemas['TermForm'];
export type Status = TermForm['status'];
export type TermSection = Term['section'];

export const SECTIONS: readonly TermSection[] = ['general', 'name', 'post', 'organisation', 'place'];
export const STATUSES: readonly Status[] = ['preferred', 'admitted', 'forbidden'];

/** What the form of a term holds: fields that are empty are texts too. */
export interface TermValues {
  section: TermSection;
  partOfSpeech: string;
  note: string;
  caseSensitive: boolean;
  doNotTranslate: boolean;
  forms: Record<Language, TermForm[]>;
}

/** A new one offers a field in each language. */
export const NEW_TERM: TermValues = {
  section: 'general',
  partOfSpeech: '',
  note: '',
  caseSensitive: false,
  doNotTranslate: false,
  forms: { kk: [emptyForm()], ru: [emptyForm()], en: [emptyForm()] },
};

export function emptyForm(status: Status = 'preferred'): TermForm {
  return { text: '', status };
}

export function valuesOf({ section, partOfSpeech, note, caseSensitive, doNotTranslate, forms }: Term): TermValues {
  const formsIn = (language: Language) => (forms[language]?.length ? forms[language] : [emptyForm()]);
  return {
    ...{ section, caseSensitive, doNotTranslate },
    partOfSpeech: partOfSpeech ?? '',
    note: note ?? '',
    forms: { kk: formsIn('kk'), ru: formsIn('ru'), en: formsIn('en') },
  };
}

/** As the API takes it: without the fields that were left empty. */
export function termOf({ partOfSpeech, note, forms, ...same }: TermValues): Schemas['NewTerm'] {
  const filled = LANGUAGES.map((language) => [language, forms[language].filter(({ text }) => text.trim() !== '')]);
  return {
    ...same,
    partOfSpeech: partOfSpeech.trim() || null,
    note: note.trim() || null,
    forms: Object.fromEntries(filled.filter(([, list]) => list!.length > 0)) as Schemas['NewTerm']['forms'],
  };
}
