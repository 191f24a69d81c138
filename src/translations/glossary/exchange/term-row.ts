import type { Reason } from '../../../common/problem.js';
import { LANGUAGES, type Language } from '../../../languages/languages.js';
import { FORM_STATUSES, type FormStatus, type Term, type TermForm } from '../term.js';
import type { NewTerm } from '../term.schema.js';

export type Properties = Omit<NewTerm, 'forms'>;

/** A term as a file has it. What the file does not tell stays as it is. */
export interface TermRow {
  /** Where in the file, from 1. */
  line: number;
  id: string | null;
  /** Not yet checked. */
  properties: Partial<Record<keyof Properties, unknown>>;
  /** The forms of a language that have a status. */
  forms: Partial<Record<Language, Partial<Record<FormStatus, string[]>>>>;
}

/** Something in a file that cannot be taken in. `place` is a column or an element. */
export interface Fault {
  line: number;
  code: string;
  params?: Record<string, unknown>;
  place?: string;
}

export interface ReadTerms {
  rows: TermRow[];
  faults: Fault[];
}

const NOTHING: Properties = {
  ...{ section: 'general', partOfSpeech: null, note: null, caseSensitive: false, doNotTranslate: false },
};

/** What the row makes of a term, or of nothing; not yet checked. */
export function applied(row: TermRow, before: Term | undefined): object {
  const { section, partOfSpeech, note, caseSensitive, doNotTranslate } = before ?? NOTHING;
  const forms: Term['forms'] = {};
  for (const language of LANGUAGES) {
    const some = appliedForms(row.forms[language] ?? {}, before?.forms[language] ?? []);
    if (some.length > 0) forms[language] = some;
  }
  return { section, partOfSpeech, note, caseSensitive, doNotTranslate, ...row.properties, forms };
}

function appliedForms(given: Partial<Record<FormStatus, string[]>>, before: readonly TermForm[]): TermForm[] {
  return FORM_STATUSES.flatMap((status) => {
    const texts = given[status];
    if (texts) return texts.map((text) => ({ text, status }));
    return before.filter((form) => form.status === status);
  });
}

/** A fault for the client: `pointer` is the line, and the column or element where one is to blame. */
export function reasonOf({ line, code, params, place }: Fault): Reason {
  return { code, params: { ...params, line }, pointer: `/${line}${place === undefined ? '' : `/${place}`}` };
}
